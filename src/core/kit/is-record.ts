/** Whether somebody else's JSON or YAML is an object with named fields: `isRecord({ a: 1 })`, and neither `[1]` nor null is one. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
