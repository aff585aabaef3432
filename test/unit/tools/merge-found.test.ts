import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FoundArticle } from '../../../src/core/tools/found-article';
import { mergeFound } from '../../../src/core/tools/merge-found';

/** Articles of these scores, the best first, called by number. */
const foundWith = (scores: readonly number[], first = 0): readonly FoundArticle[] =>
  [...scores]
    .sort((a, b) => b - a)
    .map((score, index) => ({
      title: 'A',
      id: `n/${first + index}.md`,
      path: '/n',
      score: score / 1000,
      why: 'text',
      lang: 'en',
    }));

describe('what was found for a question', () => {
  it('is one list of scores that never rise, with each article once, as long as asked for at most', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 8 });
    fc.assert(
      fc.property(scores, scores, scores, fc.integer({ min: 1, max: 20 }), (all, answering, offset, limit) => {
        const matching = foundWith(all);
        const half = Math.floor(matching.length / 2);
        const kinds = {
          sure: matching.slice(0, half),
          // Some of them look alike, too.
          answering: foundWith(answering, half + (offset[0] ?? 0)),
          weak: matching.slice(half),
        };
        const merged = mergeFound(kinds, limit);
        assert.ok(merged.length <= limit);
        assert.equal(new Set(merged.map(({ id }) => id)).size, merged.length);
        for (const [index, { score }] of merged.entries())
          assert.ok(index === 0 || score <= (merged[index - 1]?.score ?? 0));
        assert.deepEqual(
          merged.slice(0, kinds.sure.length).map(({ id }) => id),
          kinds.sure.slice(0, limit).map(({ id }) => id),
        );
      }),
    );
  });
});
