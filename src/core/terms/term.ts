/** A glossary term's id: its English name in kebab-case, unique in a glossary. */
export type TermId = string & { readonly __id: 'term' };

/** One entry of a glossary. Plain data: it crosses threads. */
export interface Term {
  readonly id: TermId;
  /** The name in each language, as a heading would show it. */
  readonly ko: string;
  readonly en: string;
  /** The abbreviation people write instead of the name: `RAG`. */
  readonly abbr?: string;
  /** Other spellings and names, in either language. */
  readonly aliases: readonly string[];
  /** Two sentences in each language. */
  readonly definition: { readonly ko: string; readonly en: string };
  readonly related: readonly TermId[];
  /** File names, without `.md`, of the articles beside this glossary that use the term. */
  readonly articles: readonly string[];
}
