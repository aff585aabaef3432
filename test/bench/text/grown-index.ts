import { basename, join } from 'node:path';
import { inChild } from '../child';
import type { BenchContext } from '../context';
import { articlesBelow } from './articles';
import type { AskedIndex } from './ask-index';
import type { Built } from './build-index';
import type { Changed } from './change-index';
import { commonWords } from './common-words';
import { grownLibrary } from './grown-library';
import { writeQueries } from './query-file';
import { textQuestionsOver } from './questions';
import type { GrownSize } from './synthesis';

export type IndexEngine = 'native' | 'wasm' | 'plain';

/** Questions are made over so many articles at most: all of a very large library would not fit into memory. */
const ASKED_ABOUT = 7000;

/** A grown library, and its indexes: each is built, asked and changed in a process of its own. */
export class GrownIndex {
  readonly #context: BenchContext;
  readonly #folder: string;
  readonly #queries: string;
  /** What a great part of the library holds. */
  readonly words: readonly string[];

  constructor(context: BenchContext, size: GrownSize) {
    this.#context = context;
    this.#folder = grownLibrary(context, size);
    this.#queries = `${this.#folder}.jsonl`;
    context.log('making questions over it');
    const articles = articlesBelow(this.#folder, ASKED_ABOUT);
    writeQueries(this.#queries, textQuestionsOver(articles, { perClass: context.quick ? 12 : 40, seed: 1 }));
    this.words = commonWords(articles.slice(0, 400).map(({ text }) => text));
  }

  build(engine: IndexEngine): Promise<Built> {
    return this.#run('text/build-index', engine);
  }

  /** The quicker of two, for whatever else the machine does only ever adds. */
  async buildTwice(engine: IndexEngine): Promise<Built> {
    const [one, other] = [await this.build(engine), await this.build(engine)];
    return one.seconds < other.seconds ? one : other;
  }

  ask(engine: IndexEngine): Promise<AskedIndex> {
    return this.#run('text/ask-index', engine, ['--queries', this.#queries, '--words', this.words.join(',')]);
  }

  change(engine: IndexEngine): Promise<Changed> {
    return this.#run('text/change-index', engine);
  }

  #run<T>(script: string, engine: IndexEngine, args: readonly string[] = []): Promise<T> {
    const { node, scratch, log } = this.#context;
    const name = basename(this.#folder);
    log(`${script} of ${name}, ${engine}`);
    const file = join(scratch, `${engine}-${name}.db`);
    return inChild<T>(script, { node, args: ['--library', this.#folder, '--file', file, '--engine', engine, ...args] });
  }
}
