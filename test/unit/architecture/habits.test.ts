import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sourcesBelow } from './sources';

const sources = [...sourcesBelow('src'), ...sourcesBelow('media')];

function whose(rule: RegExp): readonly string[] {
  return sources.filter(({ text }) => rule.test(text)).map(({ path }) => path);
}

describe('habits of the house', () => {
  it('extension.ts only hands over: at most 30 lines', () => {
    const extension = sources.find(({ path }) => path === 'src/host/extension.ts');
    assert.ok(extension && extension.text.split('\n').length <= 30);
  });

  it('no file is a barrel, or is called after nothing', () => {
    const nameless = sources
      .map(({ path }) => path)
      .filter(path => /\/(?:index|utils?|helpers?|misc|common)\.ts$/.test(path));
    assert.deepEqual(nameless, []);
    assert.deepEqual(whose(/^export \* from/m), []);
  });

  it('nothing is exported without a name', () => assert.deepEqual(whose(/^export default\b/m), []));

  it('every room has a tsconfig of its own', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory());
    const without = [...rooms.map(room => `src/${room.name}`), 'media', 'test'].filter(
      room => !existsSync(`${room}/tsconfig.json`),
    );
    assert.deepEqual(without, []);
  });
});

describe('docs/ARCHITECTURE.md', () => {
  const page = readFileSync('docs/ARCHITECTURE.md', 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const top = new Set(readdirSync('.'));
  const named = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)*)\/?`/g)]
    .map(([, path = '']) => path)
    .filter(path => top.has(path.split('/')[0] ?? '') || /\/.*\.\w+$/.test(path));

  it('names only paths that exist', () => {
    assert.ok(named.length > 30, `${named.length} paths`);
    assert.deepEqual(
      named.filter(path => !existsSync(path)),
      [],
    );
  });

  it('names every room and every folder of the core and the host', () => {
    const folders = ['src', 'src/core', 'src/host'].flatMap(parent =>
      readdirSync(parent, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => `${parent}/${entry.name}`),
    );
    assert.deepEqual(
      folders.filter(folder => !named.includes(folder)),
      [],
    );
  });
});
