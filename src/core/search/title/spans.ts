import type { Span } from './align';
import { keyOrigins } from './keys';
import type { Why } from './rank';
import { initialConsonants, keystrokes } from './spelling';

/**
 * Matched keys as stretches of the text they came from, ascending, touching ones joined. A syllable of which one key
 * matched is shown whole: half of it could not be coloured.
 */
export function spansOf(text: string, why: Why, keys: readonly Span[]): readonly Span[] {
  const { from, to } = keyOrigins(text, why === 'choseong' ? initialConsonants : keystrokes);
  const spans: [number, number][] = [];
  for (const [start, end] of [...keys].sort((a, b) => a[0] - b[0])) {
    for (let key = start; key < end; key++) {
      const last = spans.at(-1);
      const [left, right] = [from[key] ?? 0, to[key] ?? 0];
      if (last !== undefined && left <= last[1]) last[1] = Math.max(last[1], right);
      else spans.push([left, right]);
    }
  }
  return spans;
}
