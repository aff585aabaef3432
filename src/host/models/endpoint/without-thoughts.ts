const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * An answer without the thoughts that some models write before it, where their server leaves them in: `<think>so...</think>Yes` is
 * `Yes`. Only at the very beginning; what comes later is part of the answer, as is an opening that is something else after all.
 * `thought` is called where there are any.
 */
export async function* withoutThoughts(pieces: AsyncIterable<string>, thought?: () => void): AsyncGenerator<string> {
  let where: 'before' | 'thinking' | 'after' | 'answering' = 'before';
  let held = '';
  for await (const piece of pieces) {
    if (where === 'answering') {
      yield piece;
      continue;
    }
    held += piece;
    if (where === 'before') {
      const begun = held.trimStart();
      if (begun.length < OPEN.length && OPEN.startsWith(begun)) continue;
      where = begun.startsWith(OPEN) ? 'thinking' : 'answering';
      if (where === 'thinking') thought?.();
    }
    if (where === 'thinking') {
      const end = held.indexOf(CLOSE);
      // The mark may be cut in two; nothing else of the thoughts is needed.
      held = end < 0 ? held.slice(-(CLOSE.length - 1)) : held.slice(end + CLOSE.length);
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
