import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folderTree, type Group, groupArticles, SORTINGS, sortArticles } from '../../../src/core/library/grouping';
import type { ShelfId } from '../../../src/core/library/shelf';
import { articleOf, SHELF } from './articles';

const titles = (articles: readonly { readonly title: string }[]): readonly string[] =>
  articles.map(({ title }) => title);

/** A tree in short: `docs/src(2) > [guide(1)]`. */
function outline(group: Group): string {
  const below = group.groups.map(outline).join(', ');
  return `${group.label}(${group.count})${below === '' ? '' : ` > [${below}]`}`;
}

describe('sorting', () => {
  const dated = [
    articleOf('1', { title: 'undated' }),
    articleOf('2', { title: 'spring', date: '2025-03-02' }),
    articleOf('3', { title: 'march', date: '2025-03' }),
    articleOf('4', { title: 'winter', date: '2024-12-31' }),
  ];

  it('newest first puts a month behind its own days, and the undated last', () => {
    assert.deepEqual(titles(sortArticles(dated, 'newest')), ['spring', 'march', 'winter', 'undated']);
  });

  it('oldest first still puts the undated last', () => {
    assert.deepEqual(titles(sortArticles(dated, 'oldest')), ['winter', 'march', 'spring', 'undated']);
  });

  it('제목순은 가나다와 숫자의 크기를 따른다', () => {
    const articles = ['나무', '10장', '가지', '9장'].map(title => articleOf(title, { title }));
    assert.deepEqual(titles(sortArticles(articles, 'title')), ['9장', '10장', '가지', '나무']);
  });

  it('never depends on the order it was given', () => {
    const some = fc.record({
      title: fc.constantFrom('가', '나', 'a'),
      date: fc.constantFrom('2025-01-01', '2025-01', '2024', undefined),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 10 }), fc.constantFrom(...SORTINGS), (facts, sorting) => {
        const articles = facts.map(({ title, date }, index) =>
          articleOf(`${index}.md`, { title, ...(date !== undefined && { date }) }),
        );
        assert.deepEqual(sortArticles([...articles].reverse(), sorting), sortArticles(articles, sorting));
      }),
    );
  });
});

describe('the folder tree of a shelf', () => {
  it('shows a folder that holds nothing but one folder as one row, as docs/src', () => {
    const tree = folderTree([articleOf('docs/src/a.md'), articleOf('docs/src/guide/b.md')], SHELF, 'title');
    assert.equal(outline(tree), '(2) > [docs/src(2) > [guide(1)]]');
  });

  it('keeps a folder that holds an article, or a second folder, as a row of its own', () => {
    const tree = folderTree([articleOf('docs/README.md'), articleOf('docs/src/a.md')], SHELF, 'title');
    assert.equal(outline(tree), '(2) > [docs(2) > [src(1)]]');
  });

  it('leaves other shelves out', () => {
    const other = articleOf('b.md', { shelf: 'other' as ShelfId });
    assert.deepEqual(folderTree([articleOf('a.md'), other], SHELF, 'title').count, 1);
  });

  it('gives every folder a key of its own: its path', () => {
    const tree = folderTree([articleOf('a/x/1.md'), articleOf('b/x/1.md')], SHELF, 'title');
    assert.deepEqual(
      tree.groups.map(group => group.key),
      ['a/x', 'b/x'],
    );
  });

  it('holds every article once, and counts them', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'constructor', '가'), { minLength: 1, maxLength: 4 })
      .map(s => s.join('/'));
    const all = (group: Group): readonly string[] => [
      ...group.articles.map(article => article.path),
      ...group.groups.flatMap(all),
    ];
    fc.assert(
      fc.property(fc.uniqueArray(path), paths => {
        const articles = paths.map(folder => articleOf(`${folder}/note.md`));
        const tree = folderTree(articles, SHELF, 'title');
        assert.deepEqual([...all(tree)].sort(), articles.map(article => article.path).sort());
        assert.equal(tree.count, articles.length);
      }),
    );
  });
});

describe('grouping', () => {
  it('by month puts the newest month first, and what has no date last in a group of its own', () => {
    const groups = groupArticles(
      [
        articleOf('1', { date: '2024-11-02' }),
        articleOf('2', { date: '2025-02' }),
        articleOf('3'),
        articleOf('4', { date: '2024' }),
      ],
      'month',
      'title',
    );
    assert.deepEqual(
      groups.map(({ kind, label }) => [kind, label]),
      [
        ['month', '2025-02'],
        ['month', '2024-11'],
        ['month', '2024'],
        ['none', ''],
      ],
    );
  });

  it('by author shows an article of two under both', () => {
    const pair = articleOf('1', { authors: [{ name: '강다람' }, { name: 'Ink' }] });
    assert.deepEqual(
      groupArticles([pair], 'author', 'title').map(({ label, count }) => [label, count]),
      [
        ['강다람', 1],
        ['Ink', 1],
      ],
    );
  });

  it('by topic merges spellings', () => {
    const groups = groupArticles(
      [articleOf('1', { topics: ['AI'] }), articleOf('2', { topics: ['ai'] })],
      'topic',
      'title',
    );
    assert.deepEqual(
      groups.map(({ label, count }) => [label, count]),
      [['AI', 2]],
    );
  });

  it('loses no article, whatever it lacks', () => {
    for (const by of ['topic', 'author', 'month'] as const) {
      assert.deepEqual(
        groupArticles([articleOf('bare.md')], by, 'newest').map(group => [group.kind, group.count]),
        [['none', 1]],
      );
    }
  });
});
