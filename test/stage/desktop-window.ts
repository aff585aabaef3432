import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE, SAMPLE_FILE } from './sample';
import { librarySettings, type StartOptions } from './start-options';
import { writeFiles } from './write-files';

/** On Windows `code` is a batch file, which only a shell runs. */
const shell = process.platform === 'win32';

/** Whether the `code` command of desktop VS Code is on the PATH. */
export function hasDesktop(): boolean {
  return spawnSync('code', ['--version'], { shell, stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** Opens desktop VS Code with Seoga from this folder, and waits until its window is closed. */
export async function openDesktop({ libraries }: StartOptions): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'seoga-'));
  const folder = join(home, 'sample');
  await writeFiles(folder, SAMPLE);
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${process.cwd()}`];
  if (libraries.length > 0) {
    // A profile of its own, so that trying a library leaves nothing in the settings of the person who tries it.
    const profile = join(home, 'profile');
    await writeFiles(profile, { 'User/settings.json': JSON.stringify(librarySettings(libraries)) });
    args.push(`--user-data-dir=${profile}`);
  }
  console.log('Opening VS Code with Seoga. This ends when its window is closed.');
  const code = spawn('code', [...args, folder, join(folder, SAMPLE_FILE)], { shell, stdio: 'inherit' });
  const [status] = await once(code, 'exit');
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
  return typeof status === 'number' ? status : 1;
}
