import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleId } from '../../../src/core/library/article';
import { Catalogue, readChange } from '../../../src/core/library/catalogue';
import { recalledOf } from '../../../src/core/library/recalled-article';
import type { ShelfId } from '../../../src/core/library/shelf';
import { articleOf, SHELF } from './articles';

describe('a catalogue', () => {
  it('replaces an article that is told again, and forgets one that is removed', () => {
    const catalogue = new Catalogue();
    catalogue.apply({ shelf: SHELF, upserted: [articleOf('a.md'), articleOf('b.md')], removed: [] });
    catalogue.apply({
      shelf: SHELF,
      upserted: [articleOf('a.md', { title: '새 제목' })],
      removed: [articleId(SHELF, 'b.md')],
    });
    assert.deepEqual(
      catalogue.all().map(article => article.title),
      ['새 제목'],
    );
    assert.equal(catalogue.get(articleId(SHELF, 'b.md')), undefined);
    assert.equal(catalogue.size, 1);
  });

  it('knows which shelf an article is of', () => {
    const catalogue = new Catalogue();
    const other = 'other' as ShelfId;
    catalogue.apply({ shelf: SHELF, upserted: [articleOf('a.md')], removed: [] });
    catalogue.apply({ shelf: other, upserted: [articleOf('a.md', { shelf: other })], removed: [] });
    assert.deepEqual(
      catalogue.ofShelf(other).map(article => article.id),
      ['other/a.md'],
    );
  });

  it('names the articles of an earlier session without reading what it wrote of them', () => {
    const catalogue = new Catalogue();
    const recalled = { ...recalledOf(articleOf('a.md', { title: '가' })), facts: 'never read' };
    catalogue.apply({ shelf: SHELF, upserted: [], recalled: [recalled], removed: [] });
    assert.deepEqual(
      [...catalogue.names()].map(({ title }) => title),
      ['가'],
    );
    assert.ok(catalogue.has(recalled.id));
    assert.throws(() => catalogue.get(recalled.id), SyntaxError);
  });

  it('has a recalled article whole for whoever asks for it, and the newer one once its file was read', () => {
    const [old, newer] = [articleOf('a.md', { topics: ['검색'] }), articleOf('a.md', { topics: ['색인'] })];
    for (const read of [false, true]) {
      const catalogue = new Catalogue();
      const change = { shelf: SHELF, upserted: [], recalled: [recalledOf(old)], removed: [] };
      catalogue.apply(read ? readChange(change) : change);
      assert.deepEqual(catalogue.all(), [old]);
      assert.equal(catalogue.get(old.id), catalogue.all()[0]);
      catalogue.apply({ shelf: SHELF, upserted: [newer], removed: [] });
      assert.deepEqual(catalogue.get(old.id), newer);
    }
  });

  it('hands out an array that later changes leave alone', () => {
    const catalogue = new Catalogue();
    const before = catalogue.all();
    catalogue.apply({ shelf: SHELF, upserted: [articleOf('a.md')], removed: [] });
    assert.deepEqual([before.length, catalogue.all().length], [0, 1]);
  });

  it('is what a plain map of ids would be', () => {
    const paths = fc.array(fc.constantFrom('a', 'b', 'c', '__proto__'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(paths, paths)), changes => {
        const catalogue = new Catalogue();
        const model = new Set<string>();
        for (const [added, gone] of changes) {
          for (const path of gone) model.delete(path);
          for (const path of added) model.add(path);
          const removed = gone.map(path => articleId(SHELF, path));
          catalogue.apply({ shelf: SHELF, upserted: added.map(path => articleOf(path)), removed });
          assert.deepEqual(new Set(catalogue.all().map(article => article.path)), model);
        }
      }),
    );
  });
});
