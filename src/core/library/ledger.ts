import type { ArticleId } from './article';

/** What was said of an article, and when, in milliseconds since 1970; without a value it was taken back. */
export interface Entry<T> {
  readonly article: ArticleId;
  readonly at: number;
  readonly value: T | undefined;
}

/**
 * What holds of articles, where several windows and devices say so at different times: of two entries on the same article the
 * later one holds. What was taken back is an entry too, or the other window would bring it back.
 */
export class Ledger<T> {
  readonly #entries = new Map<ArticleId, Entry<T>>();

  /** What was last said of it, be it that it was taken back. */
  entry(article: ArticleId): Entry<T> | undefined {
    return this.#entries.get(article);
  }

  /** What holds of it. */
  get(article: ArticleId): T | undefined {
    return this.#entries.get(article)?.value;
  }

  /** Everything that holds, the latest first. */
  latest(): readonly (Entry<T> & { readonly value: T })[] {
    return this.entries().flatMap(entry => (entry.value === undefined ? [] : [{ ...entry, value: entry.value }]));
  }

  /** Everything that was said, the latest first. */
  entries(): readonly Entry<T>[] {
    return [...this.#entries.values()].sort((a, b) => b.at - a.at);
  }

  put(entry: Entry<T>): void {
    this.#entries.set(entry.article, entry);
  }

  /** Takes over what is later than what is known, and says of which articles that was. */
  merge(entries: Iterable<Entry<T>>): readonly ArticleId[] {
    const taken = new Set<ArticleId>();
    for (const entry of entries) {
      const known = this.#entries.get(entry.article);
      if (known && known.at >= entry.at) continue;
      this.#entries.set(entry.article, entry);
      taken.add(entry.article);
    }
    return [...taken];
  }

  /** Forgets all but these many, the latest. */
  trim(limits: { readonly holding: number; readonly takenBack: number }): void {
    const entries = this.entries();
    const kept = (holds: boolean, limit: number) =>
      entries.filter(({ value }) => (value !== undefined) === holds).slice(0, limit);
    const all = [...kept(true, limits.holding), ...kept(false, limits.takenBack)];
    if (all.length === entries.length) return;
    this.#entries.clear();
    for (const entry of all) this.#entries.set(entry.article, entry);
  }
}
