import type { Span } from '../title/align';
import type { Passage } from './passage';
import type { Place } from './places';
import type { ReducedText } from './reduced-text';

/** How much of a line is shown, and how much of it before the first match, in UTF-16 units. */
const LENGTH = 200;
const BEFORE = 50;
const LEFT_OUT = '…';

/** A line with what was found in it, cut to a readable length around the first of it or around `at`. */
export function cutPassage(
  text: ReducedText,
  index: number,
  places: readonly Place[],
  at?: number,
): Passage | undefined {
  const line = text.lines[index];
  if (line === undefined) return undefined;
  const start = text.starts[index] ?? 0;
  const spans = joined(places, start, line.text.length);
  const focus = at === undefined ? (spans[0]?.[0] ?? 0) : at - start;
  const [from, to] = windowOf(line.text, focus);
  const [head, tail] = [from > 0 ? LEFT_OUT : '', to < line.text.length ? LEFT_OUT : ''];
  const shift = head.length - from;
  return {
    line: line.line,
    heading: line.heading,
    text: `${head}${line.text.slice(from, to)}${tail}`,
    spans: spans
      .filter(([left, right]) => right > from && left < to)
      .map(([left, right]) => [Math.max(left, from) + shift, Math.min(right, to) + shift]),
  };
}

/** The places as stretches of one line, ascending, those that meet as one. */
function joined(places: readonly Place[], start: number, length: number): readonly Span[] {
  const spans: [number, number][] = [];
  for (const place of places) {
    const [left, right] = [Math.max(0, place.start - start), Math.min(length, place.end - start)];
    const last = spans.at(-1);
    if (left >= right) continue;
    if (last !== undefined && left <= last[1]) last[1] = Math.max(last[1], right);
    else spans.push([left, right]);
  }
  return spans;
}

/** A stretch around the focus that begins and ends where a word does. */
function windowOf(text: string, focus: number): readonly [number, number] {
  if (text.length <= LENGTH) return [0, text.length];
  let from = Math.max(0, Math.min(focus - BEFORE, text.length - LENGTH));
  let to = Math.min(text.length, from + LENGTH);
  if (from > 0) from = afterSpace(text, from, focus);
  if (to < text.length) to = beforeSpace(text, to);
  return [from, to];
}

/** A cut looks no further than this for a space, and never parts a surrogate pair. */
const LOOK = 20;

function afterSpace(text: string, from: number, focus: number): number {
  const space = text.indexOf(' ', from);
  if (space >= 0 && space < Math.min(from + LOOK, focus)) return space + 1;
  return isLowSurrogate(text, from) ? from + 1 : from;
}

function beforeSpace(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to);
  if (space > to - LOOK) return space;
  return isLowSurrogate(text, to) ? to - 1 : to;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
