import { setTimeout } from 'node:timers/promises';
import { leashed } from './leashed';

/** No part of `npm test` takes this long unless it hangs, in milliseconds. */
const LIMIT = 55 * 60_000;

/** Runs a command, shows its output and keeps it too. A command that hangs is ended, with all it started. */
export async function observe(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  let output = '';
  const run = leashed(command, args, {
    onOutput: text => {
      output += text;
      process.stdout.write(text);
    },
  });
  const code = await Promise.race([run.ended, setTimeout(LIMIT, undefined, { ref: false })]);
  if (code !== undefined) return { code, output };
  await run.stop();
  console.log(`Ended after ${LIMIT / 60_000} minutes.`);
  return { code: 1, output };
}
