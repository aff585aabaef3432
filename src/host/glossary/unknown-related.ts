import type { GlossaryEntry } from '../../core/terms/glossary/glossary';
import type { TextSpan } from '../../core/terms/glossary/glossary-file';

export interface UnknownId {
  readonly id: string;
  readonly span: TextSpan;
}

/** Ids under `related` that no glossary has, and where the file's lines name them. */
export function unknownRelated(
  entries: readonly GlossaryEntry[],
  lines: readonly string[],
  isKnown: (id: string) => boolean,
): readonly UnknownId[] {
  return entries.flatMap(({ term, lines: { first, last } }) =>
    term.related.flatMap(id => {
      if (isKnown(id)) return [];
      const start = lines.findIndex((line, at) => at >= first && at <= last && /^[\s>*-]*related\b/i.test(line));
      for (let line = Math.max(start, first); line <= last; line++) {
        const character = wholeWord(lines[line] ?? '', id);
        if (character < 0) continue;
        return { id, span: { start: { line, character }, end: { line, character: character + id.length } } };
      }
      return [];
    }),
  );
}

/** Where a line has this id and not a longer one that holds it. */
function wholeWord(line: string, id: string): number {
  for (let at = line.indexOf(id); at >= 0; at = line.indexOf(id, at + 1)) {
    const around = (line[at - 1] ?? ' ') + (line[at + id.length] ?? ' ');
    if (!/[\p{L}\p{N}_-]/u.test(around)) return at;
  }
  return -1;
}
