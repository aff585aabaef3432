import assert from 'node:assert/strict';
import { lazy, lazyAsync } from '../../../src/core/kit/lazy';

describe('lazy', () => {
  it('makes nothing before it is asked, and the value once', () => {
    let made = 0;
    const value = lazy(() => ++made);
    assert.equal(made, 0);
    assert.deepEqual([value(), value(), made], [1, 1, 1]);
  });

  it('keeps a value that is undefined', () => {
    let made = 0;
    const value = lazy(() => void made++);
    value();
    value();
    assert.equal(made, 1);
  });
});

describe('lazyAsync', () => {
  it('lets callers share one attempt', async () => {
    let attempts = 0;
    const value = lazyAsync(async () => ++attempts);
    assert.deepEqual(await Promise.all([value(), value()]), [1, 1]);
    assert.equal(await value(), 1);
  });

  it('forgets an attempt that failed, and tries again when asked again', async () => {
    let attempts = 0;
    const value = lazyAsync(async () => {
      if (++attempts === 1) throw new Error('offline');
      return 'glossary';
    });
    await assert.rejects(value(), /offline/);
    assert.equal(await value(), 'glossary');
    assert.equal(attempts, 2);
  });
});
