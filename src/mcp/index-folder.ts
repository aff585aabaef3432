import { join } from 'node:path';
import type { ShelfRef } from '../core/library/shelf';
import { shortHash } from './library-folder';

/** What tells where a user's caches lie: `process.platform`, `process.env`, `os.homedir()`. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where the index of these shelves lies unless told: `~/.cache/seoga/<hash>`. Another set of shelves has another index. */
export function indexFolderOf(shelves: readonly ShelfRef[], machine: Machine): string {
  const addresses = shelves.map(shelf => shelf.uri).sort();
  return join(cacheFolder(machine), 'seoga', shortHash(addresses.join('\n')));
}

function cacheFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return env['XDG_CACHE_HOME'] || join(home, '.cache');
}
