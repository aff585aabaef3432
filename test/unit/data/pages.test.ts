import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slugger } from '../../../src/core/markdown/slug';
import { commands } from '../../../src/manifest/commands';
import { settings } from '../../../src/manifest/settings';
import type { SettingSpec } from '../../../src/manifest/settings/setting-spec';

const PAGES = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs').flatMap(name => (/\.md$/.test(name) ? [`docs/${name}`] : [])),
];
const README = readFileSync('README.md', 'utf8');

/** What a page says outside of code blocks. */
const prose = (page: string): string => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

/** The ids that headings of a page have on GitHub. */
function idsOf(page: string): readonly string[] {
  const idOf = slugger();
  return [...prose(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, text = '']) => idOf(text));
}

/** The addresses that a page links to or shows. */
const linksOf = (page: string): readonly string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);

describe('the pages that users read', () => {
  for (const page of PAGES) {
    it(`lead to files and headings that are there: ${page}`, () => {
      const own = linksOf(page).filter(address => !/^[a-z]+:/.test(address));
      const broken = own.filter(address => {
        const [path = '', heading] = address.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        return !existsSync(file) || (heading !== undefined && !idsOf(file).includes(decodeURIComponent(heading)));
      });
      assert.deepEqual(broken, []);
    });

    it(`name settings that there are: ${page}`, () => {
      const named = [...prose(page).matchAll(/`(seoga\.[a-z]\w*(?:\.\w+)+)`/g)].map(([, name = '']) => name);
      const known = new Set([...Object.keys(settings), ...Object.keys(commands)]);
      assert.deepEqual(
        named.filter(name => !known.has(name)),
        [],
      );
    });
  }

  it('show every picture that is made for them', () => {
    const shown = new Set(linksOf('README.md'));
    assert.deepEqual(
      readdirSync('docs/images').filter(name => !shown.has(`docs/images/${name}`)),
      [],
    );
  });

  it('call commands that ask something what the palette calls them', () => {
    const titles = new Set<string>(Object.values(commands).flatMap(({ title: { en, ko } }) => [en, ko]));
    const named = [...README.matchAll(/\*+(?:Seoga: |서가: )?([^*\n]+\.\.\.)\*+/g)].map(([, title = '']) => title);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter(title => !titles.has(title)),
      [],
    );
  });

  it('name scripts that npm can run', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...README.matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter(name => !(name in scripts)),
      [],
    );
  });
});

describe('docs/SETTINGS.md', () => {
  const rows = new Map(
    [...readFileSync('docs/SETTINGS.md', 'utf8').matchAll(/^\| `(seoga\.[\w.]+)` \| (.*?) \| (.*?) \|/gm)].map(
      ([, key = '', value = '', who = '']) => [key, { value, who }],
    ),
  );

  it('has each setting, and no other', () => {
    assert.deepEqual([...rows.keys()].sort(), Object.keys(settings).sort());
  });

  for (const [key, spec] of Object.entries<SettingSpec>(settings)) {
    it(`says what ${key} is by default, and who may set it`, () => {
      const { value, who } = rows.get(key) ?? assert.fail();
      if (spec.type === 'strings') assert.equal(value, `\`${JSON.stringify(spec.default)}\``);
      // What is empty or long is said in words.
      else if (spec.type !== 'globs' && spec.default !== '') assert.equal(value, `\`${spec.default}\``);
      assert.match(who, WHO[spec.scope]);
    });
  }
});

const WHO: Readonly<Record<SettingSpec['scope'], RegExp>> = {
  application: /^you$/,
  machine: /^machine$/,
  window: /^window$/,
  'language-overridable': /, per language$/,
};
