import assert from 'node:assert/strict';
import { remedyFor } from '../../../src/host/kit/remedy-for';

describe('what a user can do about a failure besides asking again', () => {
  it('is to allow an address that is not allowed', () => {
    assert.equal(remedyFor({ kind: 'notAllowed' }), 'allowAddress');
  });

  it('is to set a model up anew, where asking again would meet the same failure', () => {
    for (const kind of ['refusedKey', 'noSuchModel', 'gone', 'redirected'] as const) {
      assert.equal(remedyFor({ kind }), 'setUpModel', kind);
    }
  });

  it('is nothing, where the failure may pass or lies in what was asked', () => {
    for (const kind of ['unreachable', 'timedOut', 'tooManyRequests', 'tooLong', 'cutShort', 'declined'] as const) {
      assert.equal(remedyFor({ kind }), undefined, kind);
    }
  });
});
