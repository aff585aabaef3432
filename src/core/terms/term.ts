/** A glossary term's id: a name in kebab-case, unique among the terms that are in force. */
export type TermId = string & { readonly __id: 'term' };

/** The same thing in two languages; of a user's own term one of them may be missing, never both. */
export interface InTwoLanguages {
  readonly ko?: string;
  readonly en?: string;
}

/** One entry of a glossary. Plain data: it crosses threads. Its name in each language is as a heading would show it. */
export interface Term extends InTwoLanguages {
  readonly id: TermId;
  /** The abbreviation people write instead of the name: `RAG`. */
  readonly abbr?: string;
  /** Other spellings and names, in either language. */
  readonly aliases: readonly string[];
  /** A sentence or two. */
  readonly definition: InTwoLanguages;
  readonly related: readonly TermId[];
  /** File names, without `.md`, of the articles beside this glossary that use the term. */
  readonly articles: readonly string[];
}

/** Which terms somebody wants to see while reading, and how often. */
export interface TermTaste {
  /** Ids or names of those that are not to be shown. */
  readonly never: readonly string[];
  /** The first of each under a heading, or every one. */
  readonly density: 'first' | 'all';
}

/**
 * What there is in two languages for a reader of one: `['검색 증강 생성', 'Retrieval-Augmented Generation']` for `ko-KR`. Where their
 * language is missing the other comes first, and alone.
 */
export function inLanguage(
  { ko, en }: InTwoLanguages,
  language: string,
): readonly [string] | readonly [first: string, other: string] {
  const [first, other] = language.startsWith('ko') ? [ko, en] : [en, ko];
  if (first === undefined) return [other ?? ''];
  return other === undefined || other === first ? [first] : [first, other];
}
