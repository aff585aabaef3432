import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEASH = fileURLToPath(new URL('../stage/leash.mjs', import.meta.url));

describe('A leashed command', () => {
  it('is gone with its children and its folder once the process that holds the leash is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seoga-leash-'));
    const family = 'sleep 600 & echo $$ $!; wait';
    const leash = spawn(process.execPath, [LEASH, JSON.stringify([folder]), 'sh', '-c', family]);
    const [printed] = await once(leash.stdout, 'data');
    const pids = String(printed).trim().split(' ').map(Number);
    assert.deepEqual(pids.map(isAlive), [true, true]);

    // The kernel does the same to the pipe when its holder is killed.
    leash.stdin.destroy();
    await once(leash, 'exit');
    assert.deepEqual(pids.map(isAlive), [false, false]);
    assert.equal(existsSync(folder), false);
  });

  it("hands on the command's exit code", async () => {
    const leash = spawn(process.execPath, [LEASH, '[]', 'sh', '-c', 'exit 3']);
    const [code] = await once(leash, 'exit');
    assert.equal(code, 3);
  });
});

/** A process that has ended but was not yet collected (a zombie) is still listed, but is not alive. */
function isAlive(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0];
    return state !== 'Z';
  } catch {
    return false;
  }
}
