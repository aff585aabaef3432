import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GRAMS } from '../../../../src/core/search/title/grams';
import { Postings } from '../../../../src/core/search/title/postings';

const someGrams = fc.uniqueArray(fc.oneof(fc.nat(4), fc.constant(GRAMS - 1)), { minLength: 1, maxLength: 4 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), grams: someGrams }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('bulk' as const), grams: someGrams }),
);

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
          postings.add(next, grams);
          model.set(next++, grams);
        };
        for (const action of steps) {
          if (action.kind === 'add') add(action.grams);
          // So many that they are frozen.
          if (action.kind === 'bulk') for (let i = 0; i < 1100; i++) add(action.grams);
          if (action.kind === 'remove') {
            const text = [...model.keys()][action.which];
            postings.remove(text ?? -1, model.get(text ?? -1) ?? []);
            model.delete(text ?? -1);
          }
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
    for (let text = 0; text < 1100; text++) postings.add(text, [7]);
    postings.remove(3, [7]);
    for (let text = 1100; text < 4000; text++) postings.add(text, [7]);
    assert.equal(textsOf(postings, 7).includes(3), false);
    assert.equal(postings.count(7), 3999);
  });
});
