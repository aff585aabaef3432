import { cutAtWord } from '../../core/kit/cut-at-word';
import type { Article } from '../../core/library/article';
import type { TermLine } from '../../core/room/answers';
import { otherNamesOf } from '../../core/terms/name';
import { inLanguage, type Term } from '../../core/terms/term';
import type { TermFacts } from '../../protocol/reader-relations';

/** More names than these tell nobody more. */
const ALIASES = 6;
/** In UTF-16 units: what a card has room for. The whole of it stands in the glossary, which the card leads to. */
const LONGEST_DEFINITION = 700;

/** What is known about a term besides its entry. */
export interface AroundTerm {
  readonly articles: readonly Article[];
  readonly related: readonly Term[];
  /** What one of the articles says of it. */
  readonly line?: TermLine | undefined;
  /** What the glossary is called that it is from, where that is not Seoga's own. */
  readonly source?: string | undefined;
  readonly language: string;
}

/** What the card of a term says to a reader of this language: names, definition, articles to read. Hovers and the reader's cards say the same. */
export function termFacts(term: Term, { articles, related, line, source, language }: AroundTerm): TermFacts {
  const [name, ...others] = inLanguage(term, language);
  const told = line && articles.find(({ id }) => id === line.article);
  return {
    id: term.id,
    name: shown(name),
    others: (term.abbr === undefined || term.abbr === name ? others : [...others, term.abbr]).map(shown),
    definition: cutAtWord(shown(inLanguage(term.definition, language)[0]), LONGEST_DEFINITION),
    aliases: otherNamesOf(term).slice(0, ALIASES).map(shown),
    ...(told && line && { line: { article: told.id, title: told.title, text: shown(line.text) } }),
    articles: articles.map(({ id, title }) => ({ article: id, title })),
    related: related.map(term => ({ id: term.id, name: shown(inLanguage(term, language)[0]) })),
    ...(source !== undefined && { source: shown(source) }),
  };
}

/** Without the characters that turn around what stands beside them: a glossary may be a stranger's. */
function shown(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}
