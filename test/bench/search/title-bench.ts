import { type Cost, costOf, percentile } from './cost';
import { type Build, type Engine, ours } from './engines';
import type { QueryClass } from './generators';
import { headingsBelow, openingsBelow, recombined, titlesBelow } from './library-titles';
import { CLASSES, type Quality, type Question, qualityIn, questionsOver, reciprocalRanks, sampleOf } from './measure';
import { PEERS } from './peers';
import { Random } from './random';

export interface TitleBench {
  readonly titles: readonly string[];
  readonly perClass: number;
  readonly seed: number;
  /** Which peers to measure beside ours; all of them unless told. */
  readonly peers?: readonly string[];
}

/** Peers may take a tenth of a second for a query; such a one answers a sample, and ours is compared on the same. */
const PEER_SECONDS = 12;
/** A smaller sample would tell nothing. */
const LEAST_SAMPLE = 20;
const OURS = 'seoga';
/** What every class must reach; the macro average of the reciprocal ranks must reach {@link MACRO}. */
const MACRO = 0.93;
const RECALL = 0.98;
const BEHIND = 0.05;
/** Several titles fit these as well as each other: they are rated more mildly, or not by recall. */
const AMBIGUOUS: Readonly<Partial<Record<QueryClass, number>>> = { 'choseong one': 0.1, 'prefix en': 0.1 };
const UNRATED_RECALL: ReadonlySet<QueryClass> = new Set([
  'choseong one',
  'prefix en',
  'space removed ko',
  'space removed en',
  'initials',
]);

/** The titles of a folder, or `count` titles: those, then headings, paragraph openings, and recombinations of them. */
export function titlesOf(folder: string, count?: number): readonly string[] {
  const read = titlesBelow(folder);
  if (count === undefined) return read;
  const pool = [...new Set([...read, ...headingsBelow(folder), ...openingsBelow(folder)])].slice(0, count);
  return recombined(pool, count, new Random(1));
}

interface Measured {
  readonly name: string;
  readonly ranks: ReadonlyMap<Question, number>;
  readonly cost: Cost;
}

/** Measures title search and prints it: quality by class beside the best peer, then cost. Gives the rules it missed. */
export function benchTitles({ titles, perClass, seed, peers = Object.keys(PEERS) }: TitleBench): readonly string[] {
  const questions = questionsOver(titles, perClass, seed);
  console.log(`\n## Title search: ${titles.length} titles, ${questions.length} questions in ${CLASSES.length} classes`);
  const seoga = measured(OURS, ours, titles, questions);
  const others = peers.flatMap(name => {
    const build = PEERS[name];
    return build ? [measured(name, build, titles, questions)] : [];
  });
  const missed = CLASSES.flatMap(queryClass => classRow(queryClass, seoga, others));
  console.log();
  for (const engine of [seoga, ...others]) costRow(engine);
  const macro = macroOf(seoga);
  if (macro < MACRO) missed.push(`macro MRR ${macro.toFixed(3)} is below ${MACRO}`);
  for (const miss of missed) console.log(`MISSED  ${miss}`);
  return missed;
}

function measured(name: string, build: Build, titles: readonly string[], questions: readonly Question[]): Measured {
  const engine = build(titles);
  const affordable = name === OURS ? questions.length : affordableOf(engine, questions);
  const sample = sampleOf(questions, affordable);
  const ranks = reciprocalRanks(engine, titles, sample);
  return { name, ranks, cost: costOf(build, titles, sampleOf(sample, Math.min(20, Math.ceil(affordable / 10)))) };
}

/** How many questions of a class an engine can answer in its time. */
function affordableOf(engine: Engine, questions: readonly Question[]): number {
  const round = sampleOf(questions, 1);
  const start = performance.now();
  for (const { query } of round) engine.search(query, 10);
  const seconds = (performance.now() - start) / 1000;
  return Math.max(LEAST_SAMPLE, Math.floor(PEER_SECONDS / seconds));
}

/** Prints a class, and gives the rules it misses. */
function classRow(queryClass: QueryClass, seoga: Measured, peers: readonly Measured[]): readonly string[] {
  const own = qualityIn(queryClass, seoga.ranks);
  if (own.asked === 0) return [];
  const rivals = peers.map(({ name, ranks }) => {
    const theirs = qualityIn(queryClass, ranks);
    return { name, theirs, ahead: theirs.mrr - qualityIn(queryClass, seoga.ranks, ranks).mrr };
  });
  const best = rivals.toSorted((a, b) => b.ahead - a.ahead)[0];
  const allowed = AMBIGUOUS[queryClass] ?? BEHIND;
  const missed: string[] = [];
  if (best && best.ahead > allowed) missed.push(`${queryClass}: ${best.ahead.toFixed(3)} behind ${best.name}`);
  if (own.recall < RECALL && !UNRATED_RECALL.has(queryClass)) {
    missed.push(`${queryClass}: recall@10 ${own.recall.toFixed(3)} is below ${RECALL}`);
  }
  const rival = best
    ? `${best.theirs.mrr.toFixed(3)} (${best.theirs.asked})  ${signed(-best.ahead)}  ${best.name}`
    : '';
  console.log(`${queryClass.padEnd(20)}${cell(own)}   ${rival}${missed.length > 0 ? '   <-- missed' : ''}`);
  return missed;
}

function cell({ mrr, recall, asked }: Quality): string {
  return `mrr ${mrr.toFixed(3)} recall ${recall.toFixed(3)} (${asked})`;
}

function signed(difference: number): string {
  return `${difference < 0 ? '' : '+'}${difference.toFixed(3)}`;
}

function costRow(engine: Measured): void {
  const { build, queries, keys, memory } = engine.cost;
  const times = (of: readonly number[]) =>
    [0.5, 0.95, 1].map(share => percentile(of, share).toFixed(2).padStart(7)).join(' ');
  console.log(
    `${engine.name.padEnd(36)}macro ${macroOf(engine).toFixed(3)}  query p50 p95 max ${times(queries)}  key ${times(keys)} ms` +
      `  build ${build.toFixed(0).padStart(5)} ms  ${memory.toFixed(1)} MB`,
  );
}

/** The mean over the classes that have questions. */
function macroOf({ ranks }: Measured): number {
  const asked = CLASSES.map(queryClass => qualityIn(queryClass, ranks)).filter(quality => quality.asked > 0);
  return asked.reduce((sum, { mrr }) => sum + mrr, 0) / Math.max(1, asked.length);
}

/** Prints some questions of a class whose answer ours does not give first. */
export function printMisses(titles: readonly string[], questions: readonly Question[], queryClass: QueryClass): void {
  const engine = ours(titles);
  const own = questions.filter(question => question.queryClass === queryClass);
  const ranks = [...reciprocalRanks(engine, titles, own)].filter(([, rank]) => rank < 1);
  for (const [{ query, title }] of ranks.slice(0, 25)) {
    const found = engine.search(query, 3).map(number => titles[number]);
    console.log(`\n${query}\n  want ${title}\n  got  ${found.join('\n       ')}`);
  }
}
