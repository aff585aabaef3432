import assert from 'node:assert/strict';
import type { AnswerSentence } from '../../../src/core/ask/answer';
import { citesNothing, supportOf } from '../../../src/core/ask/support';

const of = (...standings: readonly AnswerSentence['standing'][]) => ({
  paragraphs: standings.map(standing => [{ markdown: 'x', citations: [], standing }]),
});

describe('how much of an answer holds', () => {
  it('is counted over what it claims', () => {
    assert.deepEqual(supportOf(of('plain', 'supported', 'uncited', 'unsupported')), { supported: 1, claims: 3 });
  });

  it('an answer cites nothing where all it claims is without a source', () => {
    assert.equal(citesNothing(of('plain', 'uncited', 'uncited')), true);
  });

  it('one that cites wrongly cites something, and one that claims nothing needs no source', () => {
    assert.equal(citesNothing(of('uncited', 'unsupported')), false);
    assert.equal(citesNothing(of('uncited', 'supported')), false);
    assert.equal(citesNothing(of('plain')), false);
    assert.equal(citesNothing(of()), false);
  });
});
