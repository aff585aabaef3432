/** Letters as wide as they are high, as Hangul and its neighbours are. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;

/**
 * A text in lines of at most so many columns, of which a syllable of Hangul takes two, for rows that would cut it:
 * `wrappedText('읽고 또 읽는다', 6)` is `['읽고', '또', '읽는다']`. Only a word that is wider than a line is cut.
 */
export function wrappedText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  const end = (): void => {
    if (line !== '') lines.push(line);
    [line, width] = ['', 0];
  };
  for (const word of text.split(/\s+/)) {
    if (width > 0 && width + 1 + widthOf(word) > columns) end();
    if (width > 0) [line, width] = [`${line} `, width + 1];
    for (const char of word) {
      if (width + widthOf(char) > columns) end();
      [line, width] = [line + char, width + widthOf(char)];
    }
  }
  end();
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? 2 : 1;
  return width;
}
