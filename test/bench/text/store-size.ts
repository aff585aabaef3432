import { existsSync, statSync } from 'node:fs';

/** Bytes on disk of a database with what SQLite puts beside it, whichever engine made it. */
export function sizeOfStore(file: string): number {
  const names = ['', '.wasm'].flatMap(engine => ['', '-wal'].map(part => `${file}${engine}${part}`));
  return names.filter(name => existsSync(name)).reduce((sum, name) => sum + statSync(name).size, 0);
}
