import assert from 'node:assert/strict';
import { fuzzyDistances } from '../../../src/core/search/fuzzy';
import { keyText } from '../../../src/core/search/keys';

function distances(query: string, ...titles: readonly string[]): ReadonlyMap<number, number> {
  return fuzzyDistances(
    keyText(query).keys,
    titles.map((title, text) => ({ text, keys: keyText(title).keys })),
  );
}

describe('likeness', () => {
  it('is nearer for what is more alike', () => {
    const near = distances('kubernetse clutser', 'Kubernetes clusters', 'Kubernetes pods');
    assert.ok((near.get(0) ?? 1) < (near.get(1) ?? 1));
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
