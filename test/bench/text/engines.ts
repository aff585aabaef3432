/** What is measured side by side. */
import { fts5 } from './peers/fts5';
import { miniSearch } from './peers/mini-search';
import { substringScan } from './peers/substring';
import { seoga } from './seoga';
import type { BuildText } from './text-engine';

export const BUILDERS: Readonly<Record<string, BuildText>> = {
  seoga: (articles, folder) => seoga('native', articles, folder),
  'seoga-wasm': (articles, folder) => seoga('wasm', articles, folder),
  'fts5-trigram': articles => fts5('trigram', articles),
  'fts5-unicode61': articles => fts5('unicode61', articles),
  minisearch: miniSearch,
  substring: substringScan,
};
