/** A block on the page: the line of the file it stands in, and how far down the page it begins, in pixels. */
export interface LineMark {
  readonly line: number;
  readonly top: number;
}

/**
 * Which line of the file stands at a height of the page: between two blocks the lines between them, in proportion. Marks ascend in
 * both; `end` is where the article ends. With blocks at lines 3 and 5 and heights 100 and 200, height 150 is line 4.
 */
export function lineAt(marks: readonly LineMark[], end: number, height: number): number {
  const [before, after] = around(marks, end, mark => mark.top <= height);
  const share = (height - before.top) / Math.max(1, after.top - before.top);
  return before.line + Math.min(1, Math.max(0, share)) * (after.line - before.line);
}

/** The other way round: at what height of the page a line of the file stands. */
export function heightOf(marks: readonly LineMark[], end: number, line: number): number {
  const [before, after] = around(marks, end, mark => mark.line <= line);
  const share = (line - before.line) / Math.max(1, after.line - before.line);
  return before.top + Math.min(1, Math.max(0, share)) * (after.top - before.top);
}

/** The last mark that is above, and the one behind it. What is above the first block is line 1, what is below the last one line more. */
function around(
  marks: readonly LineMark[],
  end: number,
  isAbove: (mark: LineMark) => boolean,
): readonly [before: LineMark, after: LineMark] {
  let before: LineMark = { line: 1, top: 0 };
  for (const mark of marks) {
    // Blocks begin where what they stand in begins, and a fold that is closed has no height of its own.
    if (mark.line <= before.line || mark.top < before.top) continue;
    if (!isAbove(mark)) return [before, mark];
    before = mark;
  }
  return [before, { line: before.line + 1, top: Math.max(end, before.top) }];
}
