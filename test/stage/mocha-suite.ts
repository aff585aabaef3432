import { format } from 'node:util';
import Mocha from 'mocha';
import type { Tally } from './tally';

/** Options of every mocha run of this project: forgotten `.only`s fail where nobody watches. */
export const MOCHA_OPTIONS: Mocha.MochaOptions = {
  ui: 'bdd',
  color: false,
  reporter: 'spec',
  forbidOnly: process.env['CI'] !== undefined,
};

/** Runs a suite to its end and counts; a hook that fails counts as a failure, as its tests never ran. */
export function runSuite(mocha: Mocha): Promise<Tally> {
  return new Promise(resolve => {
    const runner = mocha.run(() => resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 }));
  });
}

/** What a line of a suite's report begins with inside the extension host, where VS Code prints its own lines between. */
export const REPORT_MARK = '[test] ';

/** Marks what mocha's reporters print with {@link REPORT_MARK}, so that the stage can tell it from VS Code's log. */
export function markReport(): void {
  Mocha.reporters.Base.consoleLog = (...parts: readonly unknown[]) => {
    for (const line of format(...parts).split('\n')) console.log(REPORT_MARK + line);
  };
}
