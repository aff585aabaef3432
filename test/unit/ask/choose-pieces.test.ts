import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choosePieces, type ScoredPiece } from '../../../src/core/ask/choose-pieces';
import type { ArticleId } from '../../../src/core/library/article';

function scored(article: string, text: string, score: number): ScoredPiece {
  return { article: article as ArticleId, headings: [], line: 1, text, score, covers: 1 };
}

const WIDE = { limit: 10, budget: 10_000 };
const textsOf = (pieces: readonly ScoredPiece[]): readonly string[] => pieces.map(({ text }) => text);

describe('choosing pieces', () => {
  it('takes the best first', () => {
    assert.deepEqual(textsOf(choosePieces([scored('a', 'one', 1), scored('b', 'two', 2)], WIDE)), ['two', 'one']);
  });

  it('prefers another article to more of the same, where both say nearly as much', () => {
    const pieces = [scored('a', 'one two', 10), scored('a', 'three four', 9.5), scored('b', 'five six', 9)];
    assert.deepEqual(textsOf(choosePieces(pieces, WIDE)), ['one two', 'five six', 'three four']);
  });

  it('leaves out what repeats a better one', () => {
    const pieces = [scored('a', 'search finds words in texts', 3), scored('b', 'Search finds words in texts!', 2)];
    assert.deepEqual(textsOf(choosePieces(pieces, WIDE)), ['search finds words in texts']);
  });

  it('leaves out what is too long for the room that is left, and takes what fits', () => {
    const pieces = [scored('a', 'aaaa aaaa', 3), scored('b', 'bbbb bbbb bbbb', 2), scored('c', 'cc', 1)];
    assert.deepEqual(textsOf(choosePieces(pieces, { limit: 10, budget: 12 })), ['aaaa aaaa', 'cc']);
  });

  it('never gives more than was asked for, and never a score above the one before', () => {
    const piece = fc.record({
      article: fc.constantFrom('a', 'b', 'c'),
      text: fc.string({ minLength: 1, maxLength: 30 }),
      score: fc.double({ min: 0.01, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(piece), fc.nat(8), fc.nat(100), (pieces, limit, budget) => {
        const chosen = choosePieces(
          pieces.map(({ article, text, score }) => scored(article, text, score)),
          { limit, budget },
        );
        assert.ok(chosen.length <= limit);
        assert.ok(chosen.reduce((sum, { text }) => sum + text.length, 0) <= budget);
        assert.ok(chosen.every(({ score }, i) => score <= (chosen[i - 1]?.score ?? score)));
      }),
    );
  });
});
