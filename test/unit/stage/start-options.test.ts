import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StageError } from '../../stage/stage-error';
import { librarySettings, readStartOptions } from '../../stage/start-options';

describe('The arguments of npm start', () => {
  let here: string;

  before(() => {
    here = mkdtempSync(join(tmpdir(), 'seoga-options-'));
    mkdirSync(join(here, 'notes'));
    mkdirSync(join(here, 'more notes'));
    writeFileSync(join(here, 'a.md'), '');
  });

  after(() => rmSync(here, { recursive: true }));

  it('may be none', () => {
    assert.deepEqual(readStartOptions([], here), { libraries: [], port: undefined, tour: false });
  });

  it('name folders relative to where npm was called, or absolute', () => {
    const { libraries } = readStartOptions(['--library', 'notes', '--library', join(here, 'more notes')], here);
    assert.deepEqual(libraries, [join(here, 'notes'), join(here, 'more notes')]);
  });

  it('name a port', () => {
    assert.equal(readStartOptions(['--port', '8080', '--tour'], here).port, 8080);
    for (const port of ['0', '65536', 'x', '1.5'])
      assert.throws(() => readStartOptions(['--port', port], here), StageError);
  });

  it('are refused in words where they cannot be meant so', () => {
    const told = (pattern: RegExp, ...args: readonly string[]) =>
      assert.throws(() => readStartOptions(args, here), { name: 'StageError', message: pattern });
    told(/no folder/, '--library', 'elsewhere');
    told(/is a file/, '--library', 'a.md');
    told(/Usage: npm start/, '--libary', 'notes');
  });
});

describe('The settings for a library', () => {
  it('are none where no folder is named: the setting would hide its default', () => {
    assert.deepEqual(librarySettings([]), {});
  });

  it('name the folders', () => {
    assert.deepEqual(librarySettings(['/a', '/b']), { 'seoga.library.folders': ['/a', '/b'] });
  });
});
