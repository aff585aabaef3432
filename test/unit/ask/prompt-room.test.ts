import assert from 'node:assert/strict';
import fc from 'fast-check';
import { promptRoom } from '../../../src/core/ask/prompt-room';

describe('the room for evidence', () => {
  it('is the usual one where nobody tells what a model reads', () => {
    assert.deepEqual(promptRoom(undefined, 3000), { evidence: { limit: 10, budget: 7000 }, answerTokens: 1200 });
  });

  it('is what a small model has left', () => {
    assert.deepEqual(promptRoom(4096, 500), { evidence: { limit: 4, budget: 2472 }, answerTokens: 1024 });
  });

  it('has an end with the largest model', () => {
    assert.deepEqual(promptRoom(128_000, 500).evidence, { limit: 23, budget: 16_000 });
  });

  it('leaves every model that has any room its answer and the rest of the question', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8000, max: 200_000 }), fc.integer({ min: 0, max: 4000 }), (tokens, besides) => {
        const { evidence, answerTokens } = promptRoom(tokens, besides);
        assert.ok(evidence.budget + answerTokens + besides <= tokens);
        assert.ok(evidence.limit > 0);
      }),
    );
  });
});
