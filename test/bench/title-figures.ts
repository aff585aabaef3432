/** Title search as figures: `title-figures --library DIR [--queries FILE] [--quick]`. Run with `--expose-gc`. */
import { parseArgs } from 'node:util';
import { answer } from './answer';
import { answeredTitles } from './answered-titles';
import { atLeast, atMost, type Figure, told } from './report/figure';
import { costOf, percentile } from './search/cost';
import { ours } from './search/engines';
import { CLASSES, qualityIn, questionsOver, reciprocalRanks, sampleOf } from './search/measure';
import { PEERS } from './search/peers';
import { benchTitles, titlesOf } from './search/title-bench';

/** How many titles the goals speak of. */
const SMALL = 5800;
const LARGE = 100_000;

const { values: options } = parseArgs({
  options: { library: { type: 'string' }, queries: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const { library, quick } = options;
if (library === undefined) throw new Error('Say which folder to read titles from: --library DIR');

const own = titlesOf(library);
const titles = titlesOf(library, Math.max(SMALL, own.length));
answer([
  ...(own.length < SMALL ? quality(own, []) : []),
  ...quality(titles, quick ? [] : Object.keys(PEERS)),
  ...(options.queries === undefined ? [] : answeredTitles(library, options.queries)),
  ...cost(),
]);

function quality(titles: readonly string[], peers: readonly string[]): readonly Figure[] {
  const perClass = quick ? 60 : 200;
  const missed = benchTitles({ titles, perClass, seed: 1, peers });
  const ranks = reciprocalRanks(ours(titles), titles, questionsOver(titles, perClass, 1));
  const asked = CLASSES.map(queryClass => qualityIn(queryClass, ranks)).filter(found => found.asked > 0);
  const macro = asked.reduce((sum, { mrr }) => sum + mrr, 0) / asked.length;
  return [
    atLeast(macro, { name: `title search, macro MRR@10, ${titles.length} titles`, goal: 0.93, digits: 3 }),
    {
      name: `title classes, ${peers.length === 0 ? '' : 'best peer and '}recall@10, ${titles.length} titles`,
      goal: 'every class',
      measured: missed.length === 0 ? 'every class' : `${missed.length} missed`,
      beside: missed.slice(0, 2).join('; '),
      reached: missed.length === 0,
    },
  ];
}

function cost(): readonly Figure[] {
  const questions = sampleOf(questionsOver(titles, 40, 1), 40);
  return [
    ...costAt(titles, questions, { p95: 2, memory: 9 }),
    ...(quick ? [] : costAt(titlesOf(library ?? '', LARGE), questions, { p95: 8, memory: 40 })),
  ];
}

function costAt(
  titles: readonly string[],
  questions: Parameters<typeof costOf>[2],
  goals: { readonly p95: number; readonly memory: number },
): readonly Figure[] {
  const { keys, queries, memory, build } = costOf(ours, titles, questions);
  const at = `${titles.length} titles`;
  const p50 = `p50 ${percentile(keys, 0.5).toFixed(2)} ms; whole queries p95 ${percentile(queries, 0.95).toFixed(2)} ms`;
  return [
    atMost(percentile(keys, 0.95), {
      name: `title keystroke p95, ${at}`,
      goal: goals.p95,
      unit: 'ms',
      digits: 2,
      beside: p50,
    }),
    atMost(memory, { name: `title index memory, ${at}`, goal: goals.memory, unit: 'MB' }),
    told(`title index built, ${at}`, `${build.toFixed(0)} ms`),
  ];
}
