import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isInAddress } from '../../../src/core/terms/address';
import { cpuTime } from '../cpu-time';

function isCacheInAddress(text: string): boolean {
  const start = text.indexOf('cache');
  assert.ok(start >= 0);
  return isInAddress(text, start, start + 'cache'.length);
}

describe('a place in an address', () => {
  for (const text of [
    'https://example.org/cache/intro',
    'see (http://example.org?q=cache) there',
    'www.cache.example',
    'github.com/acme/cache.',
    'cache.example.com:80',
    'cache.example.dev/x',
    'me@cache.example.com',
    './cache',
    '../lib/cache/index',
    '~/cache/x',
    '/var/lib/cache/',
    'C:\\temp\\cache',
    'from "src/cache/read.ts";',
    'at lib/cache.ts:12:3',
  ]) {
    it(`is in ‘${text}’`, () => assert.equal(isCacheInAddress(text), true));
  }
});

describe('a place in no address', () => {
  for (const text of [
    'cache',
    'a cache.',
    'cache/index',
    '입력/cache',
    '(a)/cache/x',
    '//cache',
    '// cache',
    'acme/cache',
    '@acme/cache',
    'read.cache()',
    '</cache>',
    'cache-size=3',
    'e.g. cache, and/or more',
    '/cache',
    'cache@1.2.3',
    'cache.app',
    'this.cache?.io',
  ]) {
    it(`is in ‘${text}’`, () => assert.equal(isCacheInAddress(text), false));
  }

  it('is looked for in a bounded stretch, however long the line', () => {
    const line = 'a/'.repeat(500_000);
    const spent = cpuTime();
    for (let at = 0; at < 1000; at++) isInAddress(line, 500_000 + at, 500_001 + at);
    assert.ok(spent() < 500);
  });

  it('may be anywhere in any text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'aZ9./\\:@~-_ #?가'), maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(45), fc.nat(5), (text, start, length) => {
        assert.equal(typeof isInAddress(text, start, start + length), 'boolean');
      }),
    );
  });
});
