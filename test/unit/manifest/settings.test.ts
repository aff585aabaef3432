import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SettingKey, settings } from '../../../src/manifest/settings';
import { clamp, type SettingBounds } from '../../../src/manifest/settings/setting-bounds';
import { sourcesBelow } from '../architecture/sources';
import { manifest } from './package';

const keys = Object.keys(settings) as SettingKey[];

function boundsOf(key: SettingKey): SettingBounds {
  const bounds = manifest.contributes.configuration.properties[key];
  assert.ok(bounds, `${key} is in package.json`);
  return bounds;
}

describe('settings', () => {
  it('in package.json are those of the table, with their defaults', () => {
    assert.deepEqual(
      Object.entries(manifest.contributes.configuration.properties).map(([key, bounds]) => [key, bounds.default]),
      Object.entries(settings).map(([key, spec]) => [key, spec.default]),
    );
  });

  for (const key of keys) {
    it(`${key}: its default is inside its bounds`, () =>
      assert.deepEqual(clamp(settings[key].default, boundsOf(key)), settings[key].default));
  }

  it('anything at all in settings.json becomes a value inside the bounds, and such a value stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, junk) => {
        const value = clamp(junk, boundsOf(key));
        assert.equal(typeof value, typeof settings[key].default);
        assert.deepEqual(clamp(value, boundsOf(key)), value);
      }),
    );
  });

  it('and commands are described outside of what every window loads', () => {
    const tables = /^import (?!type )[^;]*manifest\/(?:commands|settings)(?:\/[\w-]+-(?:commands|settings))?';/m;
    assert.deepEqual(
      sourcesBelow('src/host').filter(({ text }) => tables.test(text)),
      [],
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
      assert.deepEqual(clamp(written, boundsOf(key)), value));
  }
});
