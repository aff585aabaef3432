/**
 * Title search, measured: `titles --library DIR [--titles 5800] [--per-class 200] [--peers] [--miss CLASS]`.
 * A number of titles beyond those there are is reached with headings, paragraph openings and recombinations.
 * Quality per class (MRR@10, recall@10), then time per query and per key, memory and build time.
 */
import { parseArgs } from 'node:util';
import { ENGINES, type Engine } from './engines';
import { headingsBelow, openingsBelow, recombined, titlesBelow } from './library-titles';
import { CLASSES, keystrokesOf, percentile, type Question, qualityOf, questionsOver, timesOf } from './measure';
import { Random } from './random';

const { values: options } = parseArgs({
  options: {
    library: { type: 'string' },
    titles: { type: 'string' },
    'per-class': { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    peers: { type: 'boolean', default: false },
    miss: { type: 'string' },
  },
});
if (options.library === undefined) throw new Error('Say which folder to read titles from: --library DIR');

const seed = Number(options.seed);
const read = titlesBelow(options.library);
const titles = options.titles === undefined ? read : grown(read, Number(options.titles));
const questions = questionsOver(titles, Number(options['per-class']), seed);
console.log(`${titles.length} titles, ${questions.length} questions`);

const names = options.peers ? Object.keys(ENGINES) : ['seoga'];
const engines = names.flatMap(name => ENGINES[name]?.(titles) ?? []);
printQuality(engines);
for (const name of names) printCost(name);
if (options.miss !== undefined) for (const engine of engines.slice(0, 1)) printMisses(engine, options.miss);

/** To reach a size: the titles, then headings and paragraph openings, then what can be recombined from all of them. */
function grown(read: readonly string[], count: number): readonly string[] {
  const folder = options.library ?? '';
  const pool = [...new Set([...read, ...headingsBelow(folder), ...openingsBelow(folder)])].slice(0, count);
  return recombined(pool, count, new Random(seed));
}

function printQuality(engines: readonly Engine[]): void {
  const results = engines.map(engine => qualityOf(engine, titles, questions));
  console.log(`\n${'MRR@10 recall@10'.padEnd(22)}${engines.map(engine => engine.name.padEnd(24)).join('')}`);
  for (const queryClass of CLASSES) {
    const cells = results
      .map(result => result.get(queryClass))
      .map(found => (found ? `${found.mrr.toFixed(3)} ${found.recall.toFixed(3)} (${found.asked})` : '-'));
    console.log(queryClass.padEnd(22) + cells.map(cell => cell.padEnd(24)).join(''));
  }
  const macro = results.map(result => {
    const all = [...result.values()];
    const mean = (of: 'mrr' | 'recall') => (all.reduce((sum, found) => sum + found[of], 0) / all.length).toFixed(3);
    return `${mean('mrr')} ${mean('recall')}`;
  });
  console.log('macro'.padEnd(22) + macro.map(cell => cell.padEnd(24)).join(''));
}

function printCost(name: string): void {
  globalThis.gc?.();
  const before = heap();
  const start = performance.now();
  const engine = ENGINES[name]?.(titles);
  if (engine === undefined) return;
  const built = performance.now() - start;
  globalThis.gc?.();
  const index = heap() - before;
  // Peers may take a tenth of a second for a key: a sample tells as much.
  const sample = questions.filter((_, i) => i % (name === 'seoga' ? 4 : 40) === 0).map(question => question.query);
  const keys = keystrokesOf(sample.filter((_, i) => i % 8 === 0));
  timesOf(engine, sample);
  const [query, key] = [timesOf(engine, sample), timesOf(engine, keys)];
  globalThis.gc?.();
  const warm = heap() - before;
  const line = (times: readonly number[]) =>
    `p50 ${percentile(times, 0.5).toFixed(2)} p95 ${percentile(times, 0.95).toFixed(2)} max ${percentile(times, 1).toFixed(1)} ms`;
  console.log(
    `\n${name}: query ${line(query)} | key ${line(key)} | build ${built.toFixed(0)} ms | ${index.toFixed(1)} MB, after use ${warm.toFixed(1)} MB`,
  );
}

function heap(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function printMisses(engine: Engine, queryClass: string): void {
  const missed = (question: Question) => titles[engine.search(question.query, 10)[0] ?? -1] !== question.title;
  for (const { query, title } of questions
    .filter(question => question.queryClass === queryClass && missed(question))
    .slice(0, 25)) {
    const found = engine.search(query, 3).map(number => titles[number]);
    console.log(`\n${query}\n  want ${title}\n  got  ${found.join('\n       ')}`);
  }
}
