import { basename } from 'node:path';
import type { Workbench } from '../../e2e/workbench';
import { openWorkbench } from '../../e2e/workbench';
import { type Figure, told } from '../report/figure';
import { median } from '../report/median';

/** How long it takes from the click on our icon until the tree counts all articles of a library. */
export async function tree(library: string, rounds: number): Promise<readonly Figure[]> {
  const times: number[] = [];
  let articles = 0;
  for (let round = 0; round < rounds; round++) {
    const workbench = await openWorkbench({ machineSettings: { 'seoga.library.folders': [library] } });
    try {
      const start = performance.now();
      articles = await countedArticles(workbench, library);
      times.push(performance.now() - start);
    } finally {
      await workbench.dispose();
    }
  }
  return [told(`tree of ${articles} articles, click to complete, median`, `${median(times).toFixed(0)} ms`)];
}

/** Opens the tree and waits until the row of the folder shows its count of articles. */
export async function countedArticles(workbench: Workbench, library: string): Promise<number> {
  const rows = await workbench.openTree('Seoga');
  const shelf = rows.row(basename(library));
  await shelf.waitFor();
  const count = shelf.locator('.label-description', { hasText: /^\d+$/ });
  // A shelf that is still read says so instead of its count, and an empty one counts 0.
  await count.filter({ hasNotText: /^0$/ }).waitFor({ timeout: 120_000 });
  return Number(await count.innerText());
}
