import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a leashed command may be told. */
export interface LeashOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folders removed once the command and all it started are gone. */
  readonly removeAfter?: readonly string[];
  /** `pipe` hands the output to `onOutput`; `inherit` shows it. */
  readonly output?: 'pipe' | 'inherit';
  readonly onOutput?: (text: string) => void;
}

/** A command that cannot outlive this process. */
export interface Leashed {
  /** The exit code, once the command, its children and the folders are gone. */
  readonly ended: Promise<number>;
  /** Ends the command with everything it started. Calling it twice is harmless. */
  stop(): Promise<void>;
}

/**
 * Starts a command that ends with this process, however this process ends, `kill -9` included; see `leash.ts`.
 * `await leashed('npm', ['pack', 'mocha']).ended` is 0 where that worked.
 */
export function leashed(command: string, args: readonly string[], options: LeashOptions = {}): Leashed {
  const output = options.output ?? 'pipe';
  const leash: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(leashFile), JSON.stringify(options.removeAfter ?? []), command, ...args],
    {
      // Ctrl-C reaches the whole foreground group: the leash stands outside it, to do the tidying up.
      detached: true,
      stdio: ['pipe', output, output],
      env: { ...process.env, ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    },
  );
  for (const stream of [leash.stdout, leash.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => options.onOutput?.(text));
  }
  // The leash may end first; writing the end of a pipe that is gone is not an error here.
  leash.stdin?.on('error', () => undefined);
  const ended = once(leash, 'close').then(([code]) => (typeof code === 'number' ? code : 1));
  return {
    ended,
    stop: async () => {
      leash.stdin?.end();
      await ended;
    },
  };
}

/** Scripts are bundled into `out/test/stage` and `out/test/e2e`: from either, the leash lies at this place. */
const leashFile = new URL('../stage/leash.mjs', import.meta.url);
