import { join } from 'node:path';
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
  const report: string[] = [];
  const noise: string[] = [];
  try {
    const window = await openTestWindow(await browser.newPage(), {
      port: server.port,
      folder: server.scratch,
      extension: root,
      tests: join(root, 'out/test/host/index'),
      onOutput: line => {
        if (!line.startsWith(REPORT_MARK)) {
          noise.push(line);
          return;
        }
        report.push(line.slice(REPORT_MARK.length));
        log(line.slice(REPORT_MARK.length));
      },
    });
    await window.ended;
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
