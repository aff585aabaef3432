import assert from 'node:assert/strict';
import { fuzzyDistances } from '../../../../src/core/search/title/fuzzy';
import { Prepared } from '../../../../src/core/search/title/prepared';

function distances(query: string, ...titles: readonly string[]): ReadonlyMap<number, number> {
  return fuzzyDistances(
    new Prepared(query).words,
    titles.map((title, text) => ({ text, words: new Prepared(title).words })),
  );
}

describe('likeness', () => {
  it('is nearer for what is more alike', () => {
    const near = distances('kubernetse', 'Kubernetes', 'Cybernetics');
    assert.ok((near.get(0) ?? 1) < (near.get(1) ?? 1));
  });

  it('wants every word to be alike somewhere, in any order', () => {
    const alike = distances('clutser kubernetse', 'Kubernetes clusters', 'Kubernetes pods');
    assert.deepEqual([...alike.keys()], [0]);
  });

  it('lets go of what is not alike', () => {
    assert.deepEqual([...distances('vector database', 'Wrap up').keys()], []);
  });

  it('reads both layouts alike', () => {
    assert.deepEqual(distances('rjator dpswls', '검색 엔진'), distances('검색 엔진', '검색 엔진'));
  });

  it('takes signs that fuse.js would read as operators as they are', () => {
    assert.ok(distances('c++', 'Modern C++').has(0));
  });
});
