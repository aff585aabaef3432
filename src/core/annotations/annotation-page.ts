import { isRecord } from '../kit/is-record';
import { parsedJson } from '../kit/parsed-json';
import type { HighlightContent } from '../ports';
import type { Annotation } from './annotation';
import { annotationOf, type JsonObject } from './annotation-entry';

/** The largest file that is read or written, in bytes: some thousand highlights with notes. */
export const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/** Why a file of highlights cannot be read. The host has one sentence for each. */
export type PageProblem = 'notUtf8' | 'notJson' | 'notAPage' | 'tooLarge';

/** The highlights of one article as their file has them, with everything in it that is not ours. */
export interface AnnotationPage {
  /** What the file says besides its items. */
  readonly rest: JsonObject;
  readonly items: readonly PageItem[];
}

/** One entry of a file: as it stands there, and as a highlight if it can be read as one. */
export interface PageItem {
  readonly entry: unknown;
  readonly annotation: Annotation | undefined;
}

export const EMPTY_PAGE: AnnotationPage = {
  rest: { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' },
  items: [],
};

/** Reads a file. Whatever is wrong with one entry costs that entry, which is kept; what is wrong with the file is said. */
export function parsePage(bytes: HighlightContent): AnnotationPage | PageProblem {
  if (bytes === 'tooLarge' || bytes.length > MAX_PAGE_BYTES) return 'tooLarge';
  const text = decoded(bytes);
  if (text === undefined) return 'notUtf8';
  if (text.trim() === '') return EMPTY_PAGE;
  const json = parsedJson(text);
  if (json === undefined) return 'notJson';
  if (!isRecord(json) || !Array.isArray(json['items'])) return 'notAPage';
  const { items, ...rest } = json;
  return { rest, items: itemsOf(json['items']) };
}

/** Entries as items. Of two with one id, as a merge leaves them, only the first is a highlight; the other is kept. */
export function itemsOf(entries: readonly unknown[]): readonly PageItem[] {
  const known = new Set<string>();
  return entries.map(entry => {
    const annotation = annotationOf(entry);
    if (!annotation || known.has(annotation.id)) return { entry, annotation: undefined };
    known.add(annotation.id);
    return { entry, annotation };
  });
}

/**
 * Writes a file for people and for git: indented, its highlights in the order of the text, so that what two people highlight in
 * different places lies in different places of the file. Undefined where there is nothing to keep.
 */
export function printPage({ rest, items }: AnnotationPage): string | undefined {
  const says = Object.keys(rest).some(key => !Object.hasOwn(EMPTY_PAGE.rest, key));
  if (items.length === 0 && !says) return undefined;
  return `${JSON.stringify({ ...rest, items: inOrder(items).map(({ entry }) => entry) }, undefined, 2)}\n`;
}

/** In the order of the text; what cannot be read comes last, in the order it came in. */
export function inOrder(items: readonly PageItem[]): readonly PageItem[] {
  return [...items].sort(({ annotation: a }, { annotation: b }) => {
    if (!a || !b) return Number(!a) - Number(!b);
    return compare(a.selectors.start ?? Infinity, b.selectors.start ?? Infinity) || compare(a.id, b.id);
  });
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
