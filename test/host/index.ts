/** The entry both VS Codes call inside their extension host: the one of the stage, and `@vscode/test-electron`'s. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { MOCHA_OPTIONS, markReport, REPORT_MARK, runSuite } from '../stage/mocha-suite';
import { tallyLine } from '../stage/tally';

/** Runs every `*.test.js` beside this file, prints `N passed, N failed`, and rejects where one failed or none ran. */
export async function run(): Promise<void> {
  markReport();
  const mocha = new Mocha({ ...MOCHA_OPTIONS, timeout: 90_000 });
  const names = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const name of names.sort()) if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  const tally = await runSuite(mocha);
  console.log(REPORT_MARK + tallyLine(tally));
  if (tally.failed > 0 || tally.passed === 0) throw new Error(tallyLine(tally));
}
