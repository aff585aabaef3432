import type { CodePlace } from '../code-place';

/** What a block of text that follows begins with: `summary: |`, `- >-`. */
const BLOCK = /(?:^|[:\-?]\s+)(?:[!&]\S+\s+)*[|>][-+0-9]*\s*(?:#.*)?$/;
const KEY = /^[\s-]*(?:"[^"\n]*"|'[^'\n]*'|[^\s#'"[{|>&*!%@`-][^#\n:]*|-[^\s#\n:][^#\n:]*)\s*:(?=\s|$)/;
const LINES = 500;

/**
 * Where in a YAML file an offset lies: keys are code, values are strings whether or not they are in quotes, and so are the lines of a
 * block of text, comment marks in it included.
 */
export function yamlPlace(text: string, offset: number): CodePlace {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  if (isInBlock(text, start, indentOf(line))) return 'string';
  const before = text.slice(start, offset);
  if (hasComment(before)) return 'comment';
  if (/^(?:---|\.\.\.|%)/.test(line)) return 'code';
  const key = KEY.exec(line)?.[0];
  return key !== undefined && before.length < key.length ? 'code' : 'string';
}

/** Whether a line above that is less indented than this one begins a block of text. */
function isInBlock(text: string, start: number, indent: number): boolean {
  let least = indent;
  for (let at = start, lines = 0; at > 0 && least > 0 && lines < LINES; lines++) {
    const above = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(above, at - 1);
    at = above;
    if (line.trim() === '' || indentOf(line) >= least) continue;
    if (BLOCK.test(line)) return true;
    least = indentOf(line);
  }
  return false;
}

/** A `#` behind a space, in no quotes. */
function hasComment(before: string): boolean {
  let quote = '';
  for (let at = 0; at < before.length; at++) {
    const char = before.charAt(at);
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '#' && /^\s?$/.test(before.charAt(at - 1))) return true;
    // Inside of a word it is an apostrophe.
    else if ((char === '"' || char === "'") && !/[^\s[{,:(-]/.test(before.charAt(at - 1))) quote = char;
  }
  return false;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
