/** How long it takes to tell which of 10,000 terms is at a place of a line: `hover-terms`. */
import { TermMatcher } from '../../../src/core/terms/matcher';
import { answer } from '../answer';
import { percentile } from '../search/cost';
import { Random } from '../search/random';
import { madeUp } from './made-up';

/** In ms. */
export interface HoverTimes {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

const HOVERS = 20_000;

const { terms, text } = madeUp();
const matcher = new TermMatcher(terms);
const lines = text.split('\n').filter(line => line !== '');
const random = new Random(3);
const times = Array.from({ length: HOVERS }, () => {
  const line = random.of(lines) ?? '';
  const offset = random.below(line.length);
  const start = performance.now();
  matcher.at(line, offset);
  return performance.now() - start;
}).sort((a, b) => a - b);
answer({
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  worst: times.at(-1) ?? 0,
} satisfies HoverTimes);
