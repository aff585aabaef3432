import { nearest } from './nearness';
import type { Place } from './places';
import { lineAt, type ReducedText } from './reduced-text';

/** What a line is worth by what it is. A heading says what the text below says, and a card what another text says. */
const LINE = { prose: 1, heading: 0.8, aside: 0.5 } as const;

/**
 * The place to show of a text: in the line that holds most of the words, closest together, and the first among equals. Undefined
 * where only its title holds them. `found`: the places of each word, in order; `weights`: what each word is worth.
 */
export function bestPlace(
  text: ReducedText,
  found: readonly (readonly Place[])[],
  weights: readonly number[],
): number | undefined {
  let [worth, best]: [number, number | undefined] = [0, undefined];
  for (const [line, places] of byLine(text, found)) {
    const near = nearest(places, weights);
    const lineWorth = near.worth * worthOf(text, line);
    if (lineWorth > worth) [worth, best] = [lineWorth, near.at];
  }
  return best;
}

/** Whether a line only repeats what is said elsewhere: the title, or what a card says. */
export function isAside(text: ReducedText, line: number): boolean {
  const { starts, lines, folded, title } = text;
  if (lines[line]?.isAside) return true;
  const start = starts[line] ?? 0;
  return lines[line]?.text.length === title.length && folded.startsWith(title, start);
}

function worthOf(text: ReducedText, line: number): number {
  if (isAside(text, line)) return LINE.aside;
  return text.lines[line]?.isHeading ? LINE.heading : LINE.prose;
}

/** The places of each word, line by line, from the first line to the last. */
function byLine(
  text: ReducedText,
  found: readonly (readonly Place[])[],
): readonly (readonly [number, readonly (readonly Place[])[]])[] {
  const lines = new Map<number, Place[][]>();
  for (const [word, places] of found.entries()) {
    for (const place of places) {
      const line = lineAt(text, place.start);
      const own = lines.get(line) ?? found.map(() => []);
      own[word]?.push(place);
      lines.set(line, own);
    }
  }
  return [...lines].sort(([a], [b]) => a - b);
}
