/** What thinking longer means: so many answers, and then so many. */
const LONGER = [5, 9] as const;

/** How many answers are more than these; undefined where there are no more: `longerThan(1)` is 5. */
export function longerThan(samples: number): number | undefined {
  return LONGER.find(count => count > samples);
}
