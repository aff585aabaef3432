import { join } from 'node:path';
import type { ShelfRef } from '../core/library/shelf';
import { shortHash } from './library-folder';

/** What tells where a user's caches lie: `process.platform`, `process.env`, `os.homedir()`. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where the index of these shelves lies: `~/.cache/seoga/<hash>`. Another set of shelves has another index. */
export function indexFolderOf(shelves: readonly ShelfRef[], indexes: string): string {
  const addresses = shelves.map(shelf => shelf.uri).sort();
  return join(indexes, shortHash(addresses.join('\n')));
}

/** Where indexes lie unless told: `~/.cache/seoga`. */
export function indexesIn(machine: Machine): string {
  return join(cacheFolder(machine), 'seoga');
}

function cacheFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return env['XDG_CACHE_HOME'] || join(home, '.cache');
}
