/** Tells whether a value from the other side has the shape a call expects. What arrives is `unknown` and may be hostile. */
export type Guard<T> = (value: unknown) => value is T;

/** The guard for a call that carries what our own bundle sent over a channel nobody else can reach. */
export const trusted = ((_value: unknown) => true) as <T>(value: unknown) => value is T;

export const isString = (value: unknown): value is string => typeof value === 'string';

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

export const isFiniteNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Accepts strings of at most so many characters: what a page sends may be as large as memory. */
export function stringUpTo(most: number): Guard<string> {
  return (value): value is string => isString(value) && value.length <= most;
}

/** Accepts what `guard` accepts, or nothing at all. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** Accepts a parameter list: `params(isString, optional(isBoolean))` takes `['a']` and `['a', true]`. */
export function params<T extends readonly unknown[]>(...guards: { readonly [K in keyof T]: Guard<T[K]> }): Guard<T> {
  return (value): value is T =>
    Array.isArray(value) && value.length <= guards.length && guards.every((guard, index) => guard(value[index]));
}
