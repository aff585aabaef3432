import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NO_USAGE } from '../../../../src/core/usage/usage-counts';
import { type WeekId, weeksUpTo } from '../../../../src/core/usage/week';
import { WeekFiles } from '../../../../src/host/usage/week-files';

const NOW = '2026-W47' as WeekId;
const BEFORE = '2026-W46' as WeekId;
const one = { ...NO_USAGE, asked: 1 };

describe('files of counts', () => {
  let folder: string;
  let files: WeekFiles;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'seoga-usage-')), 'usage');
    files = new WeekFiles(folder);
  });

  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const asked = async () => (await files.read()).map(({ week, counts }) => [week, counts.asked]);

  it('are none before something is counted', async () => {
    assert.deepEqual(await files.read(), []);
    await files.tidy(NOW);
  });

  it('lose nothing when windows write at the same moment', async () => {
    const windows = Array.from({ length: 4 }, () => new WeekFiles(folder));
    const processes = Array.from({ length: 2 }, () => appending(folder, NOW));
    await Promise.all(windows.flatMap(window => Array.from({ length: 50 }, () => window.add(NOW, one))));
    await Promise.all(processes);
    files.addNow(NOW, one);
    assert.deepEqual(await asked(), [[NOW, 4 * 50 + 2 * 50 + 1]]);
  });

  it('add up weeks that are over, to the same whoever does it, and leave this week alone', async () => {
    for (const week of [BEFORE, NOW]) for (let i = 0; i < 20; i++) await files.add(week, one);
    await Promise.all([files.tidy(NOW), new WeekFiles(folder).tidy(NOW)]);
    assert.equal(await readFile(join(folder, `${BEFORE}.txt`), 'utf8'), 'asked 20\n');
    assert.equal((await readFile(join(folder, `${NOW}.txt`), 'utf8')).split('\n').length, 21);
    assert.deepEqual(await asked(), [
      [BEFORE, 20],
      [NOW, 20],
    ]);
    assert.equal((await readdir(folder)).length, 2);
  });

  it('go after a year', async () => {
    for (const week of weeksUpTo(NOW, 60)) await files.add(week, one);
    await files.tidy(NOW);
    assert.equal((await files.read()).length, 53);
  });

  it('are read past whatever else lies there, and whatever is wrong in them', async () => {
    await files.add(NOW, one);
    await writeFile(join(folder, 'notes.txt'), 'asked 7\n');
    await writeFile(join(folder, '2026-W99.txt'), 'asked 7\n');
    await writeFile(join(folder, `${BEFORE}.txt`), new Uint8Array([0xff, 0, 0x61, 0x0a]));
    assert.deepEqual(await asked(), [
      [BEFORE, 0],
      [NOW, 1],
    ]);
  });

  it('are gone when they are to be forgotten, and begin again', async () => {
    await files.add(NOW, one);
    await files.forget();
    assert.deepEqual(await files.read(), []);
    await files.add(NOW, one);
    assert.deepEqual(await asked(), [[NOW, 1]]);
  });
});

/** Another process that counts 50 questions. */
function appending(folder: string, week: WeekId): Promise<void> {
  const script = `const { appendFileSync, mkdirSync } = require('node:fs');
mkdirSync(process.argv[1], { recursive: true });
for (let i = 0; i < 50; i++) appendFileSync(process.argv[1] + '/${week}.txt', 'asked 1\\n');`;
  return promisify(execFile)(process.execPath, ['-e', script, folder]).then(() => undefined);
}
