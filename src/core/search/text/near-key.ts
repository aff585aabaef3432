const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Keys of Korean letters that sound alike: ㄱㅋ, ㄷㅌ, ㅂㅍ, ㅈㅊ, ㅐㅔ. */
const ALIKE = new Set(['rz', 'ex', 'qv', 'wc', 'op']);

/** Whether one key is easily hit, or one letter easily written, for the other: `isNearKey('r', 't')` and, as ㄱ and ㅋ, `('r', 'z')`. */
export function isNearKey(one: string, other: string): boolean {
  if (one === other || ALIKE.has(one + other) || ALIKE.has(other + one)) return true;
  for (const [row, keys] of ROWS.entries()) {
    const at = keys.indexOf(one);
    if (at < 0) continue;
    const around = [
      keys[at - 1],
      keys[at + 1],
      ROWS[row - 1]?.[at],
      ROWS[row - 1]?.[at + 1],
      ROWS[row + 1]?.[at - 1],
      ROWS[row + 1]?.[at],
    ];
    return around.includes(other);
  }
  return false;
}

/**
 * How unlikely it is that the one was typed for the other, both equally many edits away: 0 for two keys swapped or a key beside the
 * right one, more for a key forgotten or added, most for any other key.
 */
export function oddity(typed: string, meant: string): number {
  if (typed.length !== meant.length) return 0.2;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at++;
  const [one = '', other = ''] = [typed[at], meant[at]];
  const isSwap = one === meant[at + 1] && other === typed[at + 1];
  return isSwap || isNearKey(one, other) ? 0 : 0.4;
}
