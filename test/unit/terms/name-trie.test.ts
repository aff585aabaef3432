import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameTrie, ROOT } from '../../../src/core/terms/name-trie';
import { cpuTime } from '../cpu-time';

/** The key that a walk along this text ends at, whole. */
function walk(trie: NameTrie, text: string): number {
  let node = ROOT;
  for (let at = 0; at < text.length; at++) {
    node = trie.next(node, text.charCodeAt(at));
    if (node === ROOT) return -1;
  }
  return trie.keyAt(node);
}

describe('a trie of names', () => {
  it('finds its keys and nothing else, among them those that begin another', () => {
    const keys = ['강화', '강화학습', '검색', 'rag', 'ragtime'];
    const trie = new NameTrie([...keys].sort());
    const numbers = [...keys].sort();
    for (const key of keys) assert.equal(numbers[walk(trie, key)], key);
    for (const other of ['강', '강화학', 'ra', 'ragt', 'x', '']) assert.equal(walk(trie, other), -1, other);
  });

  it('reads capitals as small letters', () => {
    const trie = new NameTrie(['éa']);
    assert.equal(walk(trie, 'ÉA'), 0);
  });

  it('does not take ı for i, nor ß for ss, though they share a capital', () => {
    const trie = new NameTrie(['ı', 'ß'].sort());
    assert.deepEqual([walk(trie, 'I'), walk(trie, 'SS')], [-1, -1]);
    assert.equal(walk(new NameTrie(['i', 'ı']), 'I'), 0);
  });

  it('of no keys has no way on', () => {
    assert.equal(new NameTrie([]).next(ROOT, 97), ROOT);
    assert.equal(new NameTrie([]).keyAt(ROOT), -1);
  });

  it('agrees with a set, whatever the keys', () => {
    const anyUnit = fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code));
    const key = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abc가나힣'), minLength: 1, maxLength: 6 }),
      fc.string({ unit: anyUnit, minLength: 1, maxLength: 4 }).map(text => text.toLowerCase()),
    );
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 60 }), fc.array(key), (keys, others) => {
        const sorted = keys.toSorted();
        const trie = new NameTrie(sorted);
        for (const text of [...keys, ...others]) assert.equal(walk(trie, text), sorted.indexOf(text), text);
      }),
    );
  });

  it('is built in time that grows with the keys, also where a thousand letters begin and few follow', () => {
    const letters = Array.from({ length: 1000 }, (_, i) => String.fromCharCode(0xac00 + i * 3));
    const keys = letters.flatMap((first, i) =>
      letters.slice(i % 7, (i % 7) + 40).map(second => first + second + first),
    );
    const spent = cpuTime();
    const trie = new NameTrie([...new Set(keys)].sort());
    assert.ok(spent() < 1500);
    assert.notEqual(walk(trie, keys[12_345] ?? ''), -1);
  });
});
