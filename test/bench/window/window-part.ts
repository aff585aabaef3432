import { join } from 'node:path';
import type { BenchContext } from '../context';
import { attempt } from '../report/attempt';
import type { Figure } from '../report/figure';
import { articlesBelow } from '../text/articles';
import { growInto } from '../text/synthesis';
import { activation } from './activation';
import { bundleSizes } from './bundles';
import { firstStep } from './first-step';
import { hovers } from './hovers';
import { largeLibrary } from './large-library';
import { tree } from './tree';

const ARTICLES = 6000;
/** Titles typed into the box, and how much of each. */
const TYPED = { titles: 6, letters: 8 };

/** What happens in the real VS Code. */
export async function windowPart({ library, quick, scratch, log }: BenchContext): Promise<readonly Figure[]> {
  const rounds = quick ? 2 : 5;
  const parts: readonly (readonly [string, () => Promise<readonly Figure[]>])[] = [
    ['bundles', async () => bundleSizes()],
    ['activation', () => activation(rounds)],
    ['hovers', () => hovers(quick ? 1 : 3)],
    ['asking', () => firstStep(quick ? 3 : 7)],
    ['tree', () => tree(library, quick ? 1 : 3)],
    ['a large library', () => large(library, scratch)],
  ];
  const figures: Figure[] = [];
  for (const [name, measure] of parts) {
    log(`window: ${name}`);
    figures.push(...(await attempt(`window: ${name}`, measure)));
  }
  return figures;
}

function large(library: string, scratch: string): Promise<readonly Figure[]> {
  const folder = join(scratch, `bookshelf-${ARTICLES}`);
  growInto(folder, library, { articles: ARTICLES });
  // Letters that a plain keyboard types and that change the rows with every key.
  const titles = articlesBelow(library)
    .map(article => article.title)
    .filter(title => /^[A-Za-z ]{12}/.test(title));
  const typed = titles.slice(0, TYPED.titles).map(title => title.slice(0, TYPED.letters).toLowerCase());
  return largeLibrary({ folder, typed, labels: titles.slice(0, 50) });
}
