import { isRecord } from '../kit/is-record';
import {
  type Annotation,
  type AnnotationChange,
  type AnnotationId,
  COLOURS,
  isColour,
  MAX_ID,
  MAX_QUOTE,
} from './annotation';

/** What a JSON file holds between two braces. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What a new highlight is made of. */
export interface NewAnnotation extends Pick<Annotation, 'id' | 'colour' | 'note' | 'selectors' | 'created'> {
  /** The article, as an IRI: absolute, or relative to the folder of its library. */
  readonly source: string;
}

/** A highlight as the W3C's Web Annotation model writes it. */
export function entryOf({ id, colour, note, selectors, created, source }: NewAnnotation): JsonObject {
  const { exact, prefix, suffix, start = 0 } = selectors;
  return {
    id,
    type: 'Annotation',
    motivation: motivationOf(note),
    created,
    modified: created,
    ...(note !== '' && { body: [bodyOf(note)] }),
    target: {
      type: 'SpecificResource',
      source,
      styleClass: colour,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  };
}

/** Reads one entry of a file; undefined for one that is no highlight of a text. Whatever it says besides is none of our business. */
export function annotationOf(entry: unknown): Annotation | undefined {
  if (!isRecord(entry) || typeof entry['id'] !== 'string' || !listOf(entry['type']).includes('Annotation')) return;
  if (entry['id'].length > MAX_ID) return undefined;
  const target = targetOf(entry);
  const selectors = listOf(target?.['selector']).filter(isRecord);
  const quote = selectors.find(selector => selector['type'] === 'TextQuoteSelector');
  const position = selectors.find(selector => selector['type'] === 'TextPositionSelector');
  const exact = textOf(quote?.['exact']);
  if (exact.trim() === '' || exact.length > MAX_QUOTE) return undefined;
  const start = position?.['start'];
  const colour = target?.['styleClass'];
  return {
    id: entry['id'] as AnnotationId,
    colour: isColour(colour) ? colour : COLOURS[0],
    note: textOf(noteBodyOf(entry)?.['value']),
    selectors: {
      exact,
      // What follows a quote in hostile files is not read to its end.
      prefix: textOf(quote?.['prefix']).slice(-MAX_CONTEXT),
      suffix: textOf(quote?.['suffix']).slice(0, MAX_CONTEXT),
      start: typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : undefined,
    },
    created: textOf(entry['created']),
    modified: textOf(entry['modified']),
  };
}

/** Longer surroundings than this are another tool's, and a part of them is enough. */
const MAX_CONTEXT = 64;

/** The article that an entry names; undefined where it does not. */
export function sourceOf(entry: unknown): string | undefined {
  const target = isRecord(entry) ? targetOf(entry) : undefined;
  const source = target?.['source'];
  return typeof source === 'string' ? source : undefined;
}

/** The entry with a change in it, and everything else it says as it was. */
export function changedEntry(entry: JsonObject, { colour, note }: AnnotationChange, modified: string): JsonObject {
  const noted = note === undefined ? entry : withNote(entry, note);
  return { ...(colour === undefined ? noted : withTarget(noted, { styleClass: colour })), modified };
}

/** The entry as it names the article from another place. */
export function withSource(entry: JsonObject, source: string): JsonObject {
  return withTarget(entry, { source });
}

function withNote(entry: JsonObject, note: string): JsonObject {
  const old = noteBodyOf(entry);
  const others = listOf(entry['body']).filter(body => body !== old);
  const body = note === '' ? others : [{ ...(old ?? bodyOf(note)), value: note }, ...others];
  const { body: _, target, ...rest } = entry;
  // Another tool's motivation is its own.
  const isOurs = ['highlighting', 'commenting'].some(motivation => motivation === entry['motivation']);
  const motivation = isOurs && { motivation: motivationOf(note) };
  return { ...rest, ...motivation, ...(body.length > 0 && { body }), ...(target !== undefined && { target }) };
}

function withTarget(entry: JsonObject, change: JsonObject): JsonObject {
  const target = targetOf(entry);
  const changed = { ...target, ...change };
  return { ...entry, target: Array.isArray(entry['target']) ? [changed, ...entry['target'].slice(1)] : changed };
}

function targetOf(entry: JsonObject): JsonObject | undefined {
  const [target] = listOf(entry['target']);
  return isRecord(target) ? target : undefined;
}

/** The body that is a reader's note: a text that is no tag. */
function noteBodyOf(entry: JsonObject): JsonObject | undefined {
  return listOf(entry['body'])
    .filter(isRecord)
    .find(body => body['type'] === 'TextualBody' && ['commenting', undefined].some(it => it === body['purpose']));
}

function bodyOf(note: string): JsonObject {
  return { type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' };
}

function motivationOf(note: string): string {
  return note === '' ? 'highlighting' : 'commenting';
}

/** The model allows one of a thing wherever it allows several. */
function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
