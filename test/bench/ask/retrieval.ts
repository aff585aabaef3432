/** Which passages are found for a question, side by side: `retrieval --library DIR [--per-class 150] [--seed 1] [--miss CLASS]`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import { type ArticleId, articleId, placeOf } from '../../../src/core/library/article';
import { formatOf } from '../../../src/core/library/article-file';
import { findEvidence } from '../../../src/core/room/evidence';
import { TextMemory } from '../../../src/core/search/text/text-memory';
import { TitleIndex } from '../../../src/core/search/title/title-index';
import { openStore } from '../../../src/node/sqlite/open-store';
import { answer } from '../answer';
import { percentile } from '../search/cost';
import { articlesBelow, type BenchArticle } from '../text/articles';
import { BENCH_SHELF, fill } from '../text/fill';
import { fts5Passages, miniSearchPassages, type PassageSearch } from './passage-peers';
import { type BenchPassage, passagesOf } from './passages';
import { type PassageQuestion, passageQuestions } from './questions';

export interface RetrievalQuality {
  readonly name: string;
  /** By class, the share of questions whose passage is among the first five. */
  readonly recall: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

const FIRST = 5;

const { values: options } = parseArgs({
  options: {
    library: { type: 'string', default: 'data/articles' },
    'per-class': { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    peers: { type: 'string', default: 'yes' },
    miss: { type: 'string' },
  },
});
const articles = articlesBelow(options.library);
const passages = passagesOf(articles);
const questions = passageQuestions(passages, { perClass: Number(options['per-class']), seed: Number(options.seed) });
console.log(`${articles.length} articles, ${passages.length} passages, ${questions.length} questions`);

const engines: Readonly<Record<string, () => PassageSearch | Promise<PassageSearch>>> = {
  seoga: () => seogaPassages(articles, passages, options.library),
  ...(options.peers === 'yes' && {
    fts5: () => fts5Passages(passages),
    minisearch: () => miniSearchPassages(passages),
  }),
};
const results: RetrievalQuality[] = [];
for (const [name, build] of Object.entries(engines)) results.push(await measured(name, await build(), questions));
if (process.send !== undefined) answer(results);

async function measured(
  name: string,
  search: PassageSearch,
  asked: readonly PassageQuestion[],
): Promise<RetrievalQuality> {
  const found = new Map<string, boolean[]>();
  const times: number[] = [];
  for (const { questionClass, question, answer: place } of asked) {
    const start = performance.now();
    const hits = await search(question, FIRST);
    times.push(performance.now() - start);
    const isFound = hits.includes(place);
    found.set(questionClass, [...(found.get(questionClass) ?? []), isFound]);
    if (!isFound && options.miss === questionClass && name === 'seoga') {
      const { path, line, text = '' } = passages[place] ?? {};
      console.log(`\n? ${question}\n! ${path}:${line} ${text.slice(0, 300)}`);
      for (const hit of hits)
        console.log(`  ${passages[hit]?.path}:${passages[hit]?.line} ${passages[hit]?.text.slice(0, 120)}`);
    }
  }
  times.sort((a, b) => a - b);
  const recall = Object.fromEntries(
    [...found].map(([questionClass, all]) => [questionClass, all.filter(Boolean).length / all.length]),
  );
  const classes = Object.entries(recall).map(([questionClass, share]) => `${questionClass} ${share.toFixed(3)}`);
  console.log(
    `${name}: recall@${FIRST} ${mean(Object.values(recall)).toFixed(3)} (${classes.join(', ')}), p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  );
  return { name, recall, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** Ours, over a store as the extension fills it. */
async function seogaPassages(
  all: readonly BenchArticle[],
  among: readonly BenchPassage[],
  folder: string,
): Promise<PassageSearch> {
  const store = await openStore({ file: undefined, engine: 'native' });
  await fill(
    store,
    folder,
    all.map(({ path }) => path),
  );
  const titles = new Map(all.map(({ path, title }) => [articleId(BENCH_SHELF, path), title]));
  const names = new TitleIndex([...titles].map(([key, title]) => ({ key, kind: 'article' as const, title })));
  const known = new Map([...titles].map(([id, title]) => [id, { id, title, topics: [] as readonly string[] }]));
  const places = new Map<string, number>();
  for (const [i, { path, line, text }] of among.entries()) places.set(keyOf(path, line, text), i);
  const memory = new TextMemory(ids =>
    Promise.all(
      ids.map(async id => {
        const { path } = placeOf(id);
        return {
          title: titles.get(id) ?? '',
          file: await readFile(join(folder, path), 'utf8'),
          format: formatOf(path),
        };
      }),
    ),
  );
  const { token } = new CancellationSource();
  return async (question, limit) => {
    const evidence = await findEvidence(
      question,
      { limit, budget: Number.POSITIVE_INFINITY },
      {
        index: store.text,
        textsOf: ids => memory.textsOf(ids),
        termsIn: () => [],
        articles: all.length,
        article: id => known.get(id),
        named: (text, most) => names.search(text, { limit: most }).map(hit => hit.key as ArticleId),
      },
      token,
    );
    return evidence.map(({ article, line, text }) => places.get(keyOf(placeOf(article).path, line, text)) ?? -1);
  };
}

function keyOf(path: string, line: number, text: string): string {
  return `${path}:${line}:${text.replace(/\s+/g, ' ').slice(0, 200)}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
