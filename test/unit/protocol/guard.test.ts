import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isBoolean, isFiniteNumber, isString, optional, params, stringUpTo } from '../../../src/protocol/guard';
import { readerGuards } from '../../../src/protocol/reader';

describe('guards', () => {
  it('a string, a boolean and a finite number are what they are called, and nothing else is', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        assert.equal(isString(value), typeof value === 'string');
        assert.equal(isBoolean(value), typeof value === 'boolean');
        assert.equal(isFiniteNumber(value), Number.isFinite(value));
      }),
    );
  });

  it('a string is no longer than it may be', () => {
    const accepts = stringUpTo(3);
    assert.deepEqual(['', 'abc', 'abcd', 3].map(accepts), [true, true, false, false]);
  });

  it('NaN and infinity are no places in an article', () => {
    assert.deepEqual([Number.NaN, Infinity, 0.5].map(isFiniteNumber), [false, false, true]);
  });

  it('an optional value may be missing, but not be something else', () => {
    const guard = optional(isString);
    assert.deepEqual(['a', undefined, null, 1].map(guard), [true, true, false, false]);
  });

  it('a parameter list has every parameter, in order, and no more', () => {
    const guard = params<[string, boolean?]>(isString, optional(isBoolean));
    assert.deepEqual([['a'], ['a', true], [], ['a', 1], [true, 'a'], ['a', true, 'b'], 'a', undefined].map(guard), [
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what a reader page may ask of the host', () => {
  const rows: readonly [keyof typeof readerGuards, unknown, boolean][] = [
    ['moved', ['seoga/a.md', { progress: 0.4 }], true],
    ['moved', ['seoga/a.md', 0.4], false],
    ['moved', [0.4], false],
    ['moved', ['seoga/a.md', { progress: Number.NaN }], false],
    ['landed', ['seoga/a.md', { progress: 0.4 }], true],
    ['landed', ['seoga/a.md', { progress: 2 }], false],
    ['jumped', ['seoga/a.md', { progress: 0.4 }], true],
    ['travel', ['seoga/a.md', { progress: 0.4 }, 'back'], true],
    ['travel', ['seoga/a.md', { progress: 0.4 }, 'away'], false],
    ['keepVoice', ['seoga/a.md', 'ko', 'Sora'], true],
    ['keepVoice', ['seoga/a.md', 'fr', 'Sora'], false],
    ['keepVoice', ['seoga/a.md', 'ko', 'x'.repeat(501)], false],
    ['keepSpeechRate', ['seoga/a.md', Number.NaN], false],
    ['speaks', ['seoga/a.md', 'yes'], false],
    ['scrolled', ['seoga/a.md', 12.5], true],
    ['scrolled', ['seoga/a.md', -1], false],
    ['openAt', ['seoga/a.md', Number.POSITIVE_INFINITY], false],
    ['followArticle', ['seoga/b.md', 'seoga/a.md'], true],
    ['followArticle', ['seoga/b.md', 'seoga/a.md', { heading: 'h', beside: true }], true],
    ['followArticle', ['seoga/b.md', 'seoga/a.md', { heading: undefined }], true],
    ['followArticle', ['seoga/b.md', 'seoga/a.md', { heading: 1 }], false],
    ['followArticle', ['seoga/b.md', 'seoga/a.md', 'beside'], false],
    ['followArticle', ['seoga/b.md'], false],
    ['followExternal', ['seoga/b.md', 'https://example.com'], true],
    ['followExternal', ['seoga/b.md', { toString: 'https://example.com' }], false],
    ['followExternal', ['https://example.com'], false],
    ['copy', ['seoga/b.md', 'npm ci'], true],
    ['copy', ['npm ci'], false],
    ['ready', [null], true],
    ['ready', ['seoga/b.md'], true],
    ['ready', [true], false],
  ];
  for (const [call, given, accepted] of rows) {
    it(`${call} ${JSON.stringify(given)} is ${accepted ? 'accepted' : 'refused'}`, () => {
      assert.equal(readerGuards[call](given), accepted);
    });
  }
});
