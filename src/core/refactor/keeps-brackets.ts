import { CodePlaces, isKnownLanguage, LOOK_BACK } from '../terms/code-place';

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * What stays open in code: brackets without a partner, those that close as they are and those that open as what would close them, and
 * the comment or string that it ends in. `openEnds('c', 'a) { /* b')` is `')<} comment'`.
 */
export function openEnds(languageId: string, text: string): string {
  // The end of a text ends its last line.
  const places = new CodePlaces(languageId, `${text}\n`);
  const open: string[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]{}]/g)) {
    // Those around the code in a template belong to the template.
    if (places.at(index) !== 'code' || places.at(index + 1) !== 'code') continue;
    const closer = CLOSER[bracket];
    if (closer !== undefined) open.push(`<${closer}`);
    else if (open.at(-1) === `<${bracket}`) open.pop();
    else open.push(bracket);
  }
  const end = places.at(text.length + 1);
  return end === 'code' ? open.join('') : `${open.join('')} ${end}`;
}

/** Code that takes the place of what stands from `start` to `end`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/**
 * Whether brackets, comments and strings of a file still close as they did once code is replaced: undefined where our tables do not know
 * the language, so that nobody can tell.
 */
export function keepsBrackets(
  languageId: string,
  text: string,
  { start, end, code }: Replacement,
): boolean | undefined {
  if (!isKnownLanguage(languageId)) return undefined;
  const from = Math.max(0, start - LOOK_BACK);
  const to = Math.min(text.length, end + LOOK_BACK);
  const changed = text.slice(from, start) + code + text.slice(end, to);
  return openEnds(languageId, text.slice(from, to)) === openEnds(languageId, changed);
}
