import type { ArticlePiece } from '../ask/article-pieces';
import type { Article, ArticleId } from '../library/article';

/** A part of an article that a question may be made from. */
export interface Passage extends Pick<ArticlePiece, 'headings' | 'lines' | 'text'> {
  readonly article: ArticleId;
  readonly title: string;
  readonly language: Article['lang'];
}

/** A question needs something to ask for. In UTF-16 units. */
const SHORTEST = 160;
/** The share of letters in prose; what has less of them is a table of numbers or a list of addresses. */
const LETTERS = 0.6;
/** Prose has sentences, more than one; what has none is a list of links or names. */
const SENTENCES = 2;
const SENTENCE_END = /[.!?。…]["'”’)\]]*(?:\s|$)/g;

/** The passages of an article that say enough to be asked about: prose, no code, no scraps. */
export function passagesOf(
  { id, title, lang }: Pick<Article, 'id' | 'title' | 'lang'>,
  pieces: readonly ArticlePiece[],
): readonly Passage[] {
  return pieces.filter(isAskable).map(({ headings, lines, text }) => ({
    article: id,
    title,
    headings,
    lines,
    text,
    language: lang,
  }));
}

function isAskable({ isCode, text }: ArticlePiece): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    !isCode &&
    text.length >= SHORTEST &&
    letters >= text.replace(/\s/g, '').length * LETTERS &&
    (text.match(SENTENCE_END)?.length ?? 0) >= SENTENCES
  );
}
