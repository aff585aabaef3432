import {
  type Annotation,
  type AnnotationChange,
  type AnnotationId,
  type Colour,
  isColour,
  MAX_ID,
  MAX_NOTE,
  MAX_QUOTE,
  type TextSelectors,
} from '../core/annotations/annotation';
import { type Guard, isFiniteNumber, isString, optional, params } from './guard';

/** What the highlights of an article ask of the host. */
export type HighlightCalls = {
  /** Asked when an article stands on the page, and again after the event `highlights`. */
  readonly highlights: readonly [params: [article: string], result: HighlightsAnswer];
  /** Undefined where it could not be kept; the host has said why. The same is true of `false` below. */
  readonly addHighlight: readonly [
    params: [article: string, selectors: TextSelectors, colour: Colour, note: string],
    result: Annotation | undefined,
  ];
  readonly changeHighlight: readonly [params: [article: string, id: string, change: AnnotationChange], result: boolean];
  readonly deleteHighlight: readonly [params: [article: string, id: string], result: boolean];
  /** Takes a deletion back. */
  readonly restoreHighlight: readonly [params: [article: string, id: string], result: boolean];
  /** Which highlights no longer fit the article as it stands on the page, `MAX_ORPHANS` at the most. */
  readonly orphanedHighlights: readonly [params: [article: string, ids: readonly string[]], result: undefined];
};

export type HighlightEvents = {
  /** The highlights may be others, or there is one to go to: ask again. */
  readonly highlights: undefined;
  /** A command of VS Code's asks to highlight what is selected. */
  readonly highlightSelection: { readonly note: boolean };
};

export interface HighlightsAnswer {
  /** In the order of the text. */
  readonly annotations: readonly Annotation[];
  /** The one to go to now. */
  readonly goTo: AnnotationId | undefined;
}

/** The words of highlights on the page. */
export interface HighlightWords {
  /** Names the tools at what is selected. */
  readonly tools: string;
  /** Names the list of all highlights, and the card of one. */
  readonly highlights: string;
  readonly highlight: string;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly colour: string;
  readonly addNote: string;
  readonly note: string;
  readonly noteHint: string;
  readonly copyQuote: string;
  readonly copied: string;
  readonly delete: string;
  readonly deleted: string;
  /** Said when a deletion was taken back. */
  readonly restored: string;
  readonly undo: string;
  readonly close: string;
  /** With `{0}` for the colour, `{1}` for the number of the highlight, `{2}` for how many there are, `{3}` for its words. */
  readonly highlightOf: string;
  /** With `{0}` for the note. */
  readonly noted: string;
  /** What was just highlighted, with `{0}` for the colour. */
  readonly added: string;
  readonly none: string;
  readonly tooLong: string;
  /** Said of a sentence that was selected because nothing was. */
  readonly selected: string;
}

/** So many highlights that no longer fit an article are told and remembered; more are no reader's. */
export const MAX_ORPHANS = 500;

const isNote = (value: unknown): value is string => isString(value) && value.length <= MAX_NOTE;

function isSelectors(value: unknown): value is TextSelectors {
  if (typeof value !== 'object' || value === null) return false;
  const { exact, prefix, suffix, start } = value as Record<keyof TextSelectors, unknown>;
  const isShort = (text: unknown): boolean => isString(text) && text.length <= 64;
  const isQuote = isString(exact) && exact.trim() !== '' && exact.length <= MAX_QUOTE;
  return (
    isQuote && isShort(prefix) && isShort(suffix) && isFiniteNumber(start) && start >= 0 && Number.isInteger(start)
  );
}

function isChange(value: unknown): value is AnnotationChange {
  if (typeof value !== 'object' || value === null) return false;
  const { colour, note } = value as Record<keyof AnnotationChange, unknown>;
  return optional(isColour)(colour) && optional(isNote)(note);
}

function isIds(value: unknown): value is readonly string[] {
  const isId = (id: unknown): boolean => isString(id) && id.length <= MAX_ID;
  return Array.isArray(value) && value.length <= MAX_ORPHANS && value.every(isId);
}

export const highlightGuards: { readonly [K in keyof HighlightCalls]: Guard<HighlightCalls[K][0]> } = {
  highlights: params<[string]>(isString),
  addHighlight: params<[string, TextSelectors, Colour, string]>(isString, isSelectors, isColour, isNote),
  changeHighlight: params<[string, string, AnnotationChange]>(isString, isString, isChange),
  deleteHighlight: params<[string, string]>(isString, isString),
  restoreHighlight: params<[string, string]>(isString, isString),
  orphanedHighlights: params<[string, readonly string[]]>(isString, isIds),
};
