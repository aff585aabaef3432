/**
 * Kinds of letters, by UTF-16 code unit: what words are made of where scripts mix. Asked at every letter of a text, so they compare
 * numbers; `charCodeAt` beyond the text gives NaN, which is of no kind.
 */

/** Whether it is a syllable or a letter of Hangul: true of 가, ㄱ and ㅏ. */
export function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x3163);
}

/** Whether it is a Latin letter, with or without marks: true of A, z and é. */
export function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f);
}

/** Whether it is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether it is a capital Latin letter: true of A and É. */
export function isUpper(code: number): boolean {
  if (code < 0xc0) return code >= 0x41 && code <= 0x5a;
  return isLatin(code) && isChangedBy(code, letter => letter.toLowerCase());
}

/** Whether it is a small Latin letter: true of a and é. */
export function isLower(code: number): boolean {
  if (code < 0xc0) return code >= 0x61 && code <= 0x7a;
  return isLatin(code) && isChangedBy(code, letter => letter.toUpperCase());
}

function isChangedBy(code: number, change: (letter: string) => string): boolean {
  const letter = String.fromCharCode(code);
  return change(letter) !== letter;
}

/** The run of what no word goes on with for certain. */
export const NO_RUN = 0;

/**
 * Letters behind which one of their own run never begins a word: a syllable behind a syllable, a to z behind a to z. The cheap half
 * of the question where words begin, which most places of a text answer.
 */
export function runOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return 1;
  return code >= 0xac00 && code <= 0xd7a3 ? 2 : NO_RUN;
}
