/** One line of a Markdown body, and the fence it stands in. The lines of the fences themselves belong to their block. */
export interface BodyLine {
  readonly text: string;
  /** `component`: a ```` ```component ```` block, which is a card and not code. */
  readonly inside: 'prose' | 'code' | 'component';
}

/** Reads a body line by line without parsing it: `'a\n```js\nb\n```'` is a line of prose and three of code. */
export function* bodyLines(body: string): Generator<BodyLine> {
  let fence: { readonly mark: string; readonly inside: 'code' | 'component' } | undefined;
  for (const text of body.split('\n')) {
    if (fence) {
      yield { text, inside: fence.inside };
      if (closes(text, fence.mark)) fence = undefined;
      continue;
    }
    const opened = /^ {0,3}(?<mark>`{3,}|~{3,})(?<info>.*)/.exec(text)?.groups;
    // `` ```a``` `` on one line is inline code.
    if (opened?.['mark']?.startsWith('`') && opened['info']?.includes('`')) yield { text, inside: 'prose' };
    else if (opened?.['mark'] !== undefined) {
      fence = { mark: opened['mark'], inside: /^component\b/.test(opened['info'] ?? '') ? 'component' : 'code' };
      yield { text, inside: fence.inside };
    } else yield { text, inside: 'prose' };
  }
}

/** A fence is closed by as many of its marks, or more, with nothing behind them. */
function closes(line: string, mark: string): boolean {
  const trimmed = line.trim();
  return trimmed.startsWith(mark) && trimmed.split('').every(char => char === mark[0]);
}
