/** One line of the last table: what was to be reached, and what was measured. */
export interface Figure {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
  /** What it was compared with in the same run. */
  readonly beside?: string;
  /** Undefined where nothing is to be reached, or it could not be measured. */
  readonly reached?: boolean;
}

interface Bound {
  readonly name: string;
  /** In the unit of the value. */
  readonly goal: number;
  readonly unit?: string;
  readonly digits?: number;
  readonly beside?: string;
}

/** A figure that is good when it is small: `atMost(7.4, { name: 'first p95', goal: 10, unit: 'ms' })`. */
export function atMost(value: number, bound: Bound): Figure {
  return bounded('<=', value, value <= bound.goal, bound);
}

/** A figure that is good when it is large. */
export function atLeast(value: number, bound: Bound): Figure {
  return bounded('>=', value, value >= bound.goal, bound);
}

/** A figure with nothing to reach: told, because it explains others. */
export function told(name: string, measured: string, beside?: string): Figure {
  return { name, goal: '-', measured, ...(beside !== undefined && { beside }) };
}

/** A figure that could not be had, and why. */
export function unmeasured(name: string, why: string): Figure {
  return { name, goal: '-', measured: `not measured: ${why}` };
}

function bounded(
  sign: string,
  value: number,
  reached: boolean,
  { name, goal, unit, digits = 1, beside }: Bound,
): Figure {
  const of = (value: number): string => `${value.toFixed(digits)}${unit === undefined ? '' : ` ${unit}`}`;
  return {
    name,
    goal: `${sign} ${of(goal)}`,
    measured: Number.isNaN(value) ? 'nothing measured' : of(value),
    ...(beside !== undefined && { beside }),
    ...(!Number.isNaN(value) && { reached }),
  };
}
