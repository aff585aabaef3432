import type { CancellationToken } from '../kit/cancellation';
import { type ArticleId, articleId } from '../library/article';
import { sortArticles } from '../library/grouping';
import { BUNDLED_SHELF } from '../library/shelf';
import type { TermPlace } from '../markdown/rendered-article';
import type { Expression, LibraryStore } from '../ports';
import { TermMatcher } from '../terms/matcher';
import type { TermSuggestion } from '../terms/suggest/suggestion';
import type { Term, TermId, TermTaste } from '../terms/term';
import { wantedTerms } from '../terms/wanted-terms';
import type { TermLine, TermUses, UseLimits } from './answers';
import type { Shelves } from './shelves';
import type { SuggestParts } from './suggest-terms';

/** Articles in which a sentence about a term is looked for: the best ones. */
const TOLD_BY = 3;

/** More articles than anybody has: whatever holds a term is wanted, and then those of this library. */
const EVERY = 1_000_000;

/** The glossary and the library beside each other: where terms stand in articles, what those say of them, and which they suggest. */
export class RoomTerms {
  readonly #shelves: Shelves;
  readonly #store: LibraryStore;
  #all: readonly Term[] = [];
  #matcher: TermMatcher | undefined;
  #density: TermTaste['density'] = 'first';

  constructor(shelves: Shelves, store: LibraryStore) {
    this.#shelves = shelves;
    this.#store = store;
  }

  /** The glossary from now on; gives what finds the terms that somebody wants to see. */
  set(terms: readonly Term[], { never, density }: TermTaste): TermMatcher {
    this.#all = terms;
    this.#density = density;
    this.#matcher = new TermMatcher(wantedTerms(terms, never));
    return this.#matcher;
  }

  /** How often a term is marked. */
  get density(): TermTaste['density'] {
    return this.#density;
  }

  /** Where terms stand in a text. */
  *placesIn(text: string): Generator<TermPlace> {
    for (const { term, start, end } of this.#matcher?.all(text) ?? []) yield { id: term.id, start, end };
  }

  /** The terms that stand in a text, each once. */
  in(text: string): readonly Term[] {
    return [...new Set([...(this.#matcher?.all(text) ?? [])].map(({ term }) => term))];
  }

  /** See `ReadingRoom.suggestTerms`. */
  async suggested(
    limit: number,
    { tell, token }: Pick<SuggestParts, 'tell' | 'token'>,
  ): Promise<readonly TermSuggestion[]> {
    const { suggestTerms } = await import('./suggest-terms');
    const articles = [...this.#shelves.catalogue.names()].map(({ id }) => id);
    return suggestTerms(limit, { articles, read: ids => this.#shelves.read(ids), terms: this.#all, tell, token });
  }

  /** See `ReadingRoom.usesOfTerm`. */
  async usesOf(id: TermId, limits: UseLimits, token?: CancellationToken): Promise<TermUses> {
    const [term, matcher] = [this.#termOf(id), this.#matcher];
    if (!term || !matcher) return { found: [], isAll: true };
    const { usesOf } = await import('./term-uses');
    return usesOf(term, limits, {
      matcher,
      candidates: mention => this.#mayHold(mention, limits.articles),
      read: ids => this.#shelves.read(ids),
      ...(token && { token }),
    });
  }

  /** See `ReadingRoom.articlesWithTerm`. */
  articlesWith(id: TermId, limit: number): readonly ArticleId[] {
    const { catalogue } = this.#shelves;
    const term = this.#termOf(id);
    if (!term) return [];
    const matcher = new TermMatcher([term]);
    const isNamedIn = (text: string): boolean => !matcher.all(text).next().done;
    const listed = term.articles.map(name => articleId(BUNDLED_SHELF, `${name}.md`)).filter(id => catalogue.has(id));
    const articles = sortArticles(catalogue.all(), 'newest');
    const titled = articles.filter(({ title }) => isNamedIn(title)).map(article => article.id);
    const tagged = articles.filter(({ topics }) => topics.some(isNamedIn)).map(article => article.id);
    return [...new Set([...listed, ...titled, ...tagged])].slice(0, limit);
  }

  /** See `ReadingRoom.termLine`. */
  async lineAbout(id: TermId): Promise<TermLine | undefined> {
    const term = this.#termOf(id);
    if (!term) return undefined;
    const ids = this.articlesWith(id, TOLD_BY);
    const { lineAbout } = await import('./term-line');
    const files = new Map((await this.#shelves.read(ids)).map(file => [file.stored.article.id, file]));
    return lineAbout(
      term,
      ids.flatMap(id => files.get(id) ?? []),
    );
  }

  #termOf(id: TermId): Term | undefined {
    return this.#all.find(term => term.id === id);
  }

  /** Articles that hold this as the index knows them, and those that it does not know yet. */
  #mayHold(mention: Expression, limit: number): readonly ArticleId[] {
    const { catalogue, ids } = this.#shelves;
    const known = this.#store.text.match(mention, EVERY).map(match => match.id);
    const unknown = this.#store.articles.pending(ids, limit)?.ids ?? [...catalogue.names()].map(({ id }) => id);
    return [...new Set([...known.filter(id => catalogue.has(id)), ...unknown])];
  }
}
