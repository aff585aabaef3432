import { COLOURS } from '../../../src/core/annotations/annotation';
import type { Mark } from './mark';

/** Below what a search found and what is read aloud: those are of this moment. */
const BELOW_OTHERS = -1;

/** Colours the marks by the names `hl-yellow` and so on, and the one that is used now by `hl-here`. */
export function paint(marks: readonly Mark[], here: Mark | undefined): void {
  for (const colour of COLOURS) {
    const ranges = marks.filter(({ annotation }) => annotation.colour === colour).map(({ range }) => range);
    CSS.highlights.set(`hl-${colour}`, made(ranges));
  }
  CSS.highlights.set('hl-here', made(here ? [here.range] : []));
}

function made(ranges: readonly Range[]): Highlight {
  const highlight = new Highlight(...ranges);
  highlight.priority = BELOW_OTHERS;
  return highlight;
}
