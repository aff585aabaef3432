/** What a search row stands for. Their order here means nothing; ranking does not know kinds. */
export type EntryKind = 'article' | 'topic' | 'author' | 'term';

/** One thing that can be found by name. Plain data: it crosses threads. */
export interface SearchEntry {
  /** Unique among all entries, of whatever kind. */
  readonly key: string;
  readonly kind: EntryKind;
  /** What the row shows, and what the spans of a hit count in. */
  readonly title: string;
  /** Other names it answers to: a term's names, an article's file name. */
  readonly aliases?: readonly string[];
  /** Breaks ties between equally good matches, the larger first; 0 unless told. */
  readonly boost?: number;
}
