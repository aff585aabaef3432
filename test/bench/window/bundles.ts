import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, told } from '../report/figure';

/** Where what ships lies, and what of it every window loads. */
const FOLDERS = ['dist', 'dist/host', 'dist/library', 'dist/reader', 'dist/sqlite'];

/** What ships, in bytes: each folder, and each of the files that something begins with. */
export function bundleSizes(): readonly Figure[] {
  return FOLDERS.filter(folder => existsSync(folder)).flatMap(folder => {
    const names = readdirSync(folder).filter(name => /\.(?:m?js|wasm)$/.test(name));
    const total = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    // A name with a hash is a part that is loaded as needed.
    const entries = names.filter(name => !/-[A-Z0-9]{8}\.m?js$/.test(name)).map(name => sizeOf(join(folder, name)));
    const parts = names.length - entries.length;
    return [
      ...entries,
      ...(parts > 0 ? [told(`bundle ${folder}, with its parts`, kilobytes(total), `${parts} parts`)] : []),
    ];
  });
}

function sizeOf(file: string): Figure {
  const bytes = readFileSync(file);
  return told(`bundle ${file}`, kilobytes(bytes.length), `${kilobytes(gzipSync(bytes).length)} gzip`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
