/** A field of what may be an object, of somebody else's JSON for one: `fieldOf({ a: 1 }, 'a')` is 1, and of anything else undefined. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
