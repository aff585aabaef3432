import type { ReadingSpeeds } from '../core/library/reading-time';
import { type Guard, isBoolean, isString, params, stringUpTo } from './guard';

/** What the looks and the tools of the page ask of the host. */
export type LookCalls = {
  /** A key of the page changes a setting of its looks by one step. */
  readonly resize: readonly [params: [step: LookStep], result: undefined];
  /** The contents beside the article are to be shown from now on, or not. */
  readonly showOutline: readonly [params: [shown: boolean], result: undefined];
  /** A code block is to be opened as a document of its language. */
  readonly openCode: readonly [params: [article: string, code: string, language: string], result: undefined];
  /** A link to a section is to be copied, or without a heading to the article as a whole; the words are what to call it. */
  readonly copyLink: readonly [params: [article: string, heading: string | null, words: string], result: undefined];
};

/** What one key or command does to the size of letters and the width of lines. */
const LOOK_STEPS = ['larger', 'smaller', 'wider', 'narrower', 'reset'] as const;
export type LookStep = (typeof LOOK_STEPS)[number];

/** More code than this is in no block that anybody wrote. */
const MAX_CODE = 4_000_000;

const isLookStep = (value: unknown): value is LookStep => LOOK_STEPS.includes(value as LookStep);
const isCode = stringUpTo(MAX_CODE);
const isShort = stringUpTo(1000);
/** What is undefined would arrive as null. */
const isHeading = (value: unknown): value is string | null => value === null || isShort(value);

export const lookGuards: { readonly [K in keyof LookCalls]: Guard<LookCalls[K][0]> } = {
  resize: params<[LookStep]>(isLookStep),
  showOutline: params<[boolean]>(isBoolean),
  openCode: params<[string, string, string]>(isString, isCode, isShort),
  copyLink: params<[string, string | null, string]>(isString, isHeading, isShort),
};

/** How the page looks, as far as the user's settings say it. A change of it renders nothing anew. */
export interface ReaderLook {
  /** In pixels. */
  readonly fontSize: number;
  /** As in CSS; empty for the editor's own font. */
  readonly fontFamily: string;
  /** A multiple of the size of the letters. */
  readonly lineHeight: number;
  /** How many Hangul syllables fit on a line. */
  readonly width: number;
  readonly wrapCode: boolean;
  readonly lineNumbers: boolean;
  /** Whether the contents stand beside the article. */
  readonly outline: boolean;
  /** Whether terms of the glossary are marked. */
  readonly markTerms: boolean;
  /** How fast the reader reads. */
  readonly speeds: ReadingSpeeds;
}

/** The words of the page's looks and tools. */
export interface LookWords {
  readonly wrap: string;
  readonly openCode: string;
  /** Names the button at a heading. */
  readonly copyLink: string;
  readonly linkCopied: string;
  /** Leads from a footnote back to what refers to it. */
  readonly backToText: string;
  /** Says the size of the letters, with `{0}` for the pixels, and the width of lines, with `{1}` for the characters. */
  readonly size: string;
  readonly keys: string;
  readonly close: string;
  /** Every key of the page, and what it does. */
  readonly keyList: readonly { readonly keys: readonly string[]; readonly does: string }[];
}
