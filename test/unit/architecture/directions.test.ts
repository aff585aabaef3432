import assert from 'node:assert/strict';
import { type Import, importsOf, sourcesBelow } from './sources';

const sources = [...sourcesBelow('src'), ...sourcesBelow('media')];
const imports = sources.flatMap(importsOf);
const inside = imports.filter(({ to }) => /^(?:src|media)\//.test(to));

/** Which rooms a room may import; itself always. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/manifest': ['src/core'],
  'src/protocol': ['src/core'],
  'src/node': ['src/core'],
  'src/worker': ['src/core', 'src/protocol', 'src/node'],
  'src/build': ['src/core', 'src/manifest'],
  'src/mcp': ['src/core', 'src/node'],
  'src/host': ['src/core', 'src/manifest', 'src/protocol'],
  media: ['src/core', 'src/protocol'],
};

/** The same inside the core. */
const CORE: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  hangul: ['kit'],
  markdown: ['kit', 'hangul', 'ports'],
  library: ['kit', 'hangul', 'markdown', 'ports'],
  ports: ['kit', 'library'],
  annotations: ['kit', 'library', 'ports'],
  search: ['kit', 'hangul', 'markdown', 'library', 'ports'],
  terms: ['kit', 'hangul', 'markdown', 'library'],
  ask: ['kit', 'hangul', 'markdown', 'library', 'ports', 'search', 'terms', 'speech'],
  speech: ['kit'],
  usage: ['kit', 'ports'],
  complete: ['kit', 'hangul', 'markdown', 'library', 'ports', 'search', 'terms', 'ask'],
  refactor: ['kit', 'hangul', 'markdown', 'library', 'ports', 'search', 'terms', 'ask'],
  'question-set': ['kit', 'hangul', 'markdown', 'library', 'ports', 'search', 'terms', 'ask'],
  room: ['kit', 'hangul', 'markdown', 'library', 'ports', 'search', 'terms', 'ask'],
  tools: ['kit', 'hangul', 'markdown', 'library', 'search', 'terms', 'ask', 'room'],
};

/** `src/core` of `src/core/kit/event`, `media` of `media/reader/main`. */
function roomOf(path: string): string {
  return /^(?:src\/)?[^/]+/.exec(path)?.[0] ?? path;
}

/** The third segment: `kit` of `src/core/kit/event.ts`, `ports` of `src/core/ports.ts`. */
function folderOf(path: string): string {
  return path.split('/')[2]?.replace(/\.ts$/, '') ?? '';
}

/** Imports that break a rule, in words. */
function breaking(rule: (one: Import) => boolean, among: readonly Import[] = inside): readonly string[] {
  return among.filter(rule).map(({ from, to }) => `${from} imports ${to}`);
}

describe('what imports what', () => {
  it('is read from every source', () => {
    const silent = sources.filter(source => /^import\b/m.test(source.text) && importsOf(source).length === 0);
    assert.deepEqual(silent, []);
    assert.ok(inside.length > 200);
  });

  it('a room imports only rooms below it', () => {
    assert.deepEqual(
      breaking(({ from, to }) => {
        const [room, other] = [roomOf(from), roomOf(to)];
        assert.ok(ROOMS[room], `${room} is no room of this test`);
        return room !== other && !ROOMS[room].includes(other);
      }),
      [],
    );
  });

  it('a folder of the core imports only folders below it', () => {
    const core = inside.filter(({ from, to }) => roomOf(from) === 'src/core' && roomOf(to) === 'src/core');
    assert.deepEqual(
      breaking(({ from, to }) => {
        const [folder, other] = [folderOf(from), folderOf(to)];
        assert.ok(CORE[folder], `${folder} is no folder of this test`);
        return folder !== other && !CORE[folder].includes(other);
      }, core),
      [],
    );
  });

  it('only the host imports vscode', () => {
    assert.deepEqual(
      breaking(({ from, to }) => to === 'vscode' && roomOf(from) !== 'src/host', imports),
      [],
    );
  });

  it('only rooms that run on Node import what is built into it, and say node:', () => {
    const allowed = ['src/host', 'src/node', 'src/worker', 'src/build', 'src/mcp'];
    assert.deepEqual(
      breaking(({ from, to }) => to.startsWith('node:') && !allowed.includes(roomOf(from)), imports),
      [],
    );
    assert.deepEqual(
      breaking(({ to }) => /^(?:fs|path|os|crypto|url|worker_threads|child_process)(?:\/|$)/.test(to), imports),
      [],
    );
  });

  it('a feature of the host knows neither the adapters nor another feature', () => {
    const shared = ['kit', 'adapters', 'app', 'extension'];
    const ofFeatures = inside.filter(({ from }) => roomOf(from) === 'src/host' && !shared.includes(folderOf(from)));
    assert.ok(new Set(ofFeatures.map(({ from }) => folderOf(from))).size >= 4);
    assert.deepEqual(
      breaking(
        ({ from, to }) => roomOf(to) === 'src/host' && ![folderOf(from), 'kit'].includes(folderOf(to)),
        ofFeatures,
      ),
      [],
    );
  });

  it('adapters and the host’s kit know no feature', () => {
    const base = inside.filter(({ from }) => /^src\/host\/(?:kit|adapters)\//.test(from));
    assert.deepEqual(
      breaking(({ from, to }) => roomOf(to) === 'src/host' && ![folderOf(from), 'kit'].includes(folderOf(to)), base),
      [],
    );
  });

  it('only app.ts imports adapters', () => {
    assert.deepEqual(
      breaking(({ from, to }) => /\/adapters\//.test(to) && !/\/adapters\//.test(from) && from !== 'src/host/app.ts'),
      [],
    );
  });

  it('what runs has no cycles', () => {
    assert.deepEqual(cycles(inside.filter(({ isType }) => !isType)), []);
  });
});

/** Every cycle of imports that a walk from each file meets first. */
function cycles(among: readonly Import[]): readonly string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of among) {
    const file = from.replace(/\.ts$/, '');
    next.set(file, (next.get(file) ?? new Set()).add(to));
  }
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
