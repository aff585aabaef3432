import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, OpenDriver } from '../../../src/node/sqlite/driver';
import { nativeDriver } from '../../../src/node/sqlite/native-driver';
import { wasmDriver } from '../../../src/node/sqlite/wasm-driver';

/** The first Node whose `node:sqlite` needs no flag. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
export const hasNative = major > 22 || (major === 22 && minor >= 13);

/** Every engine this Node has. */
export const ENGINES: readonly Driver['engine'][] = hasNative ? ['native', 'wasm'] : ['wasm'];

export async function driverOf(engine: Driver['engine']): Promise<OpenDriver> {
  const open = engine === 'wasm' ? wasmDriver() : await nativeDriver();
  if (open === undefined) throw new Error('This Node should have node:sqlite.');
  return open;
}

/** A folder that is gone after each test of the suite that asks for it. */
export function temporaryFolder(): { readonly path: (name: string) => string } {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seoga-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { path: name => join(folder, name) };
}

/** The file an engine really writes. */
export function realFile(file: string, engine: Driver['engine']): string {
  return engine === 'wasm' ? `${file}.wasm` : file;
}
