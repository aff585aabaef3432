/**
 * Runs one command and ends it, with everything it started, when the process that asked for it is gone.
 * `node leash.mjs '["folder to remove"]' command arguments...`, with stdin held open by the one who asked.
 *
 * However that process ends (return, exception, Ctrl-C, `kill -9`), the kernel closes its end of the pipe. That is the
 * only signal which no way of dying can withhold, so it is the only one used, also for an orderly stop.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const [folders = '[]', command = '', ...args] = process.argv.slice(2);
// A group of its own: the command's children belong to it too, and one kill reaches them all.
const child = spawn(command, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

let releasing = false;

async function release(code: number): Promise<void> {
  if (releasing) return;
  releasing = true;
  // What was killed still takes a moment to die; two seconds end the wait where nobody can tell whether it has.
  signalGroup('SIGKILL');
  for (let attempt = 0; attempt < 100 && isGroupAlive(); attempt++) await setTimeout(20);
  for (const folder of JSON.parse(folders) as readonly string[]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  process.exit(code);
}

/**
 * Whether the command or a child of it still runs. A zombie does not, though it can be signalled for ever: in a container whose first
 * process collects none they would hold up the end of every window.
 */
function isGroupAlive(): boolean {
  if (!existsSync('/proc/self/stat')) return signalGroup(0);
  return readdirSync('/proc').some(name => {
    if (!/^\d+$/.test(name)) return false;
    try {
      // Behind the name, which may hold spaces: the state, the parent and the group.
      const [state, , group] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return Number(group) === child.pid && state !== 'Z';
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

/** Signals the command and its children; false once none is left. */
function signalGroup(signal: 'SIGKILL' | 0): boolean {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
    return child.pid !== undefined;
  } catch {
    return false;
  }
}

child.on('error', error => {
  console.error(error.message);
  release(127);
});
child.on('exit', code => release(code ?? 1));
process.stdin
  .on('end', () => release(1))
  .on('error', () => release(1))
  .resume();
// Once nobody reads our output, writing to it must not end us before the child has ended.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
