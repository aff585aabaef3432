import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticlePiece } from '../../../src/core/ask/article-pieces';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import type { Article } from '../../../src/core/library/article';
import { foldersOf } from '../../../src/core/library/folders-of';
import type { ShelfId, ShelfRef } from '../../../src/core/library/shelf';
import { choosePassages } from '../../../src/core/question-set/choose-passages';
import { passagesOf } from '../../../src/core/question-set/passage';
import { articleOf as article, SHELF as shelf } from '../library/articles';

const never = new CancellationSource().token;
const prose = (n: number | string): string =>
  `${n}번째 이야기이다. ${'캐시는 데이터베이스를 다시 읽지 않게 한다. '.repeat(8)}`.trim();
const piece = (text: string, of: Partial<ArticlePiece> = {}): ArticlePiece => ({
  headings: [],
  lines: [1, 2],
  isCode: false,
  text,
  ...of,
});
const three = ({ path }: Article): readonly ArticlePiece[] => [1, 2, 3].map(n => piece(prose(`${path} ${n}`)));

describe('the passages of an article', () => {
  it('are prose that says enough, with where it stands', () => {
    const pieces = [
      piece(prose(1), { headings: ['하나', '둘'], lines: [4, 9] }),
      piece(prose(2), { isCode: true }),
      piece('짧다.'),
      piece('1,024 2,048 4,096 8,192. '.repeat(20)),
      piece('비슷한 글: /example/첫째-글 /example/둘째-글 '.repeat(8)),
    ];
    assert.deepEqual(passagesOf(article('a.md', { title: '캐시' }), pieces), [
      { article: 'notes/a.md', title: '캐시', headings: ['하나', '둘'], lines: [4, 9], text: prose(1), language: 'ko' },
    ]);
  });
});

describe('choosing passages', () => {
  const articles = Array.from({ length: 6 }, (_, i) => article(`${i}.md`));

  it('takes one of each article before a second of any', async () => {
    const few = await choosePassages(articles, { count: 6, read: async one => three(one) }, never);
    assert.equal(new Set(few.map(passage => passage.article)).size, 6);
    const more = await choosePassages(articles, { count: 8, read: async one => three(one) }, never);
    assert.deepEqual(more.slice(0, 6), few);
    assert.equal(new Set(more.map(({ text }) => text)).size, 8);
  });

  it('reads no more articles than it needs', async () => {
    let read = 0;
    const chosen = await choosePassages(
      articles,
      {
        count: 2,
        read: async one => {
          read++;
          return three(one);
        },
      },
      never,
    );
    assert.deepEqual([chosen.length, read], [2, 2]);
  });

  it('gives all there are where fewer are there, each once', async () => {
    const all = await choosePassages(articles, { count: 100, read: async one => three(one) }, never);
    assert.equal(new Set(all.map(({ text }) => text)).size, 18);
    assert.equal(all.length, 18);
    assert.deepEqual(await choosePassages([], { count: 3, read: async one => three(one) }, never), []);
  });

  it('passes over articles that cannot be read, or only stand for others', async () => {
    const stub = article('stub.md', { stub: true });
    const chosen = await choosePassages(
      [stub, article('gone.md'), article('here.md')],
      { count: 9, read: async one => (one.path === 'gone.md' ? [] : three(one)) },
      never,
    );
    assert.deepEqual([...new Set(chosen.map(passage => passage.article))], ['notes/here.md']);
  });

  it('chooses the same, in whatever order the articles are listed', async () => {
    const read = async (one: Article) => three(one);
    const expected = await choosePassages(articles, { count: 7, read }, never);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(articles, { minLength: articles.length }), async shuffled => {
        assert.deepEqual(await choosePassages(shuffled, { count: 7, read }, never), expected);
      }),
      { numRuns: 20 },
    );
  });

  it('ends when it is cancelled', async () => {
    const stop = new CancellationSource();
    const read = async (one: Article) => {
      stop.cancel();
      return three(one);
    };
    await assert.rejects(choosePassages(articles, { count: 3, read }, stop.token), CancelledError);
  });
});

describe('the folders of a library', () => {
  it('are the shelves and the folders in them, each with all that lies below', () => {
    const shelves: readonly ShelfRef[] = [
      { id: shelf, uri: 'file:///notes', label: 'notes' },
      { id: 'empty' as ShelfId, uri: 'file:///empty', label: 'empty' },
    ];
    const articles = ['a.md', 'docs/b.md', 'docs/deep/c.md', 'one/only/d.md'].map(path => article(path));
    assert.deepEqual(
      foldersOf(articles, shelves).map(({ label, articles }) => [label, articles.map(({ path }) => path).sort()]),
      [
        ['notes', ['a.md', 'docs/b.md', 'docs/deep/c.md', 'one/only/d.md']],
        ['notes/docs', ['docs/b.md', 'docs/deep/c.md']],
        ['notes/docs/deep', ['docs/deep/c.md']],
        ['notes/one/only', ['one/only/d.md']],
      ],
    );
  });
});
