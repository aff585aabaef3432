import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchChromium } from './chromium';
import { REPORT_MARK } from './mocha-suite';
import { type Progress, provision } from './provision';
import { startServer } from './server';
import { readTally, type Tally } from './tally';
import { openTestWindow } from './test-window';

/**
 * Runs the mocha suite of test/host inside a real extension host and counts: the same entry that
 * `@vscode/test-electron` runs in desktop VS Code. `await runHostTests({ log: console.log })` takes 10 to 20 seconds.
 */
export async function runHostTests({ log, root = process.cwd() }: { log: Progress; root?: string }): Promise<Tally> {
  const stage = await provision({ log });
  const server = await startServer(stage);
  const browser = await launchChromium(stage);
  let lastHeard = Date.now();
  const report: string[] = [];
  const noise: string[] = [];
  try {
    const window = await openTestWindow(await browser.newPage(), {
      port: server.port,
      folder: server.scratch,
      extension: root,
      tests: join(root, 'out/test/host/index'),
      onOutput: line => {
        lastHeard = Date.now();
        if (!line.startsWith(REPORT_MARK)) {
          noise.push(line);
          return;
        }
        const told = line.slice(REPORT_MARK.length);
        report.push(told);
        // The tally itself is the caller's to print.
        if (readTally(told) === undefined) log(told);
      },
    });
    await Promise.race([window.ended, silence(() => lastHeard)]);
  } finally {
    await browser.close();
    await server.dispose();
  }
  const tally = readTally(report.join('\n'));
  if (tally !== undefined) return tally;
  // The host ended before its suite could count: what VS Code printed last says why.
  for (const line of noise.slice(-40)) log(line);
  return { passed: 0, failed: 1 };
}

/** Resolves once nothing was heard for two minutes: a window that never came up must not hold up the run forever. */
async function silence(lastHeard: () => number): Promise<void> {
  while (Date.now() - lastHeard() < 120_000) await setTimeout(1000, undefined, { ref: false });
}
