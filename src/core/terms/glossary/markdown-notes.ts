/** Lines under a term that say something of it by a name: `Aliases: a, b`, `별칭: 가, 나`. */
import { LONGEST_INLINE, withoutMarkup } from './markdown-blocks';
import { termIdOf } from './term-id';

type NoteKind = 'aliases' | 'abbr' | 'related';

/** What a note tells, by the words it begins with. */
const LABELS: ReadonlyMap<string, NoteKind> = new Map<string, NoteKind>([
  ...(['aliases', 'alias', 'also', 'also known as', 'aka', 'synonyms', 'synonym'] as const).map(labelled('aliases')),
  ...(['별칭', '다른 이름', '다른이름', '동의어', '유의어', '별명'] as const).map(labelled('aliases')),
  ...(['abbreviation', 'abbr', 'acronym', '약어', '약자', '줄임말'] as const).map(labelled('abbr')),
  ...(['related', 'see also', '관련', '관련 용어', '함께 보기'] as const).map(labelled('related')),
]);

/** What the notes on a term tell. */
export interface Notes {
  readonly aliases: readonly string[];
  readonly related: readonly string[];
  readonly abbr: string | undefined;
}

/** A paragraph in two: the notes among its lines, and what the others say. */
export function notesIn(paragraph: string): { readonly notes: Notes; readonly rest: string } {
  const told =
    paragraph.length > LONGEST_INLINE ? [] : paragraph.split('\n').map(line => ({ line, note: noteIn(line) }));
  const named = (kind: NoteKind) => told.flatMap(({ note }) => (note?.kind === kind ? note.names : []));
  const rest = told.flatMap(({ line, note }) => (note ? [] : line));
  return {
    notes: { aliases: named('aliases'), related: named('related').map(termIdOf), abbr: named('abbr')[0] },
    rest: told.length === 0 ? paragraph : rest.join('\n'),
  };
}

function noteIn(line: string): { readonly kind: NoteKind; readonly names: readonly string[] } | undefined {
  // A label may be bold, with its colon or without: `**Aliases:** a`.
  const [, label = '', told = ''] = /^[*_]{0,3}([^:：*_]{2,20})[*_]{0,3}[:：][*_]{0,3}\s*(.+)$/.exec(line) ?? [];
  const kind = LABELS.get(label.trim().toLowerCase());
  if (kind === undefined) return undefined;
  const names = withoutMarkup(told).split(/[,;、]/);
  return { kind, names: names.map(name => name.trim().replace(/\.$/, '')).filter(name => name !== '') };
}

function labelled<Kind extends string>(kind: Kind): (label: string) => readonly [string, Kind] {
  return label => [label, kind];
}
