import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../../../src/core/ports';
import { Counting } from '../../../../src/host/usage/counting';
import { WeekFiles } from '../../../../src/host/usage/week-files';

describe('counting', () => {
  let folder: string;
  let files: WeekFiles;
  const failures: unknown[] = [];
  const log: Log = { info: () => {}, error: (_message, error) => failures.push(error) };

  beforeEach(async () => {
    failures.length = 0;
    folder = await mkdtemp(join(tmpdir(), 'seoga-counting-'));
    files = new WeekFiles(join(folder, 'usage'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const shown = async () => (await files.read()).map(({ counts }) => counts.completionShown);

  it('writes nothing when it counts, and everything once it is asked for or the window closes', async () => {
    const counting = new Counting(files, log);
    counting.count('completionShown');
    counting.count('completionShown');
    assert.deepEqual(await shown(), []);
    await counting.flush();
    assert.deepEqual(await shown(), [2]);
    await counting.flush();
    assert.deepEqual(await shown(), [2]);
    counting.count('completionShown');
    counting.dispose();
    assert.deepEqual(await shown(), [3]);
    counting.dispose();
    assert.deepEqual(await shown(), [3]);
  });

  it('forgets also what was not written yet', async () => {
    const counting = new Counting(files, log);
    counting.count('completionShown');
    await counting.forget();
    counting.dispose();
    assert.deepEqual(await shown(), []);
  });

  it('tells the log where nothing can be written, and nobody else', async () => {
    const counting = new Counting(new WeekFiles('/dev/null/usage'), log);
    counting.count('asked');
    await counting.flush();
    counting.count('asked');
    counting.dispose();
    assert.equal(failures.length, 2);
  });
});
