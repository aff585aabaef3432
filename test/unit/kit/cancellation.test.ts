import assert from 'node:assert/strict';
import { CancellationSource, CancelledError, throwIfCancelled } from '../../../src/core/kit/cancellation';

describe('a cancellation source', () => {
  it('tells its token once, however often it is cancelled', () => {
    let told = 0;
    const source = new CancellationSource();
    source.token.onCancellationRequested(() => told++);
    assert.equal(source.token.isCancellationRequested, false);
    source.cancel();
    source.cancel();
    assert.equal(source.token.isCancellationRequested, true);
    assert.equal(told, 1);
  });

  it('is already cancelled when its listeners hear of it', () => {
    const source = new CancellationSource();
    let seen: boolean | undefined;
    source.token.onCancellationRequested(() => {
      seen = source.token.isCancellationRequested;
    });
    source.cancel();
    assert.equal(seen, true);
  });
});

describe('throwIfCancelled', () => {
  it('throws CancelledError once the token is cancelled, and nothing before or without a token', () => {
    const source = new CancellationSource();
    throwIfCancelled(undefined);
    throwIfCancelled(source.token);
    source.cancel();
    assert.throws(() => throwIfCancelled(source.token), CancelledError);
  });
});
