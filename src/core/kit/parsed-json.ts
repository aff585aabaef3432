/** What a text says as JSON, undefined where it is none: `parsedJson('[1]')` is `[1]`, `parsedJson('[1')` undefined. Nothing in JSON is undefined. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
