/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The line every test run of this project ends with: `tallyLine({ passed: 3, failed: 0 })` is `3 passed, 0 failed`. */
export function tallyLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** The last tally in a run's output; undefined where the run ended before it could say. */
export function readTally(output: string): Tally | undefined {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
}

/** Two runs as one: `addTallies({ passed: 1, failed: 0 }, { passed: 2, failed: 1 })` is `{ passed: 3, failed: 1 }`. */
export function addTallies(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
