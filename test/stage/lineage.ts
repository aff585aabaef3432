import { readFileSync } from 'node:fs';

/**
 * Ends this process when the `npm` that started it is killed. npm runs a script through a shell, so a `kill -9` of npm
 * (what a test harness does at its time limit) would otherwise leave the shell, this process and its children running.
 * Outside an npm script, and where there is no /proc, it does nothing.
 */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform !== 'linux') return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  if (npm === undefined) return;
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) process.exit(1);
  }, 500).unref();
}

/** The parent of a process, from the fourth field of its stat line; the second, a name in brackets, may hold spaces. */
function parentOf(pid: number): number | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1);
    return Number(afterName?.split(' ')[1]);
  } catch {
    return undefined;
  }
}
