/** Runs the tests of test/host in a real extension host: `node out/test/stage/run-host-tests.mjs`. */
import { runHostTests } from './host-tests';
import { runMain } from './stage-error';
import { tallyLine } from './tally';

runMain(async () => {
  const tally = await runHostTests({ log: console.log });
  console.log(tallyLine(tally));
  return tally.failed > 0 ? 1 : 0;
});
