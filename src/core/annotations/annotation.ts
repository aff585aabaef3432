/** The colours of highlights, in the order they are offered. */
export const COLOURS = ['yellow', 'green', 'blue', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** `urn:uuid:...` where it is ours; whatever another tool wrote where it is not. */
export type AnnotationId = string & { readonly __id: 'annotation' };

/** A stretch of a text, `[start, end)` in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** The longest text that is highlighted, in UTF-16 units: two pages of a book. */
export const MAX_QUOTE = 4000;

/** The longest note that is written, in UTF-16 units: five pages of a book. */
export const MAX_NOTE = 10_000;

/** A longer id than this names no highlight: ids of another tool are addresses, and ours are shorter. */
export const MAX_ID = 200;

/**
 * How a highlighted text is found again: by its words, by some of the words around it, and by where it was, the two selectors of
 * the W3C's Web Annotation model that outlive edits the best. Plain data: it crosses to the page.
 */
export interface TextSelectors {
  readonly exact: string;
  /** What stood before and after it; empty at the edges of the text, and where another tool did not say. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it began in the text as it was shown then, in UTF-16 units; undefined where another tool did not say. */
  readonly start: number | undefined;
}

/** A highlight, and the note on it if there is one. Plain data: it crosses to the page. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly colour: Colour;
  /** Empty where there is none. */
  readonly note: string;
  readonly selectors: TextSelectors;
  /** ISO 8601, as the file says; empty where it does not. */
  readonly created: string;
  readonly modified: string;
}

/** What a reader may change of a highlight; what is left out stays. */
export interface AnnotationChange {
  readonly colour?: Colour;
  readonly note?: string;
}

/** `isColour('yellow')` is true; whatever else a file or a page says is none. */
export function isColour(value: unknown): value is Colour {
  return COLOURS.some(colour => colour === value);
}
