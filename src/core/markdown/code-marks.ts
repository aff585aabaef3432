/** Code without the comments that mark its lines, and what they say: classes by line, from 0. */
export interface MarkedCode {
  readonly text: string;
  readonly classes: ReadonlyMap<number, string>;
}

/** The class of a line for each mark. */
const classOf: Readonly<Record<string, string>> = {
  highlight: 'highlighted',
  hl: 'highlighted',
  '++': 'added',
  '--': 'removed',
  focus: 'focused',
  warning: 'warned',
  error: 'failed',
};

/** A comment at the end of a line, in whatever the language calls a comment: `// [!code ++]`, `# [!code focus:3]`. */
const mark =
  /(?:\/\/|\/\*|<!--|\{\/\*|#|--|;|%|')[ \t]*\[!code[ \t]+(\+\+|--|highlight|hl|focus|warning|error)(?::(\d{1,4}))?\][ \t]*(?:\*\/\}?|-->)?[ \t]*$/;

/**
 * Takes the marks off the lines: `readCodeMarks('a // [!code ++]')` is the text `a` whose line 0 is `added`. A line that was nothing
 * but a mark goes, and marks what follows it.
 */
export function readCodeMarks(code: string): MarkedCode {
  const classes = new Map<number, string>();
  if (!code.includes('[!code')) return { text: code, classes };
  const lines: string[] = [];
  for (const line of code.split('\n')) {
    const found = line.includes('[!code') ? mark.exec(line) : null;
    const name = classOf[found?.[1] ?? ''];
    if (found && name !== undefined) {
      for (let marked = lines.length; marked < lines.length + Number(found[2] ?? 1); marked += 1)
        classes.set(marked, name);
      const rest = line.slice(0, found.index).trimEnd();
      if (rest !== '') lines.push(rest);
    } else lines.push(line);
  }
  return { text: lines.join('\n'), classes };
}
