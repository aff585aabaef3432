import assert from 'node:assert/strict';
import { CancellationSource, CancelledError } from '../../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../../src/core/library/article';
import type { TextAsked } from '../../../../src/core/search/text/text-search';
import { asked, libraryOf } from './library';

const FILES = {
  vector: '---\ntitle: 벡터 데이터베이스\n---\n\n## 인덱스\n\n근사 이웃을 찾는 벡터 검색 엔진은 임베딩을 저장한다.\n',
  search:
    '---\ntitle: 검색 엔진 만들기\n---\n\n역색인을 만들고 점수를 매긴다. 벡터는 쓰지 않는다. 엔진은 검색만 한다.\n',
  kubernetes: '---\ntitle: 쿠버네티스 운영\n---\n\n쿠버네티스 클러스터에서는 파드를 배포한다.\n',
  react: '---\ntitle: State in React\n---\n\nThe useState hook returns a pair. Parsing happens on every render.\n',
  nest: '---\ntitle: 잡담\n---\n\n오늘은 하늘이 맑다. 네모 델타.\n',
};
const { search } = libraryOf(FILES);

async function refined(query: string | TextAsked, limit = 5): Promise<readonly string[]> {
  const hits = await search.refined(typeof query === 'string' ? asked(query) : query, { limit });
  return hits.map(({ id }) => id);
}

async function best(query: string) {
  const [hit] = await search.refined(asked(query), { limit: 5 });
  assert.ok(hit, `nothing for ${query}`);
  const { passage } = hit;
  return { ...hit, found: passage?.spans.map(([start, end]) => passage.text.slice(start, end)) };
}

describe('본문 검색', () => {
  it('나란히 선 낱말이 흩어진 낱말보다 앞선다', async () => {
    assert.deepEqual((await refined('벡터 검색')).slice(0, 2), ['vector', 'search']);
  });

  it('그대로 있으면 그대로라고 한다', async () => {
    const { id, why, found } = await best('벡터 검색 엔진');
    assert.deepEqual({ id, why, found }, { id: 'vector', why: 'literal', found: ['벡터', '검색', '엔진'] });
  });

  it('조사가 달라도 찾고, 글에 있는 대로 칠한다', async () => {
    const { id, why, found } = await best('임베딩으로');
    assert.deepEqual({ id, why, found }, { id: 'vector', why: 'stem', found: ['임베딩'] });
  });

  it('붙여 써도 찾고, 띄어쓰기까지 칠한다', async () => {
    const { id, found } = await best('벡터검색');
    assert.deepEqual({ id, found }, { id: 'vector', found: ['벡터 검색'] });
  });

  it('한 자모가 틀려도 찾고, 몇 타가 틀렸는지 말한다', async () => {
    const { id, why, edits, found } = await best('쿠버네디스 배포');
    assert.deepEqual(
      { id, why, edits, found },
      { id: 'kubernetes', why: 'typo', edits: 1, found: ['쿠버네티스', '배포'] },
    );
  });

  it('자판을 바꾸지 않고 쳐도 찾는다', async () => {
    const { id, why, found } = await best('znqjspxltm');
    assert.deepEqual({ id, why, found }, { id: 'kubernetes', why: 'layout', found: ['쿠버네티스'] });
    assert.equal((await best('ㅕㄴㄷㄴㅅㅁㅅㄷ')).id, 'react');
  });

  it('음절을 치는 동안에도 비지 않는다', async () => {
    for (const typed of ['벡터 검', '벡터 검ㅅ', '쿠버네ㅌ']) assert.notDeepEqual(await refined(typed), [], typed);
  });

  it('낱말을 치는 동안에도 비지 않는다', async () => {
    for (const typed of ['usest', 'react hoo', 'pars']) assert.deepEqual(await refined(typed), ['react'], typed);
  });

  it('우연히 이웃한 음절은 낱말이 아니다', async () => {
    const hits = await search.refined(asked('모델'), { limit: 5 });
    assert.ok(hits.every(({ score }) => score < 0.4));
  });

  it('an English word is found in another form, and shown as it stands there', async () => {
    const { id, why, found } = await best('parsed');
    assert.deepEqual({ id, why, found }, { id: 'react', why: 'stem', found: ['Parsing'] });
  });

  it('a swapped letter is put right', async () => {
    const { id, why, edits } = await best('parisng');
    assert.deepEqual({ id, why, edits }, { id: 'react', why: 'typo', edits: 1 });
  });

  it('what only a title holds is found without a passage', async () => {
    const { id, passage } = await best('데이터베이스');
    assert.deepEqual({ id, passage }, { id: 'vector', passage: undefined });
  });

  it('a passage knows its line and its heading', async () => {
    const { passage } = await best('근사 이웃');
    assert.deepEqual({ line: passage?.line, heading: passage?.heading }, { line: 7, heading: '인덱스' });
  });

  it('quoted words must stand in a row, others need not', async () => {
    assert.deepEqual(await refined(asked('벡터', { phrases: ['검색만 한다'] })), ['search']);
    assert.deepEqual(await refined(asked('', { phrases: ['벡터 검색'] })), ['vector']);
    assert.deepEqual(await refined(asked('', { phrases: ['검색 벡터'] })), []);
    assert.deepEqual(await refined(asked('', { phrases: ['벡터검색'] })), [], 'spaces count in a quotation');
    assert.deepEqual(await refined(asked('', { phrases: ['returns a pair'] })), ['react']);
    assert.deepEqual(await refined(asked('', { phrases: ['returns the pair'] })), [], 'so do small words');
  });

  it('excluded words exclude', async () => {
    assert.deepEqual(await refined(asked('엔진', { without: ['역색인'] })), ['vector']);
    assert.deepEqual(await refined(asked('', { without: ['역색인'] })), []);
  });

  it('a filter lets through what it accepts, and no more than asked come', async () => {
    const options = { limit: 1, accept: (id: ArticleId) => id !== 'vector' };
    assert.deepEqual(
      (await search.refined(asked('벡터 검색'), options)).map(({ id }) => id),
      ['search'],
    );
    assert.deepEqual(
      search.first(asked('벡터 검색'), options).map(({ id }) => id),
      ['search'],
    );
  });

  it('scores lie between 0 and 1 and never rise', async () => {
    for (const query of ['벡터 검색', '엔진', 'use state hook', '쿠버네디스']) {
      for (const hits of [search.first(asked(query), { limit: 9 }), await search.refined(asked(query), { limit: 9 })]) {
        assert.ok(hits.every(({ score }, i) => score <= 1 && score >= 0 && score <= (hits[i - 1]?.score ?? 1)));
      }
    }
  });

  it('nothing asked is nothing found', async () => {
    for (const query of ['', '   ', '?!', '—']) {
      assert.deepEqual(await refined(query), [], query);
      assert.deepEqual(search.first(asked(query), { limit: 5 }), []);
    }
  });

  it('the first answer reads no file', () => {
    const { search, read } = libraryOf(FILES);
    assert.equal(search.first(asked('벡터 검색'), { limit: 5 })[0]?.id, 'vector');
    assert.deepEqual(read, []);
  });

  it('the next key reads no file that was read for the last one, unless it changed', async () => {
    const { search, read, texts } = libraryOf(FILES);
    await search.refined(asked('쿠버네티스'), { limit: 5 });
    await search.refined(asked('쿠버네티스 파드'), { limit: 5 });
    assert.deepEqual(read, ['kubernetes']);
    texts.set('kubernetes', '쿠버네티스가 바뀌었다');
    search.forget(['kubernetes' as ArticleId]);
    const [hit] = await search.refined(asked('쿠버네티스'), { limit: 5 });
    assert.equal(hit?.passage?.text, '쿠버네티스가 바뀌었다');
  });

  it('an article that cannot be read is left out', async () => {
    const { search, texts } = libraryOf(FILES);
    texts.delete('vector');
    assert.deepEqual(
      (await search.refined(asked('벡터'), { limit: 5 })).map(({ id }) => id),
      ['search'],
    );
  });

  it('stops where it is cancelled', async () => {
    const stop = new CancellationSource();
    const answer = search.refined(asked('벡터'), { limit: 5, token: stop.token });
    stop.cancel();
    await assert.rejects(answer, CancelledError);
  });

  it('all places of an article come in their order', async () => {
    const { search } = libraryOf({ a: '벡터 하나\n\n## 벡터 둘\n\n다른 줄\n\n벡터 셋과 벡터 넷\n' });
    const [hit] = await search.passages(asked('벡터'), { limit: 5 });
    assert.deepEqual(
      hit?.passages.map(({ line, heading, spans }) => ({ line, heading, count: spans.length })),
      [
        { line: 1, heading: undefined, count: 1 },
        { line: 3, heading: '벡터 둘', count: 1 },
        { line: 7, heading: '벡터 둘', count: 2 },
      ],
    );
  });

  it('a pasted page is a query like any other', async () => {
    const start = performance.now();
    await refined('벡터 검색 '.repeat(20_000));
    await refined('a'.repeat(100_000));
    await refined('!'.repeat(100_000));
    assert.ok(performance.now() - start < 2000);
  });
});
