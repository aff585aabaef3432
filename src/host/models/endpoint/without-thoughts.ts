/** What thoughts stand between, of the models that write them into their answer. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['<think>', '</think>'],
  ['<thinking>', '</thinking>'],
  ['[THINK]', '[/THINK]'],
]);

/**
 * An answer without the thoughts that some models write before it, where their server leaves them in: `<think>so...</think>Yes` is
 * `Yes`. Only at the very beginning; what comes later is part of the answer, as is an opening that is something else after all.
 * `thought` is called where there are any.
 */
export async function* withoutThoughts(pieces: AsyncIterable<string>, thought?: () => void): AsyncGenerator<string> {
  let where: 'before' | 'thinking' | 'after' | 'answering' = 'before';
  let close = '';
  let held = '';
  for await (const piece of pieces) {
    if (where === 'answering') {
      yield piece;
      continue;
    }
    held += piece;
    if (where === 'before') {
      const begun = held.trimStart();
      const open = [...MARKS.keys()].find(mark => begun.startsWith(mark));
      if (open === undefined && [...MARKS.keys()].some(mark => mark.startsWith(begun))) continue;
      close = MARKS.get(open ?? '') ?? '';
      where = open === undefined ? 'answering' : 'thinking';
      if (where === 'thinking') thought?.();
    }
    if (where === 'thinking') {
      const end = held.indexOf(close);
      // The mark may be cut in two; nothing else of the thoughts is needed.
      held = end < 0 ? held.slice(-(close.length - 1)) : held.slice(end + close.length);
      if (end < 0) continue;
      where = 'after';
    }
    if (where === 'after') {
      held = held.trimStart();
      if (held === '') continue;
      where = 'answering';
    }
    yield held;
    held = '';
  }
  if (where === 'before' && held !== '') yield held;
}
