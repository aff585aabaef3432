import { join } from 'node:path';

/** What tells where a user's caches lie: `process.platform`, `process.env`, `os.homedir()`. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * Where the index lies unless told: `~/.cache/seoga`. One for all servers of a user, whatever their folders: each looks at its own,
 * and what none has asked for in 30 days is forgotten.
 */
export function indexFolder(machine: Machine): string {
  return join(cacheFolder(machine), 'seoga');
}

function cacheFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return env['XDG_CACHE_HOME'] || join(home, '.cache');
}
