import { parsedJson } from '../kit/parsed-json';

/** What some readers take for the end of a line although JSON does not. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/**
 * A value as one line of JSONL, its line end included. Whatever stands in it, it is one line to every reader: those of Python also end
 * lines at U+2028. `JSON.parse(jsonLine(value))` is the value again.
 */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(
    LINE_ENDS,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}

/** The lines of a JSONL file, read; one that is no JSON is undefined. Empty lines are none. */
export function readJsonLines(text: string): readonly unknown[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(parsedJson);
}
