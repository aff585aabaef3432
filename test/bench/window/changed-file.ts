import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../../e2e/workbench';
import { type Figure, told } from '../report/figure';
import { median } from '../report/median';
import { pathsBelow } from '../text/articles';

/** So unlike each other and everything else that none is taken for a slip of another. */
const WORDS = ['vuxoquiz', 'brimblefax', 'yondaleck', 'tegmorphid', 'zaplunkow'];
/** Longer than this nobody waits who looks at the box. In ms. */
const LIMIT = 10_000;

/** Somebody has typed a word that nothing holds; a file is written that does. Until the open box shows it, watcher included. */
export async function changedFile(workbench: Workbench, folder: string): Promise<readonly Figure[]> {
  const paths = pathsBelow(folder);
  const times: number[] = [];
  for (const [round, word] of WORDS.entries()) {
    const path = paths[Math.floor((round * paths.length) / WORDS.length)] ?? '';
    await workbench.ours('seoga.search');
    await workbench.quickPick.type(word);
    await workbench.quickPick.settledRows();
    appendFileSync(join(folder, path), `\nA word that was not there: ${word}.\n`);
    const start = performance.now();
    const shown = await workbench.quickPick
      .row('A word that was not there')
      .waitFor({ timeout: LIMIT })
      .then(
        () => performance.now() - start,
        () => undefined,
      );
    if (shown !== undefined) times.push(shown);
    await workbench.quickPick.dismiss();
  }
  const measured = times.length === 0 ? `not within ${LIMIT / 1000} s` : `${median(times).toFixed(0)} ms`;
  return [
    told(
      'one file written until the open box shows it, with the watcher, median',
      measured,
      `${times.length} of ${WORDS.length} shown`,
    ),
  ];
}
