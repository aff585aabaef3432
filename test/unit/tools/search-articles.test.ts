import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/ask/evidence';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../src/core/library/article';
import { searchArticles } from '../../../src/core/tools/search-articles';
import type { ToolAnswer } from '../../../src/core/tools/tool-answer';
import { FakeLibrary, rowOf } from './fake-library';

const NAMES = { search: 'seoga_search_articles', read: 'seoga_read_article', define: 'seoga_define_term' };

function search(library: FakeLibrary, query: string, limit = 10): Promise<ToolAnswer> {
  return searchArticles({ library, names: NAMES, newMark: () => 'mark' }, { query, limit });
}

function pieceOf(article: string, more: Partial<Evidence> = {}): Evidence {
  return {
    article: article as ArticleId,
    title: article,
    headings: ['색인', '크기'],
    text: '양자화를 하면 색인이 작아진다.',
    line: 12,
    score: 1,
    ...more,
  };
}

function libraryOf(...ids: readonly string[]): FakeLibrary {
  return new FakeLibrary(Object.fromEntries(ids.map(id => [id, `# ${id}`])));
}

const found = ({ data }: ToolAnswer) => data?.['results'] as readonly Record<string, unknown>[];

describe('searching for a question', () => {
  it('finds articles by their best passage, below those that match the words', async () => {
    const library = libraryOf('n/a.md', 'n/b.md', 'n/c.md');
    library.found = [rowOf('n/a.md', { score: 0.8 })];
    library.answering = [pieceOf('n/b.md'), pieceOf('n/c.md', { score: 0.5, headings: [] })];
    const answer = await search(library, '임베딩 색인을 작게 만드는 방법');
    assert.deepEqual(
      found(answer).map(({ id, score }) => [id, score]),
      [
        ['n/a.md', 0.8],
        ['n/b.md', 0.8],
        ['n/c.md', 0.4],
      ],
    );
    const { snippet, line, heading, why } = found(answer)[1] ?? {};
    assert.deepEqual([snippet, line, heading], ['양자화를 하면 색인이 작아진다.', 12, '크기']);
    assert.match(String(why), /passage/);
    assert.ok(!('heading' in (found(answer)[2] ?? {})));
    assert.ok(answer.text.includes('> 양자화를 하면') && answer.text.includes('3 of 3 articles'), answer.text);
  });

  it('puts them above what holds only some of the words, and tells an article of both by its passage', async () => {
    const library = libraryOf('n/a.md', 'n/b.md', 'n/c.md', 'n/d.md');
    library.found = [
      rowOf('n/a.md', { score: 0.9 }),
      rowOf('n/b.md', { score: 0.4, why: 'partial' }),
      rowOf('n/c.md', { score: 0.2, why: 'fuzzy' }),
    ];
    library.answering = [pieceOf('n/d.md'), pieceOf('n/b.md', { score: 0.5 })];
    assert.deepEqual(
      found(await search(library, 'how small can an index be')).map(({ id, score, line }) => [id, score, line]),
      [
        ['n/a.md', 0.9, undefined],
        ['n/d.md', 0.9, 12],
        ['n/b.md', 0.55, 12],
        ['n/c.md', 0.2, undefined],
      ],
    );
    library.answering = [];
    assert.deepEqual(
      found(await search(library, 'how small can an index be')).map(({ id }) => id),
      ['n/a.md', 'n/b.md', 'n/c.md'],
    );
  });

  it('tells each article once, by the piece that answers best, and adds five at most', async () => {
    const ids = Array.from({ length: 9 }, (_, index) => `n/${index}.md`);
    const library = libraryOf(...ids);
    library.found = [rowOf('n/0.md')];
    library.answering = ids.flatMap(id => [pieceOf(id), pieceOf(id, { line: 99 })]);
    const results = found(await search(library, 'how small can an index be'));
    assert.deepEqual(
      results.map(({ id }) => id),
      ids.slice(0, 6),
    );
    assert.ok(results.every(({ line }) => line !== 99));
  });

  it('gives no more than asked for', async () => {
    const library = libraryOf('n/a.md', 'n/b.md');
    library.found = [rowOf('n/a.md')];
    library.answering = [pieceOf('n/b.md')];
    assert.equal(found(await search(library, 'how small is small', 1)).length, 1);
    assert.deepEqual(library.questions, []);
  });

  it('leaves out an article that may not be seen', async () => {
    const library = libraryOf('n/a.md');
    library.answering = [pieceOf('n/secret.md'), pieceOf('n/a.md')];
    assert.deepEqual(
      found(await search(library, 'what is in there')).map(({ id }) => id),
      ['n/a.md'],
    );
  });

  it('asks for no passages where the query is a name, or says by operators what it wants', async () => {
    const library = libraryOf('n/a.md');
    library.answering = [pieceOf('n/a.md')];
    for (const query of [
      'RAG',
      '벡터 검색',
      'lang:ko 임베딩 색인 만드는 방법',
      'how to "test time" compute',
      'one two three -four',
      'one two three OR four five six',
    ])
      assert.deepEqual(found(await search(library, query)), [], query);
    assert.deepEqual(library.questions, []);
  });
});

describe('searching', () => {
  it('names the tools as they are called where they are offered, and none that is not', async () => {
    const library = libraryOf('n/a.md');
    const empty = await search(library, ' ');
    assert.ok(empty.isRefusal);
    const nothing = await search(library, 'zzz');
    library.found = [rowOf('n/a.md')];
    const some = await search(library, 'a');
    assert.match(some.text, /seoga_read_article opens one/);
    for (const { text } of [empty, nothing, some]) assert.doesNotMatch(text, /list_topics|undefined|; *\.|\s\./);
  });

  it('stops once it is cancelled, wherever it is', async () => {
    for (const step of ['settle', 'search', 'evidence'] as const) {
      const stop = new CancellationSource();
      const library = libraryOf('n/a.md');
      const asked: string[] = [];
      for (const name of ['settle', 'search', 'evidence'] as const) {
        const original = library[name].bind(library) as (...args: readonly unknown[]) => Promise<never>;
        Object.assign(library, {
          [name]: async (...args: readonly unknown[]) => {
            asked.push(name);
            if (name === step) stop.cancel();
            return original(...args);
          },
        });
      }
      const parts = { library, names: NAMES, newMark: () => 'mark' };
      await assert.rejects(searchArticles(parts, { query: 'one two three', limit: 5 }, stop.token), CancelledError);
      assert.equal(asked.at(-1), step);
    }
  });
});
