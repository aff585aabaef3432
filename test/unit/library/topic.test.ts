import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHostName, isTopic, topicKey, topicsOf } from '../../../src/core/library/topic';
import { articleOf } from './articles';

function namesOf(...tags: readonly string[][]): readonly string[] {
  return topicsOf(tags.map((topics, index) => articleOf(`${index}.md`, { topics }))).map(topic => topic.name);
}

describe('a topic’s key', () => {
  it('folds case, spaces and punctuation', () => {
    for (const spelling of ['Node.js', 'nodejs', 'node-js', 'NODE JS', 'node_js'])
      assert.equal(topicKey(spelling), 'nodejs');
  });

  it('keeps C, C++ and C# apart', () => {
    assert.equal(new Set(['C', 'C++', 'C#'].map(topicKey)).size, 3);
  });

  it('keeps Java and JavaScript apart', () => {
    assert.notEqual(topicKey('Java'), topicKey('JavaScript'));
  });

  it('맥에서 풀어쓴 한글도 같은 주제다', () => {
    assert.equal(topicKey('쿠버네티스'.normalize('NFD')), topicKey('쿠버네티스'));
  });
});

describe('topics of a library', () => {
  it('Node.js, node, nodejs and node-js are one topic, called Node.js', () => {
    const [topic, ...others] = topicsOf([
      articleOf('a.md', { topics: ['node'] }),
      articleOf('b.md', { topics: ['nodejs'] }),
      articleOf('c.md', { topics: ['node-js'] }),
      articleOf('d.md', { topics: ['Node.js'] }),
    ]);
    assert.equal(topic?.name, 'Node.js');
    assert.equal(topic?.articles.length, 4);
    assert.deepEqual(others, []);
  });

  it('js stays itself, whatever else ends in it', () => {
    assert.deepEqual([...namesOf(['js'], ['Node.js'], ['node'])].sort(), ['Node.js', 'js']);
  });

  it('react joins React.js only where somebody writes React.js', () => {
    assert.deepEqual(namesOf(['react']), ['react']);
    assert.deepEqual(namesOf(['react'], ['React.js']), ['React.js']);
  });

  it('java and javascript stay apart', () => {
    assert.equal(namesOf(['java'], ['javascript']).length, 2);
  });

  it('the most written of equally dressed spellings is shown', () => {
    assert.deepEqual(namesOf(['web gpu'], ['webgpu'], ['webgpu']), ['webgpu']);
    assert.deepEqual(namesOf(['webgpu'], ['webgpu'], ['WebGPU']), ['WebGPU']);
  });

  it('the topic with the most articles comes first, then by name', () => {
    assert.deepEqual(namesOf(['나'], ['가'], ['rust'], ['rust']), ['rust', '가', '나']);
  });

  it('an article that has two spellings of a topic is counted once', () => {
    assert.equal(topicsOf([articleOf('a.md', { topics: ['CSS', 'css'] })])[0]?.articles.length, 1);
  });

  it('every topic of every article is found, each article under each of its topics', () => {
    const tags = fc.array(fc.constantFrom('Node.js', 'node', 'js', 'C', 'C++', '검색', 'css'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(tags, { maxLength: 8 }), lists => {
        const articles = lists.map((topics, index) => articleOf(`${index}.md`, { topics }));
        const topics = topicsOf(articles);
        assert.equal(new Set(topics.map(topic => topic.key)).size, topics.length);
        for (const article of articles) {
          const under = topics.filter(topic => topic.articles.includes(article));
          assert.ok(under.length <= article.topics.length);
          assert.equal(under.length > 0, article.topics.length > 0);
        }
      }),
    );
  });
});

describe('a tag', () => {
  it('that says what an article is, not what it is about, is no topic', () => {
    assert.deepEqual(['blog', 'Article(s)', 'posts', ' ', '-', '...'].map(isTopic), Array(6).fill(false));
    assert.deepEqual(['C', 'Node.js', '데이터베이스', '3D'].map(isTopic), Array(4).fill(true));
  });

  it('that is an address says where an article is from', () => {
    for (const host of ['yozm.wishket.com', 'toss.tech', 'piccalil.li', 'd2.naver.com', 'bram.us']) {
      assert.equal(isHostName(host), true, host);
      assert.equal(isTopic(host), false, host);
    }
  });

  it('that only looks like an address is a topic', () => {
    for (const name of ['Node.js', 'ASP.NET', 'asp.net', 'Socket.io', 'socket.io', 'Vue.js', 'v2.0', 'net.ipv4.tcp']) {
      assert.equal(isHostName(name), false, name);
    }
  });
});
