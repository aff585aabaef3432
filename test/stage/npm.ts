import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { leashed } from './leashed';
import { StageError } from './stage-error';
import { type StagePackage, VERSIONS } from './versions';

/**
 * Downloads one package of the table with npm, which checks its integrity, and unpacks the named parts of it:
 * `await unpackPackage('pretendard', { into, parts: ['dist/public/static'] })` makes `into/dist/public/static`.
 * Dependencies and install scripts stay out.
 */
export async function unpackPackage(
  name: StagePackage,
  { into, parts }: { readonly into: string; readonly parts: readonly string[] },
): Promise<void> {
  const spec = `${name}@${VERSIONS[name]}`;
  const downloads = `${into}.download`;
  await mkdir(downloads, { recursive: true });
  await npm(['pack', spec, '--pack-destination', downloads], { cwd: downloads, purpose: `download ${spec}` });
  const [tarball] = await readdir(downloads);
  if (tarball === undefined) throw new StageError(`npm downloaded nothing for ${spec}.`, 'Run the command again.');
  await mkdir(into, { recursive: true });
  // Every npm tarball holds one folder, `package`.
  const wanted = parts.map(part => join('package', part));
  await run('tar', ['-xzf', join(downloads, tarball), '-C', into, '--strip-components=1', ...wanted], `unpack ${spec}`);
  await rm(downloads, { recursive: true });
}

/** Installs what a folder's own package.json asks for at run time, and compiles nothing. */
export async function installDependencies(folder: string): Promise<void> {
  const args = ['install', '--omit=dev', '--omit=optional', '--ignore-scripts', '--no-package-lock'];
  await npm(args, { cwd: folder, purpose: "install the VS Code server's dependencies" });
}

async function npm(args: readonly string[], { cwd, purpose }: { cwd: string; purpose: string }): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  await run('npm', [...args, ...quiet], purpose, cwd);
}

/** Runs a command to its end; what it said becomes part of the error where it fails. */
export async function run(command: string, args: readonly string[], purpose: string, cwd?: string): Promise<void> {
  let output = '';
  const options = { onOutput: (text: string) => (output += text), ...(cwd === undefined ? {} : { cwd }) };
  const code = await leashed(command, args, options).ended;
  if (code === 0) return;
  const lines = output.trim().split('\n');
  // npm says first what went wrong, then gives general advice; other commands say it last.
  const told = (command === 'npm' ? lines.slice(0, 5) : lines.slice(-5)).join('\n    ');
  throw new StageError(
    `Could not ${purpose} (${command} ended with ${code}):\n    ${told}`,
    command === 'npm'
      ? 'Check that the npm registry is reachable ("npm ping"; a mirror or proxy is set with "npm config") and run the command again.'
      : `Check that "${command}" is installed and that the disk is not full, and run the command again.`,
  );
}
