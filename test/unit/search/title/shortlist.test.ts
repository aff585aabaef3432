import assert from 'node:assert/strict';
import { Postings } from '../../../../src/core/search/title/postings';
import { Shortlist } from '../../../../src/core/search/title/shortlist';

function postingsOf(...texts: readonly (readonly number[])[]): Postings {
  const postings = new Postings();
  for (const [text, grams] of texts.entries()) {
    const sink = postings.begin(text);
    for (const gram of grams) sink.add(gram);
  }
  postings.settle();
  return postings;
}

/** Texts of one kind, each with its grams; all of one length. */
function pick(
  texts: readonly (readonly number[])[],
  grams: readonly number[],
  limit = 10,
  lengths = texts.map(() => 9),
): readonly number[] {
  const postings = postingsOf(...texts);
  const bits = new Uint8Array(texts.length).fill(1);
  return new Shortlist().pick(postings, {
    grams,
    limit,
    size: texts.length,
    bits,
    wanted: 1,
    lengths: Uint16Array.from(lengths),
  });
}

describe('shortlist', () => {
  it('puts the text first that shares the most', () => {
    assert.deepEqual(pick([[1], [1, 2, 3], [1, 2]], [1, 2, 3]).slice(0, 2), [1, 2]);
  });

  it('weighs what few texts have', () => {
    assert.equal(pick([[1], [1], [1], [2], [1]], [1, 2])[0], 3);
  });

  it('puts the shorter of equals first', () => {
    assert.deepEqual(pick([[1], [1], [1]], [1], 10, [30, 10, 20]), [1, 2, 0]);
  });

  it('picks the shorter of more equals than it may pick', () => {
    const lengths = Array.from({ length: 500 }, (_, text) => 10 + ((text * 7) % 200));
    const picked = pick(
      lengths.map(() => [1]),
      [1],
      20,
      lengths,
    );
    assert.deepEqual(
      picked.map(text => lengths[text]),
      lengths.toSorted((a, b) => a - b).slice(0, 20),
    );
  });

  it('stays within its limit and picks nothing that shares nothing', () => {
    assert.equal(
      pick(
        Array.from({ length: 500 }, () => [1]),
        [1],
        20,
      ).length,
      20,
    );
    assert.deepEqual(pick([[1], [2]], [3]), []);
  });

  it('forgets one query before the next', () => {
    const postings = postingsOf([1], [2]);
    const shortlist = new Shortlist();
    const picking = { limit: 9, size: 2, bits: Uint8Array.of(1, 1), wanted: 1, lengths: Uint16Array.of(5, 5) };
    assert.deepEqual(shortlist.pick(postings, { ...picking, grams: [1] }), [0]);
    assert.deepEqual(shortlist.pick(postings, { ...picking, grams: [2] }), [1]);
  });

  it('fills its limit with texts that pass', () => {
    const texts = Array.from({ length: 500 }, () => [1]);
    const picked = new Shortlist().pick(postingsOf(...texts), {
      grams: [1],
      limit: 20,
      size: 500,
      bits: new Uint8Array(500).fill(1),
      wanted: 1,
      accept: text => text >= 470,
      lengths: new Uint16Array(500).fill(9),
    });
    assert.deepEqual(
      picked,
      Array.from({ length: 20 }, (_, i) => 470 + i),
    );
  });

  it('picks only wanted kinds', () => {
    const postings = postingsOf([1], [1], [1]);
    const lengths = Uint16Array.of(5, 5, 5);
    assert.deepEqual(
      new Shortlist().pick(postings, {
        grams: [1],
        limit: 9,
        size: 3,
        bits: Uint8Array.of(1, 2, 0),
        wanted: 2,
        lengths,
      }),
      [1],
    );
  });
});
