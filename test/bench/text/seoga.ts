import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArticleId, placeOf } from '../../../src/core/library/article';
import { formatOf } from '../../../src/core/library/article-file';
import type { LibraryStore } from '../../../src/core/ports';
import type { ArticleText } from '../../../src/core/search/text/reduced-text';
import { type TextHit, TextSearch } from '../../../src/core/search/text/text-search';
import type { Driver } from '../../../src/node/sqlite/driver';
import { openStore } from '../../../src/node/sqlite/open-store';
import type { BenchArticle } from './articles';
import { fill } from './fill';
import { sizeOfStore } from './store-size';
import type { TextEngine } from './text-engine';

/** Ours, built into a file of its own. */
export async function seoga(
  engine: Driver['engine'],
  articles: readonly BenchArticle[],
  folder: string,
): Promise<TextEngine> {
  const home = mkdtempSync(join(tmpdir(), 'seoga-bench-'));
  const file = join(home, 'library.db');
  const filled = await openStore({ file, engine });
  await fill(
    filled,
    folder,
    articles.map(article => article.path),
  );
  // Closed once, so that all of it is in the one file whose size is told.
  filled.dispose();
  const store = await openStore({ file, engine });
  return {
    ...searchIn(store, folder),
    size: () => sizeOfStore(file),
    close: () => {
      store.dispose();
      rmSync(home, { recursive: true });
    },
  };
}

/** Searches a store that is filled; texts are read from the folder, as the extension does. */
export function searchIn(store: LibraryStore, folder: string): Required<Pick<TextEngine, 'first' | 'refined'>> {
  const search = new TextSearch(store.text, ids => Promise.all(ids.map(id => textOf(folder, id))));
  const asked = (text: string) => ({ text, phrases: [], without: [] });
  return {
    first: (query, limit) => pathsOf(search.first(asked(query), { limit })),
    refined: async (query, limit) => pathsOf(await search.refined(asked(query), { limit })),
  };
}

async function textOf(folder: string, id: ArticleId): Promise<ArticleText> {
  const { path } = placeOf(id);
  return { title: '', file: await readFile(join(folder, path), 'utf8'), format: formatOf(path) };
}

function pathsOf(hits: readonly TextHit[]): readonly string[] {
  return hits.map(({ id }) => placeOf(id).path);
}
