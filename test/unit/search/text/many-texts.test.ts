import assert from 'node:assert/strict';
import { asked, libraryOf } from './library';

/** More texts than are looked at for one query. */
const MANY = 40;

/** Many texts that hold nothing but this, and then some others. */
function amongMany(common: string, files: Readonly<Record<string, string>>) {
  const many = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`many${i}`, `${common} ${i}\n`]));
  return libraryOf({ ...many, ...files });
}

describe('글이 많을 때', () => {
  it('a sentence of common words is found, though to the index many texts hold as much of it', async () => {
    const { search } = amongMany('Flags are used, flags are used.', {
      one: `${'Other words. '.repeat(30)}Flags are used in the core.`,
    });
    const [first] = await search.refined(asked('flags are used in the core'), { limit: 10 });
    assert.equal(first?.id, 'one');
    const [sentence] = await search.refined(asked('flags are used in'), { limit: 10 });
    assert.equal(sentence?.id, 'one');
  });

  it('a quoted one, too, and nothing else', async () => {
    const { search } = amongMany('Flags are used, flags are used.', { one: 'Here flags are used in the core.' });
    const hits = await search.refined(asked('', { phrases: ['flags are used in'] }), { limit: 10 });
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['one'],
    );
  });

  it('no more texts are read where the index knows that none holds the words in a row, or a title does', async () => {
    const { search, read } = amongMany('Flags here, used there.', {});
    await search.refined(asked('flags are used'), { limit: 10 });
    assert.ok(read.length < MANY);
    const titled = amongMany('Flags are used, flags are used.', {
      one: '---\ntitle: Flags are used in\n---\n\nFlags are used. Flags are used. Flags are used.\n',
    });
    await titled.search.refined(asked('flags are used in'), { limit: 10 });
    assert.ok(titled.read.length < MANY, String(titled.read.length));
  });

  it('where it is found word for word, no more texts are read than are shown', async () => {
    const { search, read } = amongMany('Core boots; flags? Later used.', { one: 'Early flags used later core boots.' });
    const hits = await search.refined(asked('flags used later core boots'), { limit: 5 });
    assert.deepEqual([hits[0]?.id, hits.length, read.length], ['one', 5, 5]);
    read.length = 0;
    await search.refined(asked('flags later used core boots'), { limit: 5 });
    assert.ok(read.length > 5);
  });

  it('that it stands nowhere takes nothing away', async () => {
    const { search } = amongMany('Flags are used, flags are used.', {});
    assert.equal((await search.refined(asked('flags are used in a row'), { limit: 10 })).length, 10);
  });

  it('틀린 짧은 낱말 앞의 낱말이 흔해도 고쳐 찾는다', async () => {
    const { search } = amongMany('용지를 설정합니다.', { one: '양면을 설정합니다.' });
    const [first] = await search.refined(asked('설정합니다 양명'), { limit: 10 });
    assert.deepEqual({ id: first?.id, why: first?.why }, { id: 'one', why: 'typo' });
  });

  it('마지막 낱말을 치는 동안 색인만으로도 비지 않는다', () => {
    const { search } = amongMany('Redis 설정', {});
    assert.equal(search.first(asked('redis cq'), { limit: 5 }).length, 5);
    assert.equal(search.first(asked('redis cqrs'), { limit: 5 }).length, 0);
  });

  it('같은 낱말을 품은 글 가운데 짧은 글이 앞선다', async () => {
    const { search } = libraryOf({
      long: `벡터를 배운다.\n\n${'다른 이야기를 한다. '.repeat(2000)}`,
      short: '벡터를 배운다.\n',
    });
    const hits = await search.refined(asked('벡터를 배운다'), { limit: 2 });
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['short', 'long'],
    );
  });
});
