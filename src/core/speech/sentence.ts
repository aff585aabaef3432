/** Where something stands in the words of an article: `[start, end)` in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** The languages that voices are chosen for. */
export type SpeechLanguage = 'ko' | 'en';

/** One thing to say: what stands on the page, and how it is said. */
export interface Sentence {
  readonly span: Span;
  /** What a voice is given: never empty. */
  readonly spoken: string;
  readonly lang: SpeechLanguage;
}
