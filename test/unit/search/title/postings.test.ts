import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GRAMS } from '../../../../src/core/search/title/grams';
import { Postings } from '../../../../src/core/search/title/postings';

const someGrams = fc.uniqueArray(fc.oneof(fc.nat(4), fc.constant(GRAMS - 1)), { minLength: 1, maxLength: 4 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), grams: someGrams }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('bulk' as const), grams: someGrams }),
  fc.record({ kind: fc.constant('settle' as const) }),
);

function addTo(postings: Postings, text: number, grams: readonly number[]): void {
  const sink = postings.begin(text);
  for (const gram of grams) sink.add(gram);
}

function textsOf(postings: Postings, gram: number): readonly number[] {
  const texts: number[] = [];
  postings.forEach(gram, text => texts.push(text));
  return texts;
}

describe('postings', () => {
  it('hold what a plain map would hold, however much is frozen', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const postings = new Postings();
        const model = new Map<number, readonly number[]>();
        let next = 0;
        const add = (grams: readonly number[]) => {
          addTo(postings, next, grams);
          model.set(next++, grams);
        };
        for (const action of steps) {
          if (action.kind === 'add') add(action.grams);
          // So many that they are frozen.
          if (action.kind === 'bulk') for (let i = 0; i < 1100; i++) add(action.grams);
          if (action.kind === 'remove') {
            const text = [...model.keys()][action.which];
            if (text === undefined) continue;
            postings.remove(text);
            model.delete(text);
          }
          if (action.kind === 'settle') postings.settle();
        }
        postings.settle();
        for (const gram of [0, 1, 2, 3, 4, GRAMS - 1]) {
          const expected = [...model].filter(([, grams]) => grams.includes(gram)).map(([text]) => text);
          const held = textsOf(postings, gram);
          // A removed text may still be listed until the next freezing; its owner skips it.
          assert.deepEqual(
            held.filter(text => model.has(text)),
            expected,
          );
          assert.equal(postings.count(gram), held.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('list a frozen text that was removed no longer after the next freezing', () => {
    const postings = new Postings();
    for (let text = 0; text < 1100; text++) addTo(postings, text, [7]);
    postings.settle();
    postings.remove(3);
    assert.equal(textsOf(postings, 7).includes(3), true);
    for (let text = 1100; text < 4000; text++) addTo(postings, text, [7]);
    postings.settle();
    assert.equal(textsOf(postings, 7).includes(3), false);
    assert.equal(postings.count(7), 3999);
  });

  it('list a text once that holds a gram twice', () => {
    for (const count of [1, 1100]) {
      const postings = new Postings();
      for (let text = 0; text < count; text++) addTo(postings, text, [7, 8, 7]);
      postings.settle();
      assert.deepEqual(textsOf(postings, 7), [...Array(count).keys()]);
    }
  });
});
