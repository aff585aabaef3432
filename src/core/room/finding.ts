import type { Article } from '../library/article';
import { topicsOf } from '../library/topic';
import { TitleIndex } from '../search/title-index';
import type { Term } from '../terms/term';
import type { SearchOptions, SearchRow } from './answers';

type Found = Pick<SearchRow, 'kind' | 'id' | 'title' | 'articles'>;

/** Everything of the library that has a name, as it stands at one moment, ready to be searched. */
export class Finding {
  readonly #index: TitleIndex;
  readonly #byKey = new Map<string, Found>();

  constructor(articles: readonly Article[], terms: readonly Term[]) {
    this.#index = new TitleIndex([]);
    for (const { id, title } of articles) this.#add({ kind: 'article', id, title, articles: [] });
    for (const { key, name, articles: members } of topicsOf(articles)) {
      this.#add({ kind: 'topic', id: key, title: name, articles: members.map(article => article.id) });
    }
    for (const { id, ko, en, abbr, aliases } of terms) {
      this.#add({ kind: 'term', id, title: ko, articles: [] }, [en, ...(abbr === undefined ? [] : [abbr]), ...aliases]);
    }
  }

  search(query: string, { limit, kinds }: SearchOptions): readonly SearchRow[] {
    return this.#index.search(query, { limit, kinds }).flatMap(({ key, why, edits }) => {
      const found = this.#byKey.get(key);
      return found ? [{ ...found, why: why === 'literal' ? undefined : why, edits }] : [];
    });
  }

  #add(found: Found, aliases: readonly string[] = []): void {
    const key = `${found.kind}:${found.id}`;
    this.#byKey.set(key, found);
    this.#index.add({ key, kind: found.kind, title: found.title, aliases });
  }
}
