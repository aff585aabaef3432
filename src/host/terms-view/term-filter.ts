import { lazyAsync } from '../../core/kit/lazy';
import { pause } from '../../core/kit/pause';
import type { SearchEntry } from '../../core/search/title/entry';
import { namesOf } from '../../core/terms/name';
import type { TermSuggestion } from '../../core/terms/suggest/suggestion';
import type { Term } from '../../core/terms/term';
import type { SuggestionRow, TermRow } from './term-rows';

/** Names that are taken in before the host's other work has its turn: some 20 ms. */
const PORTION = 500;

/** Finds rows by what they are called, in either language, as the search box finds articles: 초성 and half-typed words included. */
export class TermFilter {
  readonly #index: () => Promise<{ search(text: string, options: { limit: number }): readonly { key: string }[] }>;

  /** The rows are indexed when somebody first asks. */
  constructor(rows: readonly (TermRow | SuggestionRow)[]) {
    this.#index = lazyAsync(async () => {
      // Loaded by the first filter: most windows never have one.
      const { TitleIndex } = await import('../../core/search/title/title-index');
      const index = new TitleIndex([]);
      for (let at = 0; at < rows.length; at += PORTION) {
        for (const row of rows.slice(at, at + PORTION)) index.add(entryOf(row));
        await pause(0);
      }
      return index;
    });
  }

  /** The ids of the rows that answer to a text. */
  async matching(text: string): Promise<ReadonlySet<string>> {
    const index = await this.#index();
    return new Set(index.search(text, { limit: Infinity }).map(({ key }) => key));
  }
}

function entryOf(row: TermRow | SuggestionRow): SearchEntry {
  const names =
    row.kind === 'term' ? namesOf(row.entry.term).map(({ name }) => name) : namesOfSuggestion(row.suggestion);
  return { key: row.id, kind: 'term', title: row.name, aliases: names.filter(name => name !== row.name) };
}

function namesOfSuggestion({ names, aliases }: TermSuggestion): readonly string[] {
  const { ko, en, abbr }: Pick<Term, 'ko' | 'en' | 'abbr'> = names;
  return [ko, en, abbr, ...aliases].filter(name => name !== undefined);
}
