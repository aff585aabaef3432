/**
 * `npm run bench -- --library DIR [--queries FILE] [--only titles,text,build,room,render,terms,window,reader,ask,complete] [--quick]`: measures what Seoga promises of
 * itself, beside peers of the same run, and ends with one table. No timing fails the run; machines differ by a fifth from run to run.
 * The lines of `--queries` are described in `text/query-file.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { provision } from '../stage/provision';
import { askPart } from './ask/ask-part';
import { completePart } from './complete/complete-part';
import type { BenchContext } from './context';
import { readerPart } from './reader/reader-part';
import { renderPart } from './render/render-part';
import { attempt } from './report/attempt';
import type { Figure } from './report/figure';
import { tableOf } from './report/table';
import { roomPart } from './room/room-part';
import { termsPart } from './terms/terms-part';
import { buildPart } from './text/build-part';
import { textPart } from './text/text-part';
import { titlesPart } from './titles-part';
import { windowPart } from './window/window-part';

const PARTS: Readonly<Record<string, (context: BenchContext) => Promise<readonly Figure[]>>> = {
  titles: titlesPart,
  text: textPart,
  build: buildPart,
  room: roomPart,
  render: renderPart,
  terms: termsPart,
  window: windowPart,
  reader: readerPart,
  ask: askPart,
  complete: completePart,
};

const { values: options } = parseArgs({
  options: {
    library: { type: 'string', default: 'data/articles' },
    queries: { type: 'string' },
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    quick: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const log = (line: string) =>
  console.log(`[${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s] ${line}`);
const { node } = await provision({ log: console.log });
const scratch = mkdtempSync(join(tmpdir(), 'seoga-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const context: BenchContext = {
  library: resolve(options.library),
  queries: options.queries === undefined ? undefined : resolve(options.queries),
  quick: options.quick,
  node,
  scratch,
  log,
};
const figures: Figure[] = [];
for (const [name, measure] of options.only.split(',').map(name => [name, partOf(name)] as const)) {
  log(`## ${name}`);
  figures.push(...(await attempt(name, () => measure(context))));
}
console.log(`\n${tableOf(figures)}\n\n${figures.filter(figure => figure.reached === false).length} goals missed.`);
process.exit(0);

function partOf(name: string): (context: BenchContext) => Promise<readonly Figure[]> {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`There is no part ${name}: ${Object.keys(PARTS).join(', ')}.`);
  return part;
}
