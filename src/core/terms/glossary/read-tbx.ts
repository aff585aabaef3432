import type { GlossaryFile } from './glossary-file';
import { GlossaryReading } from './glossary-reading';
import { LineStarts } from './line-starts';
import { TbxConcept } from './tbx-concept';
import { xmlPieces } from './xml';

/** What an entry is called in TBX's second version, and in its third. */
const ENTRIES = new Set(['termEntry', 'conceptEntry']);

/** What the file itself is called. */
const ROOTS = new Set(['martif', 'tbx']);

/**
 * Reads the terms of a TBX file (ISO 30042), of its second version and its third, in both styles of the latter. Terms in Korean and
 * English are names, abbreviations and aliases; those in other languages are passed over. The file's own ids are, too: they number
 * entries, and two files would have the same.
 */
export function readTbxGlossary(xml: string): GlossaryFile {
  const reading = new GlossaryReading();
  const lines = new LineStarts(xml);
  const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => lines.spanOf(start, end);
  const pieces = xmlPieces(xml);
  let concept: TbxConcept | undefined;
  let isRoot = true;
  let next = pieces.next();
  for (; !next.done && !reading.isFull; next = pieces.next()) {
    const piece = next.value;
    if (piece.kind === 'open' && isRoot) {
      if (!ROOTS.has(piece.name)) return reading.broken({ kind: 'notAList' }, spanOf(piece));
      isRoot = false;
    }
    if (piece.kind === 'open' && ENTRIES.has(piece.name)) concept = new TbxConcept(piece);
    else if (piece.kind === 'close' && ENTRIES.has(piece.name) && concept) {
      const { tag, places } = concept;
      const { term = tag, definition = term } = places;
      reading.add(concept.draft(), {
        lines: { first: lines.lineAt(tag.start), last: lines.lineAt(piece.end - 1) },
        at: key => (key === 'definition' ? spanOf(definition) : spanOf(term)),
      });
      concept = undefined;
    } else concept?.take(piece);
  }
  if (!next.done || !next.value) return reading.finish();
  const { at, detail } = next.value;
  return reading.broken({ kind: 'syntax', detail }, lines.spanOf(at, at + 1));
}
