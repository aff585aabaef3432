import assert from 'node:assert/strict';
import type { Memory } from '../../../src/core/ports';
import { ImageConsent } from '../../../src/host/reader/image-consent';

/** A memory that two windows share. */
function memoryOf(stored: Record<string, unknown> = {}): Memory {
  return {
    get: <T>(key: string) => stored[key] as T | undefined,
    set: async (key, value) => {
      stored[key] = value;
    },
  };
}

const allow = (...sites: readonly string[]) => new Map(sites.map(site => [site, true]));

describe('The sites that may load images', () => {
  it('are none at first', () => assert.deepEqual(new ImageConsent(memoryOf()).allowed, []));

  it('are remembered, in order of their names', async () => {
    const memory = memoryOf();
    await new ImageConsent(memory).set(allow('https://b.example', 'https://a.example'));
    assert.deepEqual(new ImageConsent(memory).allowed, ['https://a.example', 'https://b.example']);
  });

  it('lose only those that are taken back', async () => {
    const consent = new ImageConsent(memoryOf());
    await consent.set(allow('https://a.example', 'https://b.example'));
    await consent.set(new Map([['https://a.example', false]]));
    assert.deepEqual(consent.allowed, ['https://b.example']);
  });

  it('keep those that another window allowed meanwhile', async () => {
    const memory = memoryOf();
    const [here, there] = [new ImageConsent(memory), new ImageConsent(memory)];
    await there.set(allow('https://b.example'));
    await here.set(allow('https://a.example'));
    assert.deepEqual(there.allowed, ['https://a.example', 'https://b.example']);
  });

  it('tell of a change once, and of none where nothing changed', async () => {
    const consent = new ImageConsent(memoryOf());
    let changes = 0;
    consent.onDidChange(() => {
      changes += 1;
    });
    await consent.set(allow('https://a.example'));
    await consent.set(allow('https://a.example'));
    await consent.set(new Map([['https://c.example', false]]));
    assert.equal(changes, 1);
  });

  it('tell of what another window took back, once, when they are looked at again', async () => {
    const memory = memoryOf({ 'seoga.imageSites': ['https://a.example'] });
    const [here, there] = [new ImageConsent(memory), new ImageConsent(memory)];
    const told: (readonly string[])[] = [];
    here.onDidChange(() => told.push(here.allowed));
    here.look();
    await there.set(new Map([['https://a.example', false]]));
    assert.deepEqual(told, []);
    here.look();
    here.look();
    assert.deepEqual(told, [[]]);
  });

  it('tell of what another window took back, when it is taken back here, too', async () => {
    const memory = memoryOf({ 'seoga.imageSites': ['https://a.example'] });
    const [here, there] = [new ImageConsent(memory), new ImageConsent(memory)];
    let changes = 0;
    here.onDidChange(() => {
      changes += 1;
    });
    await there.set(new Map([['https://a.example', false]]));
    await here.set(new Map([['https://a.example', false]]));
    assert.equal(changes, 1);
  });

  it('are none where something else is stored in their place', () => {
    assert.deepEqual(new ImageConsent(memoryOf({ 'seoga.imageSites': 'https://a.example' })).allowed, []);
    assert.deepEqual(new ImageConsent(memoryOf({ 'seoga.imageSites': [1, 'https://a.example'] })).allowed, [
      'https://a.example',
    ]);
  });
});
