import { openWorkbench, type Workbench } from '../../e2e/workbench';
import { atMost, type Figure, told } from '../report/figure';
import { median } from '../report/median';
import { changedFile } from './changed-file';
import { type LoopDelay, loopDelayDuring, quiet } from './event-loop';
import { keystrokeTimes } from './keystrokes';
import { openAnsweringPick, openStaticPick } from './static-pick';
import { countedArticles } from './tree';

/** What is measured in one window with a large library. */
export interface LargeLibrary {
  readonly folder: string;
  /** Beginnings of titles, typed letter by letter. */
  readonly typed: readonly string[];
  /** Rows of the pick ours is compared with. */
  readonly labels: readonly string[];
}

const IDLE_MS = 5000;
const INDEXING_MS = 180_000;

/** The extension host while a library is read and indexed, and then the search box over it. */
export async function largeLibrary({ folder, typed, labels }: LargeLibrary): Promise<readonly Figure[]> {
  const workbench = await openWorkbench({
    settings: { 'seoga.library.showBundled': false },
    machineSettings: { 'seoga.library.folders': [folder] },
  });
  try {
    await quiet(workbench, 30_000);
    const idle = await loopDelayDuring(workbench, () => workbench.page.waitForTimeout(IDLE_MS));
    const start = performance.now();
    let [articles, isDone] = [0, false];
    const busy = await loopDelayDuring(workbench, async () => {
      articles = await countedArticles(workbench, folder);
      isDone = await quiet(workbench, INDEXING_MS);
    });
    const seconds = (performance.now() - start) / 1000;
    return [
      told(
        `window: ${articles} articles read and indexed`,
        isDone ? `${seconds.toFixed(0)} s` : 'not within 3 minutes',
      ),
      stall(busy, idle),
      ...(await keystrokes(workbench, typed, labels)),
      ...(await changedFile(workbench, folder)),
    ];
  } finally {
    await workbench.dispose();
  }
}

function stall(busy: LoopDelay, idle: LoopDelay): Figure {
  return atMost(busy.p99, {
    name: 'host thread stall while indexing (event loop delay p99)',
    goal: 30,
    unit: 'ms',
    beside: `idle ${idle.p99.toFixed(1)} ms; longest ${busy.max.toFixed(0)}, idle ${idle.max.toFixed(0)} ms`,
  });
}

async function keystrokes(
  workbench: Workbench,
  typed: readonly string[],
  labels: readonly string[],
): Promise<readonly Figure[]> {
  // Once without a look at the clock: the first search makes the index of names.
  await workbench.ours('seoga.search');
  await keystrokeTimes(workbench, typed.slice(0, 1));
  await workbench.quickPick.dismiss();
  const times = { ours: [] as number[], filtered: [] as number[], answered: [] as number[] };
  // In turns, so that whatever else the machine does hits all of them.
  for (const text of typed) {
    for (const [of, open] of [
      [times.ours, () => workbench.ours('seoga.search')],
      [times.filtered, () => openStaticPick(workbench, labels)],
      [times.answered, () => openAnsweringPick(workbench, labels)],
    ] as const) {
      await open();
      of.push(...(await keystrokeTimes(workbench, [text])));
      await workbench.quickPick.dismiss();
    }
  }
  const [ours, filtered, answered] = [median(times.ours), median(times.filtered), median(times.answered)];
  return [
    atMost(ours / answered, {
      name: 'keystroke to rows in the quick pick, to 50 static rows of an extension',
      goal: 1.3,
      unit: 'x',
      digits: 2,
      beside: `${ours.toFixed(1)} ms (${times.ours.length} keys), static ${answered.toFixed(1)} ms (${times.answered.length})`,
    }),
    // The way to the extension host and back is in every answer of an extension and in none of VS Code's own.
    told(
      '  to 50 static rows that VS Code filters without any extension',
      `${(ours / filtered).toFixed(2)} x`,
      `static ${filtered.toFixed(1)} ms (${times.filtered.length} keys)`,
    ),
  ];
}
