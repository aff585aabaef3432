/**
 * What it costs to find 10,000 terms, in a process of its own so that memory and compiled code are one engine's alone:
 * `scan-terms --engine seoga --library DIR`. The glossary and the document are made up, the same in every run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answer } from '../answer';
import { pathsBelow } from '../text/articles';
import { ENGINES } from './engines';
import { madeUp } from './made-up';

export interface ScanCost {
  /** In ms: of the first, before anything is compiled, and the least of some more. */
  readonly build: { readonly first: number; readonly least: number };
  /** In MB. */
  readonly memory: number;
  /** In the document. */
  readonly found: number;
  /** In MB of UTF-8 a second: the document, and articles of the library for the same terms. */
  readonly speed: number;
  readonly librarySpeed: number;
}

/** Of the library, so many bytes. */
const LIBRARY = 4e6;
/** The least time counts: the first ones compile, and a busy machine only ever adds. */
const TIMES = 80;
/** Of one engine's scans together, in ms. */
const PATIENCE = 3000;

const { values: options } = parseArgs({ options: { engine: { type: 'string' }, library: { type: 'string' } } });
const { engine: name = '', library } = options;
const engine = ENGINES[name];
if (engine === undefined || library === undefined)
  throw new Error(`Say who scans what: --engine ${Object.keys(ENGINES).join('|')} --library DIR`);

const { terms, text } = madeUp();
const articles = pathsBelow(library).map(path => readFileSync(join(library, path), 'utf8'));

const first = timeOf(() => engine.build(terms));
const before = memoryInUse();
const scan = engine.build(terms);
const memory = memoryInUse() - before;
const document = beginningOf(text, engine.most);
answer({
  build: { first, least: leastTimeOf(() => engine.build(terms)) },
  memory,
  found: scan(document),
  speed: speedOn(document),
  librarySpeed: speedOn(beginningOf(articles.join('\n'), Math.min(engine.most, LIBRARY))),
} satisfies ScanCost);

function speedOn(scanned: string): number {
  return Buffer.byteLength(scanned) / 1e3 / leastTimeOf(() => scan(scanned));
}

function leastTimeOf(run: () => unknown): number {
  let [least, all] = [Number.POSITIVE_INFINITY, 0];
  for (let time = 0; time < TIMES && all < PATIENCE; time++) {
    const taken = timeOf(run);
    least = Math.min(least, taken);
    all += taken;
  }
  return least;
}

/** In ms of this process's own time. */
function timeOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** A letter that is cut in two does no harm here. */
function beginningOf(text: string, bytes: number): string {
  return Buffer.byteLength(text) <= bytes ? text : Buffer.from(text).subarray(0, bytes).toString();
}
