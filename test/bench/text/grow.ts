/** Writes a grown library, and questions over it: `grow --library DIR --into DIR [--megabytes 67] [--articles 50000] [--queries FILE]`. */
import { parseArgs } from 'node:util';
import { articlesBelow } from './articles';
import { writeQueries } from './query-file';
import { textQuestionsOver } from './questions';
import { growInto } from './synthesis';

const { values: options } = parseArgs({
  options: {
    library: { type: 'string' },
    into: { type: 'string' },
    megabytes: { type: 'string' },
    articles: { type: 'string' },
    queries: { type: 'string' },
  },
});
const { library, into } = options;
if (library === undefined || into === undefined)
  throw new Error('Say what to grow and where to: --library DIR --into DIR');
const { articles, bytes } = growInto(into, library, {
  ...(options.articles === undefined ? {} : { articles: Number(options.articles) }),
  megabytes: Number(options.megabytes ?? (options.articles === undefined ? 67 : Number.POSITIVE_INFINITY)),
});
console.log(`${articles} articles, ${(bytes / 1e6).toFixed(1)} MB in ${into}`);
if (options.queries !== undefined) {
  writeQueries(options.queries, textQuestionsOver(articlesBelow(into), { perClass: 40, seed: 1 }));
}
