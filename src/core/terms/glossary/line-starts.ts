import type { TextPoint, TextSpan } from './glossary-file';

/** Tells the line and the character of offsets in a text, as VS Code counts them. */
export class LineStarts {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineEnd.length);
    this.#starts = starts;
    this.#length = text.length;
  }

  /** The line of an offset, from 0. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Where a line begins; the end of the text for lines behind its last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  pointAt(offset: number): TextPoint {
    const line = this.lineAt(offset);
    return { line, character: offset - this.startOf(line) };
  }

  spanOf(start: number, end: number): TextSpan {
    return { start: this.pointAt(start), end: this.pointAt(end) };
  }
}
