import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium as playwright } from 'playwright-core';
import { run, unpackPackage } from './npm';
import type { Stage } from './provision';
import { StageError } from './stage-error';

/**
 * Unpacks the Chromium of the versions table to `folder/chromium`. The package's own unpacker is left aside: it needs a
 * newer Node than the build, and unpacks to the temporary folder on every machine start.
 */
export async function installChromium(folder: string): Promise<void> {
  const packed = `${folder}.packed`;
  await unpackPackage('@sparticuz/chromium', { into: packed, parts: ['bin'] });
  await mkdir(folder, { recursive: true });
  await inflate(join(packed, 'bin/chromium.br'), join(folder, 'chromium'));
  await chmod(join(folder, 'chromium'), 0o755);
  // Software graphics, which the browser looks for beside itself.
  await inflateArchive(join(packed, 'bin/swiftshader.tar.br'), folder);
  // A slim machine may lack NSS, which the package brings along for such.
  if (!starts(folder)) await inflateArchive(join(packed, 'bin/al2023.tar.br'), folder);
  await rm(packed, { recursive: true });
}

/** Starts the stage's browser, headless. It ends with this process. */
export async function launchChromium(stage: Stage): Promise<Browser> {
  try {
    return await playwright.launch({
      executablePath: stage.chromium,
      env: { ...process.env, ...stage.browserEnvironment },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  } catch (error) {
    throw new StageError(
      `The browser at ${stage.chromium} does not start: ${(error as Error).message.split('\n')[0]}`,
      'Install Chrome or Chromium and set CHROME_PATH to its executable.',
      { cause: error },
    );
  }
}

function starts(folder: string): boolean {
  return spawnSync(join(folder, 'chromium'), ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

async function inflate(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

async function inflateArchive(archive: string, into: string): Promise<void> {
  const tar = `${archive}.tar`;
  await inflate(archive, tar);
  await run('tar', ['-xf', tar, '-C', into], 'unpack a part of Chromium');
  await rm(tar);
}
