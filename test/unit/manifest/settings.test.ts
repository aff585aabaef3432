import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clamp, type SettingKey, settings } from '../../../src/manifest/settings';
import { manifest } from './package';

const keys = Object.keys(settings) as SettingKey[];

describe('settings', () => {
  it('in package.json are those of the table, with their defaults', () => {
    const defaults = Object.entries(manifest.contributes.configuration.properties).map(([key, property]) => [
      key,
      (property as { readonly default: unknown }).default,
    ]);
    assert.deepEqual(
      defaults,
      Object.entries(settings).map(([key, spec]) => [key, spec.default]),
    );
  });

  for (const key of keys) {
    it(`${key}: its default is inside its bounds`, () =>
      assert.deepEqual(clamp(key, settings[key].default), settings[key].default));
  }

  it('anything at all in settings.json becomes a value inside the bounds, and such a value stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, junk) => {
        const value = clamp(key, junk);
        assert.equal(typeof value, typeof settings[key].default);
        assert.deepEqual(clamp(key, value), value);
      }),
    );
  });

  const rows: readonly [SettingKey, unknown, unknown][] = [
    ['seoga.reader.fontSize', 200, 32],
    ['seoga.reader.fontSize', 3, 10],
    ['seoga.reader.fontSize', 15.6, 16],
    ['seoga.reader.fontSize', 'large', 16],
    ['seoga.reader.fontSize', Number.NaN, 16],
    ['seoga.reader.lineHeight', 1.65, 1.65],
    ['seoga.reader.lineHeight', 0.5, 1.2],
    ['seoga.reader.lineHeight', '2', 1.75],
    ['seoga.reader.width', 4, 24],
    ['seoga.reader.fontFamily', 'Pretendard', 'Pretendard'],
    ['seoga.reader.fontFamily', 12, ''],
    ['seoga.library.folders', ['~/notes', 7, null], ['~/notes']],
    ['seoga.library.folders', '~/notes', []],
    ['seoga.articles.groupBy', 'month', 'month'],
    ['seoga.articles.groupBy', 'colour', 'folder'],
    ['seoga.library.showBundled', 'no', true],
  ];
  for (const [key, written, value] of rows) {
    it(`${key} written ${JSON.stringify(written)} is ${JSON.stringify(value)}`, () =>
      assert.deepEqual(clamp(key, written), value));
  }
});
