/**
 * Questions as lines of JSON: `{"class": "text/rare ko", "query": "벡터 색인", "path": "notes/a.md"}`. The class begins with `text/` or
 * `title/`; instead of the path of the right article a title question may name its `title`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

export interface AskedLine {
  /** Without what it begins with. */
  readonly queryClass: string;
  readonly query: string;
  readonly path: string | undefined;
  readonly title: string | undefined;
}

/** The questions of a file that are about texts or about titles. Throws on a line that is none, naming it. */
export function readQueries(file: string, of: 'text' | 'title'): readonly AskedLine[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const { class: name, query, path, title } = JSON.parse(line) as Readonly<Record<string, string | undefined>>;
    if (name === undefined || query === undefined || (path ?? title) === undefined) {
      throw new Error(`${file}:${i + 1}: class, query, and path or title are needed.`);
    }
    return name.startsWith(`${of}/`) ? [{ queryClass: name.slice(of.length + 1), query, path, title }] : [];
  });
}

export function writeQueries(
  file: string,
  questions: readonly { readonly textClass: string; readonly query: string; readonly path: string }[],
): void {
  const lines = questions.map(({ textClass, query, path }) =>
    JSON.stringify({ class: `text/${textClass}`, query, path }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
}
