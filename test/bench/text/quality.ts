/**
 * Full-text search, measured side by side: `quality --library DIR [--engines a,b] [--queries FILE] [--per-class 150] [--seed 1]
 * [--miss CLASS]`. Needs a Node that has node:sqlite.
 */
import { parseArgs } from 'node:util';
import { answer } from '../answer';
import { articlesBelow } from './articles';
import { BUILDERS } from './engines';
import { measureText, type TextResult } from './measure-text';
import { printMisses, printQuality } from './print-quality';
import { textQuestionsIn, textQuestionsOver } from './questions';

/** What was measured of one engine. */
export interface EngineQuality {
  readonly name: string;
  readonly first: TextResult;
  readonly refined: TextResult | undefined;
  readonly seconds: number;
  /** Of the size of the files, on disk. */
  readonly share: number | undefined;
}

const { values: options } = parseArgs({
  options: {
    library: { type: 'string' },
    queries: { type: 'string' },
    'per-class': { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    engines: { type: 'string', default: Object.keys(BUILDERS).join(',') },
    miss: { type: 'string' },
  },
});
const folder = options.library;
if (folder === undefined) throw new Error('Say which folder to read articles from: --library DIR');

const articles = articlesBelow(folder);
const questions =
  options.queries === undefined
    ? textQuestionsOver(articles, { perClass: Number(options['per-class']), seed: Number(options.seed) })
    : textQuestionsIn(options.queries);
const bytes = articles.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0);
console.log(`${articles.length} articles, ${(bytes / 1e6).toFixed(1)} MB, ${questions.length} questions`);

const results: EngineQuality[] = [];
for (const name of options.engines.split(',')) results.push(await measured(name));
if (process.send !== undefined) answer(results);

async function measured(name: string): Promise<EngineQuality> {
  const build = BUILDERS[name];
  if (build === undefined) throw new Error(`No engine ${name}: there are ${Object.keys(BUILDERS).join(', ')}.`);
  const start = performance.now();
  const engine = await build(articles, folder ?? '');
  const seconds = (performance.now() - start) / 1000;
  const size = engine.size?.();
  const share = size === undefined ? undefined : size / bytes;
  const first = await measureText(engine.first, questions);
  printQuality(name, first, { seconds, share });
  const refined = engine.refined && (await measureText(engine.refined, questions));
  if (refined !== undefined) printQuality(`${name} refined`, refined);
  if (options.miss !== undefined) await printMisses(engine.refined ?? engine.first, questions, options.miss);
  engine.close?.();
  return { name, first, refined, seconds, share };
}
