/**
 * Opens an index that lies on disk and asks it, in a process of its own, as the library's thread does:
 * `ask-index --library DIR --file DB --engine native|wasm --queries FILE [--words a,b]`.
 */
import { parseArgs } from 'node:util';
import { openStore } from '../../../src/node/sqlite/open-store';
import { answer } from '../answer';
import { measureText, type TextResult } from './measure-text';
import { textQuestionsIn } from './questions';
import { searchIn } from './seoga';

export interface AskedIndex {
  /** Milliseconds until the first question is answered, opening included. */
  readonly opened: number;
  readonly first: TextResult;
  readonly refined: TextResult;
  /**
   * MB that the process holds more than before it opened the index: after first answers alone, and after all; and how much of that
   * is in use, what was freed and not given back left out.
   */
  readonly memory: { readonly first: number; readonly all: number; readonly inUse: number };
  /** The slowest of these words, each asked once: milliseconds. */
  readonly commonWord: { readonly first: number; readonly refined: number };
}

const { values: options } = parseArgs({
  options: {
    library: { type: 'string' },
    file: { type: 'string' },
    engine: { type: 'string' },
    queries: { type: 'string' },
    words: { type: 'string', default: '' },
  },
});
const { library, file, queries } = options;
if (library === undefined || file === undefined || queries === undefined) {
  throw new Error('Say what to ask, where its files are, and what: --file DB --library DIR --queries FILE');
}

const questions = textQuestionsIn(queries);
const [before, usedBefore] = [resident(), inUse()];
const start = performance.now();
const store = await openStore({ file, engine: options.engine === 'wasm' ? 'wasm' : 'native' });
const search = searchIn(store, library);
await search.first(questions[0]?.query ?? '', 10);
const opened = performance.now() - start;
// Once without a look at the clock: what compiles and what the disk hands out for the first time is not what typing feels like.
await measureText(search.first, questions.slice(0, 60));
const first = await measureText(search.first, questions);
const afterFirst = resident() - before;
await measureText(search.refined, questions.slice(0, 60));
const refined = await measureText(search.refined, questions);
const words = options.words.split(',').filter(Boolean);
const commonWord = { first: await slowest(search.first, words), refined: await slowest(search.refined, words) };
answer({
  opened,
  first,
  refined,
  memory: { first: afterFirst, all: resident() - before, inUse: inUse() - usedBefore },
  commonWord,
} satisfies AskedIndex);
store.dispose();

async function slowest(call: typeof search.first, words: readonly string[]): Promise<number> {
  let longest = 0;
  for (const word of words) {
    const start = performance.now();
    await call(word, 20);
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
