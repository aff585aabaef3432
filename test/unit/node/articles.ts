import { type ArticleId, articleId } from '../../../src/core/library/article';
import { articleOf } from '../../../src/core/library/recalled-article';
import type { ShelfId } from '../../../src/core/library/shelf';
import type { Expression, IndexedText, LibraryStore, StoredArticle } from '../../../src/core/ports';
import { queryTokens } from '../../../src/core/search/text/tokens';

export const SHELF = 'shelf' as ShelfId;

export function idOf(name: string, shelf: ShelfId = SHELF): ArticleId {
  return articleId(shelf, `${name}.md`);
}

export function stored(name: string, { hash = 'h1', stamp = 's1', shelf = SHELF, title = name } = {}): StoredArticle {
  return {
    article: {
      id: idOf(name, shelf),
      shelf,
      path: `${name}.md`,
      title,
      lang: 'ko',
      authors: [{ name: '김서가' }],
      topics: ['검색'],
      length: { syllables: 1500, words: 0 },
      stub: false,
    },
    stamp,
    hash,
  };
}

/** What a store knows of a shelf, each article whole. */
export function storedIn(store: LibraryStore, shelf: ShelfId): readonly StoredArticle[] {
  return store.articles.ofShelf(shelf).map(({ stamp, hash, ...recalled }) => {
    return { article: articleOf(recalled), stamp, hash };
  });
}

export function text(
  name: string,
  body: string,
  { hash = 'h1', title = '', headings = '', shelf = SHELF } = {},
): IndexedText {
  return { id: idOf(name, shelf), hash, title, headings, body };
}

/** Puts articles with these texts. */
export function fill(store: LibraryStore, bodies: Readonly<Record<string, string>>): void {
  store.articles.put(Object.keys(bodies).map(name => stored(name)));
  store.text.put(Object.entries(bodies).map(([name, body]) => text(name, body)));
}

export function phrase(words: string): Expression {
  const { tokens, isOpen } = queryTokens(words);
  return { is: 'phrase', tokens, prefix: isOpen };
}

/** The names of the articles that hold these words in a row, best first. */
export function found(store: LibraryStore, words: string): readonly string[] {
  return namesOf(store, phrase(words));
}

export function namesOf(store: LibraryStore, expression: Expression): readonly string[] {
  return store.text.match(expression, 10).map(({ id }) => id.replace(/^.*\/|\.md$/g, ''));
}
