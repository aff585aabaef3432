/** A text, line by line, without what ends the lines. */
export interface Lines {
  readonly count: number;
  at(line: number): string;
}

/** What stands around the caret of a document, as far as a model is told of it. Lines end with `\n`, whatever the file says. */
export interface Caret {
  /** Tells documents apart; never sent. */
  readonly document: string;
  /** What a model is told the file is called: its path inside the folder that is open. */
  readonly name: string;
  readonly languageId: string;
  /** Counted from 0. */
  readonly line: number;
  readonly character: number;
  readonly before: string;
  readonly after: string;
}

/** What a model in words is shown where the caret stands. It stands in no language. */
export const CARET_MARK = '⟦caret⟧';

/** In UTF-16 units: what a small model reads in good time. */
const BEFORE = 6000;
const AFTER = 2000;
/** A document of empty lines has an end, too. */
const MOST_LINES = 300;
/**
 * What is sent begins at a multiple of this many lines: its beginning stays the same from key to key, and a server that keeps what it
 * computed of it (llama.cpp, vLLM) need not do so again.
 */
const STEP = 16;

/**
 * What stands around a place of a text: `caretIn(lines, { line: 1, character: 2 }, { document, name, languageId })`. Reads some lines
 * above and below, however long the text is.
 */
export function caretIn(
  lines: Lines,
  { line, character }: Pick<Caret, 'line' | 'character'>,
  file: Pick<Caret, 'document' | 'name' | 'languageId'>,
): Caret {
  const here = lines.at(line);
  const above: string[] = [];
  for (let i = line - 1, room = BEFORE; i >= 0 && line - i <= MOST_LINES; i--) {
    const text = lines.at(i);
    room -= text.length + 1;
    if (room < 0) break;
    above.unshift(text);
  }
  const first = line - above.length;
  const spare = (STEP - (first % STEP)) % STEP;
  const kept = first > 0 && spare < above.length / 2 ? above.slice(spare) : above;
  const below: string[] = [];
  for (let i = line + 1, room = AFTER; i < lines.count && i - line <= MOST_LINES; i++) {
    const text = lines.at(i);
    room -= text.length + 1;
    if (room < 0) break;
    below.push(text);
  }
  return {
    ...file,
    line,
    character,
    before: [...kept, here.slice(0, character).slice(-BEFORE)].join('\n'),
    after: [here.slice(character).slice(0, AFTER), ...below].join('\n'),
  };
}

/** The caret's line up to it. */
export function lineBefore({ before }: Caret): string {
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** The caret's line from it on. */
export function lineAfter({ after }: Caret): string {
  const end = after.indexOf('\n');
  return end < 0 ? after : after.slice(0, end);
}
