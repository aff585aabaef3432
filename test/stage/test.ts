/**
 * `npm test`: every check of the project, one after the other, all of them even where one fails.
 * `npm test -- --only unit,host` runs some. The last line is `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { endWithNpm } from './lineage';
import { runMain, StageError } from './stage-error';
import { addTallies, type Tally, tallyLine } from './tally';
import { build, STAGES } from './test-stages';

runMain(async () => {
  endWithNpm();
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wanted = values.only?.split(',') ?? STAGES.map(stage => stage.name);
  const unknown = wanted.find(name => !STAGES.some(stage => stage.name === name));
  if (unknown !== undefined) {
    throw new StageError(`There is no stage "${unknown}".`, `Stages: ${STAGES.map(stage => stage.name).join(', ')}.`);
  }

  const builds = await build();
  let total: Tally = { passed: 0, failed: builds ? 0 : 1 };
  for (const stage of STAGES.filter(stage => wanted.includes(stage.name))) {
    console.log(`\n## ${stage.title}`);
    // Bundles of an earlier build would report on code that is no longer there.
    const runnable = builds || !stage.needsBuild;
    const tally = runnable ? await stage.run() : { passed: 0, failed: 0 };
    const ran = tally.passed + tally.failed > 0;
    if (!ran) console.log(runnable ? 'No test ran.' : 'Not run: the build failed.');
    // A stage without tests proves nothing, so it may not pass.
    total = addTallies(total, ran ? tally : { passed: 0, failed: 1 });
  }
  console.log(`\n${tallyLine(total)}`);
  return total.failed > 0 ? 1 : 0;
});
