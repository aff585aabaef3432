/** How wide a tab is taken to be. */
const TAB = 4;

/** How far a line is indented, in columns: 2 for `'  a'`. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns++;
    else if (character === '\t') columns += TAB;
    else break;
  }
  return columns;
}
