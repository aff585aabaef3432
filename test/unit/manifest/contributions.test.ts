import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { commands } from '../../../src/manifest/commands';
import { settings } from '../../../src/manifest/settings';
import { views } from '../../../src/manifest/views';
import { sourcesBelow } from '../architecture/sources';
import { conditions, manifest, stringsOf, text } from './package';

const { contributes } = manifest;
const host = sourcesBelow('src/host');

/** What of the wanted is not among the known, each once. */
function unknown(wanted: Iterable<string>, known: Iterable<string>): readonly string[] {
  const all = new Set(known);
  return [...new Set(wanted)].filter(one => !all.has(one));
}

describe('commands', () => {
  const declared = contributes.commands.map(({ command }) => command);

  it('in package.json are those of the table', () => assert.deepEqual(declared, Object.keys(commands)));

  it('are each handled in exactly one place of the host', () => {
    // That each is handled at all the compiler sees; that no feature takes another's it does not.
    const registering = host.filter(({ text }) => /registerCommands\(|Partial<CommandHandlers>/.test(text));
    const handled = registering.flatMap(({ text }) =>
      [...text.matchAll(/'(seoga\.\w+)':\s/g)].map(([, id = '']) => id),
    );
    assert.deepEqual([...handled].sort(), [...declared].sort());
  });

  it('in menus, keybindings and welcome texts exist', () => {
    const used = [
      ...[...contributes.keybindings, ...Object.values(contributes.menus).flat()].map(({ command }) => command),
      ...['package.nls.json', 'package.nls.ko.json'].flatMap(file =>
        Object.values(stringsOf(file)).flatMap(words =>
          [...words.matchAll(/\(command:([^)?]+)/g)].map(([, id = '']) => id),
        ),
      ),
    ];
    assert.ok(used.length > 40);
    assert.deepEqual(unknown(used, declared), []);
  });

  it('that need an argument only a click can give are kept out of the palette', () => {
    const hidden = contributes.menus['commandPalette']
      ?.filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const never = Object.entries(commands).filter(([, spec]) => 'palette' in spec && spec.palette === 'never');
    assert.deepEqual(
      hidden,
      never.map(([id]) => id),
    );
  });
});

describe('views', () => {
  const ids = Object.values(contributes.views)
    .flat()
    .map(({ id }) => id);

  it('lie in a container that exists, with an icon that exists', () => {
    const containers = contributes.viewsContainers.activitybar;
    assert.deepEqual(
      unknown(
        Object.keys(contributes.views),
        containers.map(({ id }) => id),
      ),
      [],
    );
    assert.deepEqual(
      containers.map(({ icon }) => icon).filter(icon => !existsSync(icon)),
      [],
    );
  });

  it('in when clauses and welcome texts exist', () => {
    assert.deepEqual(ids, Object.keys(views));
    const used = conditions().flatMap(condition =>
      [...condition.matchAll(/\bview == ([\w.]+)/g)].map(([, id = '']) => id),
    );
    assert.ok(used.length > 0);
    assert.deepEqual(unknown([...used, ...contributes.viewsWelcome.map(({ view }) => view)], ids), []);
  });
});

describe('conditions', () => {
  // What stands right of a comparison is a value.
  const own = conditions().flatMap(condition =>
    [...condition.matchAll(/(?<![.\w]|[=!]= )(?:config\.)?seoga\.[\w.]+/g)].map(([key]) => key),
  );

  it('read only settings that exist', () => {
    const read = own.filter(key => key.startsWith('config.')).map(key => key.slice('config.'.length));
    assert.ok(read.length > 0);
    assert.deepEqual(unknown(read, Object.keys(settings)), []);
  });

  it('read only context keys that the host sets, and it sets none in vain', () => {
    const read = own.filter(key => !key.startsWith('config.'));
    const set = host.flatMap(({ text }) => [...text.matchAll(/setContext\(\s*'([^']+)'/g)].map(([, key = '']) => key));
    assert.deepEqual(unknown(read, set), []);
    assert.deepEqual(unknown(set, read), []);
  });
});

describe('strings of package.json', () => {
  const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);

  for (const file of ['package.nls.json', 'package.nls.ko.json']) {
    it(`are all in ${file}, and nothing there is unused`, () => {
      const strings = stringsOf(file);
      assert.deepEqual(unknown(used, Object.keys(strings)), []);
      assert.deepEqual(unknown(Object.keys(strings), used), []);
      assert.deepEqual(
        Object.entries(strings).filter(([, words]) => words.trim() === ''),
        [],
      );
    });
  }

  it('한국어 문구에는 한글이 있다', () => {
    const strings = Object.entries(stringsOf('package.nls.ko.json'));
    assert.deepEqual(
      strings.filter(([, words]) => !/[가-힣]/.test(words)),
      [],
    );
  });
});
