import assert from 'node:assert/strict';
import type { Memory } from '../../../../src/core/ports';
import { AllowedOrigins } from '../../../../src/host/models/allowed-origins';

const HERE = 'http://127.0.0.1:11434';
const THERE = 'https://models.example';

/** A memory that two windows share. */
function memoryOf(stored: Record<string, unknown> = {}): Memory {
  return {
    get: <T>(key: string) => stored[key] as T | undefined,
    set: async (key, value) => {
      stored[key] = value;
    },
  };
}

describe('the origins that may be asked', () => {
  it('are none at first', () => assert.ok(!new AllowedOrigins(memoryOf()).has(HERE)));

  it('are those that were allowed, in every window', async () => {
    const memory = memoryOf();
    await new AllowedOrigins(memory).allow(HERE);
    await new AllowedOrigins(memory).allow(THERE);
    assert.deepEqual(
      [HERE, THERE].map(origin => new AllowedOrigins(memory).has(origin)),
      [true, true],
    );
  });

  it('are other ones where the scheme, the host or the port is another', async () => {
    const allowed = new AllowedOrigins(memoryOf());
    await allowed.allow(HERE);
    for (const other of [
      'https://127.0.0.1:11434',
      'http://localhost:11434',
      'http://127.0.0.1:11435',
      'http://127.0.0.1',
    ]) {
      assert.ok(!allowed.has(other), other);
    }
  });

  it('lose the one that is taken back, and no other', async () => {
    const allowed = new AllowedOrigins(memoryOf());
    await allowed.allow(HERE);
    await allowed.allow(THERE);
    await allowed.withdraw(HERE);
    assert.deepEqual(
      [HERE, THERE].map(origin => allowed.has(origin)),
      [false, true],
    );
  });

  it('tell whoever waits for one', async () => {
    const allowed = new AllowedOrigins(memoryOf());
    let told = false;
    allowed.onDidChange(() => {
      told = allowed.has(THERE);
    });
    await allowed.allow(THERE);
    assert.ok(told);
  });
});
