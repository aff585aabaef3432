/** Runs the bundled mocha suites below a folder: `node out/test/stage/run-suite.mjs out/test/unit [time-out in ms]`. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Mocha from 'mocha';
import { MOCHA_OPTIONS, runSuite } from './mocha-suite';
import { runMain } from './stage-error';
import { tallyLine } from './tally';

runMain(async () => {
  const [folder = '.', timeout = '5000'] = process.argv.slice(2);
  const mocha = new Mocha({ ...MOCHA_OPTIONS, timeout: Number(timeout) });
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names.sort()) if (name.endsWith('.test.mjs')) mocha.addFile(resolve(join(folder, name)));
  await mocha.loadFilesAsync();
  const tally = await runSuite(mocha);
  console.log(tallyLine(tally));
  return tally.failed > 0 ? 1 : 0;
});
