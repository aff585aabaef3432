import { lazy } from '../../kit/lazy';
import type { Article } from '../../library/article';
import type { ShelfId } from '../../library/shelf';
import { topicsOf } from '../../library/topic';
import { hostOf } from '../../markdown/host-of';
import { keyText } from '../title/keys';

/** A value that an operator may take. */
export interface KnownValue {
  readonly value: string;
  /** How many articles have it, where that is known. */
  readonly count?: number;
}

/**
 * What a library's articles say of themselves, ready to be completed, the most frequent first. Costs nothing until it is asked:
 * make a new one whenever the library changes.
 */
export class QueryValues {
  /** Of sources: where articles appeared, and their shelves. */
  readonly #named: Readonly<Record<'topic' | 'author' | 'source', () => readonly KnownValue[]>>;
  /** `2026`, the newest first. */
  readonly years: () => readonly KnownValue[];
  /** `2026-11`, the newest first. */
  readonly months: () => readonly KnownValue[];
  readonly #topicKeys: () => ReadonlySet<string>;

  constructor(articles: () => readonly Article[], shelfLabel: (shelf: ShelfId) => string | undefined) {
    this.#named = {
      topic: lazy(() => topicsOf(articles()).map(({ name, articles }) => ({ value: name, count: articles.length }))),
      author: lazy(() => counted(articles(), ({ authors }) => authors.map(author => author.name))),
      source: lazy(() => counted(articles(), article => [siteOf(article), shelfLabel(article.shelf)])),
    };
    this.years = lazy(() => newestFirst(counted(articles(), ({ date }) => [date?.slice(0, 4)])));
    this.months = lazy(() => newestFirst(counted(articles(), ({ date }) => [/^\d{4}-\d\d/.exec(date ?? '')?.[0]])));
    this.#topicKeys = lazy(() => {
      const names = new Set(articles().flatMap(({ topics }) => topics));
      return new Set([...names].map(name => keyText(name).keys));
    });
  }

  /** What such an operator can ask for. */
  of(operator: 'topic' | 'author' | 'source'): readonly KnownValue[] {
    return this.#named[operator]();
  }

  /** Whether a topic is called so, in any spelling: `node js` where there is Node.js. */
  isTopic(name: string): boolean {
    return this.#topicKeys().has(keyText(name).keys);
  }
}

function siteOf({ outlet, sourceUrl }: Article): string | undefined {
  return outlet ?? (sourceUrl === undefined ? undefined : hostOf(sourceUrl));
}

function counted(
  articles: readonly Article[],
  valuesOf: (article: Article) => readonly (string | undefined)[],
): readonly KnownValue[] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const value of valuesOf(article)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value, count]) => ({ value, count }));
}

function newestFirst(values: readonly KnownValue[]): readonly KnownValue[] {
  return [...values].sort((a, b) => (a.value < b.value ? 1 : -1));
}
