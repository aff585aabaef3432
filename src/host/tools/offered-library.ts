import type { Evidence } from '../../core/ask/evidence';
import { type CancellationToken, throwIfCancelled } from '../../core/kit/cancellation';
import { DisposableStore } from '../../core/kit/disposable';
import { pause } from '../../core/kit/pause';
import type { Article, ArticleId } from '../../core/library/article';
import type { ArticlePlace, ReadText, SearchAnswer } from '../../core/room/answers';
import type { Term } from '../../core/terms/term';
import type { LibraryState, ToolLibrary } from '../../core/tools/tool-library';
import { fileOf } from '../kit/article-arg';
import type { Library } from '../kit/library';
import { addressOf } from './address';
import type { KnownState } from './known-state';

/** So long a call waits for the library to be read, and to be indexed, in ms: what an earlier session knew is there by then. */
const PATIENCE = 2000;

/** Pieces of text that are looked at for a question hold so many characters together. */
const EVIDENCE_BUDGET = 20_000;

/** What offering the library needs of the feature. */
export interface OfferedParts {
  readonly library: Library;
  readonly state: KnownState;
  readonly mayBeRead: (place: ArticlePlace) => Promise<boolean>;
}

/** The library of this window as assistants may see it: every article of it, and no file that only a link in it leads to. */
export class OfferedLibrary implements ToolLibrary {
  readonly #library: Library;
  readonly #state: KnownState;
  readonly #mayBeRead: (place: ArticlePlace) => Promise<boolean>;

  constructor({ library, state, mayBeRead }: OfferedParts) {
    this.#library = library;
    this.#state = state;
    this.#mayBeRead = mayBeRead;
  }

  get state(): LibraryState {
    return this.#state.now;
  }

  terms(): Promise<readonly Term[]> {
    return this.#library.glossary();
  }

  async settle(token?: CancellationToken): Promise<void> {
    await patiently(() => this.#library.read(), token);
  }

  articles(): readonly Article[] {
    return this.#library.articles;
  }

  async article(id: string): Promise<Article | undefined> {
    const article = this.#library.article(id as ArticleId);
    const place = article && this.#library.placeOf(article.id);
    return place && (await this.#mayBeRead(place)) ? article : undefined;
  }

  async text({ id }: Article, token?: CancellationToken): Promise<ReadText> {
    const place = this.#library.placeOf(id);
    return place ? this.#library.text(place, token) : { kind: 'problem', problem: 'missing' };
  }

  fileOf({ id, path }: Article): string {
    const place = this.#library.placeOf(id);
    return place ? addressOf(fileOf(place)) : path;
  }

  async search(query: string, limit: number, token?: CancellationToken): Promise<SearchAnswer> {
    const find = (): Promise<SearchAnswer> => this.#library.find(query, { limit, kinds: ['article'] }, token);
    const answer = await find();
    if (answer.unindexed === 0 || !this.state.isIndexing) return answer;
    // The first call may come right behind the first reading, and an assistant does not look twice.
    await patiently(waiting => this.#state.indexed(waiting), token);
    throwIfCancelled(token);
    return find();
  }

  evidence(question: string, limit: number, token?: CancellationToken): Promise<readonly Evidence[]> {
    return this.#library.evidence(question, { limit, budget: EVIDENCE_BUDGET }, token);
  }

  async similarTerms(name: string, limit: number): Promise<readonly Term[]> {
    const [named, terms] = await Promise.all([this.#library.termsNamed(name, limit), this.terms()]);
    return named.flatMap(({ id }) => terms.find(term => term.id === id) ?? []);
  }

  async articlesAbout(term: Term, limit: number): Promise<readonly Article[]> {
    const ids = await this.#library.articlesWithTerm(term.id, limit);
    const articles = await Promise.all(ids.map(id => this.article(id)));
    return articles.filter(article => article !== undefined);
  }
}

/** Waits for something as long as there is patience, and no longer than somebody wants the answer. */
async function patiently(
  something: (waiting: DisposableStore) => Promise<void>,
  token: CancellationToken | undefined,
): Promise<void> {
  throwIfCancelled(token);
  const waiting = new DisposableStore();
  const cancelled = new Promise<void>(resolve => {
    if (token) waiting.own(token.onCancellationRequested(() => resolve()));
  });
  try {
    await Promise.race([something(waiting), pause(PATIENCE), cancelled]);
  } finally {
    waiting.dispose();
  }
}
