import assert from 'node:assert/strict';
import type { Memory } from '../../../../src/core/ports';
import { UNTRIED } from '../../../../src/host/models/endpoint/model-facts';
import { KnownModels } from '../../../../src/host/models/known-models';

const memory = (): Memory => {
  const kept = new Map<string, string>();
  return {
    get: key => {
      const json = kept.get(key);
      return json === undefined ? undefined : JSON.parse(json);
    },
    set: async (key, value) => void kept.set(key, JSON.stringify(value)),
  };
};

describe('what is known of models', () => {
  const [here, there] = ['http://127.0.0.1:1/v1', 'https://host/v1'];

  it('is kept by address and name, and replaced when it is found out anew', async () => {
    const known = new KnownModels(memory());
    await known.remember(here, 'a', { ...UNTRIED, contextTokens: 4096 });
    await known.remember(there, 'a', { ...UNTRIED, fills: 'completions' });
    await known.remember(here, 'a', { ...UNTRIED, contextTokens: 8192 });
    assert.equal(known.facts(here, 'a')?.contextTokens, 8192);
    assert.equal(known.facts(there, 'a')?.fills, 'completions');
    assert.equal(known.facts(here, 'b'), undefined);
  });

  it('forgets the models that were set up longest ago', async () => {
    const known = new KnownModels(memory());
    for (let n = 0; n < 60; n++) await known.remember(here, `${n}`, UNTRIED);
    assert.equal(known.facts(here, '9'), undefined);
    assert.deepEqual(known.facts(here, '10'), UNTRIED);
  });

  it('holds the list of one address, and the beginning of a long one', async () => {
    const known = new KnownModels(memory());
    assert.deepEqual(known.listed(here), []);
    await known.rememberListed(
      here,
      Array.from({ length: 10_000 }, (_, n) => ({ name: `${n}` })),
    );
    assert.equal(known.listed(here).length, 50);
    assert.deepEqual(known.listed(there), []);
  });
});
