import type { Article } from '../../core/library/article';
import { otherNamesOf } from '../../core/terms/name';
import { inLanguage, type Term } from '../../core/terms/term';
import type { TermFacts } from '../../protocol/reader-relations';

/** More names than these tell nobody more. */
const ALIASES = 6;

/** What the card of a term says to a reader of this language: names, definition, articles to read. Hovers and the reader's cards say the same. */
export function termFacts(
  term: Term,
  of: { readonly articles: readonly Article[]; readonly related: readonly Term[]; readonly language: string },
): TermFacts {
  const [name, ...others] = inLanguage(term, of.language);
  return {
    id: term.id,
    name,
    others: term.abbr === undefined || term.abbr === name ? others : [...others, term.abbr],
    definition: inLanguage(term.definition, of.language)[0],
    aliases: otherNamesOf(term).slice(0, ALIASES),
    articles: of.articles.map(({ id, title }) => ({ article: id, title })),
    related: of.related.map(term => ({ id: term.id, name: inLanguage(term, of.language)[0] })),
  };
}
