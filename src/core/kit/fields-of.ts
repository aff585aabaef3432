/**
 * The fields that a value would have if it were a T, each still to be looked at: of `{ a: 'x' }` as `{ a: number }` the `a` is 'x', and of
 * what is no object every field is undefined.
 */
export function fieldsOf<T>(value: unknown): { readonly [K in keyof T]?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
