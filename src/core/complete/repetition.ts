/** Of what a model repeats without end, so many lines make one round. */
const ROUND = 4;
/** So many rounds are no coincidence: three of lines, eight within one. */
const ROUNDS = 3;
/** Of a text that is still being said, its end tells. In UTF-16 units: room for eight of the longest. */
const LOOKED_AT = 400;
const IN_LINE = /((?=.{0,39}?[\p{L}\p{N}]).{2,40}?)\1{7,}/u;

/** Where a model begins to say the same over and over: the text up to the end of the first time; undefined where it does not. */
export function untilRepetition(text: string): string | undefined {
  const lines = text.split('\n');
  for (let start = 0; start < lines.length; start++) {
    for (let round = 1; round <= ROUND && start + round * ROUNDS <= lines.length; round++) {
      if (isRound(lines, start, round)) return lines.slice(0, start + round).join('\n');
    }
  }
  const from = Math.max(0, text.length - LOOKED_AT);
  const inLine = IN_LINE.exec(text.slice(from));
  return inLine ? text.slice(0, from + inLine.index + (inLine[1]?.length ?? 0)) : undefined;
}

function isRound(lines: readonly string[], start: number, round: number): boolean {
  let hasWords = false;
  for (let i = start; i < start + round * (ROUNDS - 1); i++) {
    if (lines[i] !== lines[i + round]) return false;
    hasWords ||= /[\p{L}\p{N}]/u.test(lines[i] ?? '');
  }
  // Closing brackets below each other are no repetition.
  return hasWords;
}
