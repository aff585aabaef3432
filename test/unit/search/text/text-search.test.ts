import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationSource, CancelledError } from '../../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../../src/core/library/article';
import type { TextAsked } from '../../../../src/core/search/text/text-search';
import { cpuTime } from '../../cpu-time';
import { anyText } from '../../hangul/arbitrary';
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
    assert.deepEqual(hits, []);
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

  it('accents are no difference, in a quotation neither, and what stands there is marked', async () => {
    const { search } = libraryOf({ a: 'A café in São Paulo, naïve as ever.', b: 'The cafe next door.' });
    for (const query of [asked('cafe'), asked('CAFÉ'), asked('cafe\u0301'), asked('', { phrases: ['cafe'] })]) {
      const hits = await search.refined(query, { limit: 5 });
      assert.deepEqual(
        new Set(hits.map(({ passage }) => passage?.text.slice(...(passage.spans[0] ?? [0, 0])))),
        new Set(['café', 'cafe']),
        JSON.stringify(query),
      );
    }
    const [hit] = await search.refined(asked('sao paulo naive'), { limit: 5 });
    assert.deepEqual(
      hit?.passage?.spans.map(([start, end]) => hit.passage?.text.slice(start, end)),
      ['São', 'Paulo', 'naïve'],
    );
  });

  it('no sign in a query means anything to a pattern', async () => {
    const { search } = libraryOf({ a: 'Server-side rendering (SSR) in C++ and a|b.' });
    for (const query of ['server-side rendering', 'side-rendering (ssr)', 'c++ a|b', 'in- [-c', '$& ^a.*b']) {
      for (const words of [asked(query), asked('', { phrases: [query] }), asked('ssr', { without: [query] })]) {
        await search.refined(words, { limit: 5 });
      }
    }
    const [hit] = await search.refined(asked('server-side rendering'), { limit: 5 });
    assert.deepEqual([hit?.id, hit?.why], ['a', 'literal']);
  });

  it('any text can be asked of any text, and what is marked lies in the passage', async () => {
    const word = fc.oneof(
      anyText,
      fc.constantFrom('벡터', '검색을', 'server-side', 'C++', 'café', 'the', 'pars', '검ㅅ', '검새', 'AT&T'),
    );
    const words = fc.array(word, { maxLength: 5 }).map(some => some.join(' '));
    await fc.assert(
      fc.asyncProperty(words, words, words, async (before, query, after) => {
        const { search } = libraryOf({ a: `${before}\n\n${query}\n\n${after}` });
        for (const one of [asked(query), asked(before, { phrases: [query] }), asked(query, { without: [after] })]) {
          for (const { passages } of await search.passages(one, { limit: 5 })) {
            for (const { text, spans } of passages) {
              assert.ok(spans.every(([start, end], i) => start >= (spans[i - 1]?.[1] ?? 0) && end > start));
              assert.ok((spans.at(-1)?.[1] ?? 0) <= text.length);
            }
          }
        }
      }),
    );
  });

  it('a pasted page is a query like any other', async () => {
    const spent = cpuTime();
    await refined('벡터 검색 '.repeat(20_000));
    await refined('a'.repeat(100_000));
    await refined('!'.repeat(100_000));
    assert.ok(spent() < 2000);
  });
});

describe('what is sure stands above what is not', () => {
  const many = (name: string, count: number, text: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, `${text} ${i}`]));

  it('a text that lacks words says so, and stands below those that hold all', async () => {
    const { search } = libraryOf({ vector: '벡터만 있다', both: '검색을 한다. 여러 말을 하고 나서 벡터도 쓴다.' });
    const hits = await search.refined(asked('벡터 검색'), { limit: 5 });
    assert.deepEqual(
      hits.map(({ id, why }) => [id, why]),
      [['both', 'literal']],
    );
    const { search: other } = libraryOf({ vector: '벡터만 있다', search: '검색만 있다' });
    const parts = await other.refined(asked('벡터 검색'), { limit: 5 });
    assert.deepEqual(
      new Set(parts.map(({ id, why }) => `${id} ${why}`)),
      new Set(['vector partial', 'search partial']),
    );
  });

  it('a text that holds only the common words of a query is left out', async () => {
    const { search } = libraryOf({ ...many('common', 30, 'a server answers'), rare: 'an idempotent navigator' });
    const hits = await search.refined(asked('idempotent server'), { limit: 50 });
    assert.deepEqual(
      hits.map(({ id, why }) => [id, why]),
      [['rare', 'partial']],
    );
  });

  it('a word that texts hold is not put right where texts hold all words', async () => {
    const { search } = libraryOf({ actor: 'an actor needs isolation', factor: 'a factor isolating' });
    const hits = await search.refined(asked('actor isolating'), { limit: 5 });
    assert.deepEqual([hits[0]?.id, hits[0]?.why], ['actor', 'stem']);
    assert.ok(hits.every(({ why }) => why !== 'typo'));
  });

  it('a word that texts hold is not taken for one two keys off', async () => {
    const { search } = libraryOf({ actor: 'an actor solutions', other: 'the isolation level' });
    const hits = await search.refined(asked('actor isolation'), { limit: 5 });
    assert.ok(hits.every(({ why }) => why === 'partial'));
  });

  it('another form that the index takes for the word has its passage', async () => {
    const { search } = libraryOf({ a: 'An idempotent request may be sent twice.' });
    const [hit] = await search.refined(asked('idempotency'), { limit: 5 });
    const [start, end] = hit?.passage?.spans[0] ?? [0, 0];
    assert.equal(hit?.passage?.text.slice(start, end), 'idempotent');
  });
});

describe('the best passage', () => {
  const passageOf = async (file: string, query: string) => {
    const [hit] = await libraryOf({ a: file }).search.refined(asked(query), { limit: 1 });
    return hit?.passage?.text;
  };

  it('is prose rather than a heading or what repeats the title', async () => {
    const file = '---\ntitle: 벡터 검색\n---\n\n## 벡터 검색 만들기\n\n벡터 검색\n\n근사 벡터로 하는 검색이다.\n';
    assert.equal(await passageOf(file, '벡터 검색'), '근사 벡터로 하는 검색이다.');
  });

  it('is a heading that holds all words rather than prose that holds one', async () => {
    assert.equal(await passageOf('벡터를 쓴다.\n\n## 벡터 검색\n\n글\n', '벡터 검색'), '벡터 검색');
  });

  it('is a card only where nothing else holds the words', async () => {
    const card = '```component VPCard\n{\n  "title": "React state"\n}\n```\n';
    assert.equal(await passageOf(`${card}\nThe state of React.\n`, 'react state'), 'The state of React.');
    assert.equal(await passageOf(`${card}\nNothing.\n`, 'react state'), 'React state');
  });

  it('is the first among equals', async () => {
    const file = 'one vector search\n\ntwo vector search\n';
    assert.equal(await passageOf(file, 'vector search'), 'one vector search');
  });

  it('is not shown twice because a card says it again', async () => {
    const file = '```component VPCard\n{\n  "title": "React state"\n}\n```\n\nThe state of React.\n';
    const [hit] = await libraryOf({ a: file }).search.passages(asked('react state'), { limit: 1 });
    assert.deepEqual(
      hit?.passages.map(({ text }) => text),
      ['The state of React.'],
    );
  });
});

describe('a quotation', () => {
  const { search } = libraryOf({
    signal: 'A fog signal sounds twice.\n\nThere are signals in fog.',
    whole: 'They see the whole of it, in signals.',
    who: 'A concert of the Who.',
  });
  const quoted = (phrase: string) => asked('', { phrases: [phrase] });

  it('marks and lists nothing but itself', async () => {
    const [hit, ...others] = await search.passages(quoted('signals in'), { limit: 5 });
    assert.deepEqual(others, []);
    assert.deepEqual(
      hit?.passages.map(({ text, spans }) => spans.map(([start, end]) => text.slice(start, end))),
      [['signals in']],
    );
  });

  it('ends where a word does', async () => {
    assert.deepEqual(
      (await search.refined(quoted('the who'), { limit: 5 })).map(({ id }) => id),
      ['who'],
    );
    assert.deepEqual(await search.refined(quoted('ignals'), { limit: 5 }), []);
  });

  it('is what a query of small words alone is; what the index passes over finds nothing', async () => {
    assert.deepEqual(
      (await search.refined(asked('the who'), { limit: 5 })).map(({ id }) => id),
      ['who'],
    );
    assert.deepEqual(await search.refined(asked('to be'), { limit: 5 }), []);
    assert.deepEqual(search.first(asked('to be'), { limit: 5 }), []);
  });
});
