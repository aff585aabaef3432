const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;
const NO_BREAK_SPACE = 0xa0;

/** One line break with the white space around it. */
const LINE_BREAK = /[ \t]*\r?\n[ \t]*/y;

/**
 * Where a name goes on behind what may stand between two of its letters: one separator (`test-time`, `test_time`), or one line break
 * with the spaces around it, as in text that is wrapped. `gapEnd('a b', 1)` is 2. `at` itself where there is no gap or too wide a one:
 * two separators (`a - b`) and an empty line keep words apart.
 */
export function gapEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (!isSeparator(first) && !isBreak(first)) return at;
  const second = text.charCodeAt(at + 1);
  if (isSeparator(first) && !isSeparator(second) && !isBreak(second)) return at + 1;
  LINE_BREAK.lastIndex = at;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex : at;
}

function isSeparator(unit: number): boolean {
  return unit === SPACE || unit === HYPHEN || unit === UNDERSCORE || unit === NO_BREAK_SPACE;
}

function isBreak(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN || unit === TAB;
}
