import type { GramLog } from './gram-log';
import { GRAMS } from './grams';
import { TextNumbers } from './text-numbers';

/** Which texts hold which gram, for good: all lists end to end, three bytes a posting. */
export class FrozenPostings {
  /** `#texts[#ends[g - 1] .. #ends[g])` are the texts of gram `g`, ascending, one that holds it twice listed twice. */
  readonly #ends: Uint32Array;
  readonly #texts: TextNumbers;

  constructor(ends = new Uint32Array(GRAMS), texts = new TextNumbers(0)) {
    this.#ends = ends;
    this.#texts = texts;
  }

  count(gram: number): number {
    return (this.#ends[gram] ?? 0) - this.#start(gram);
  }

  forEach(gram: number, visit: (text: number) => void): void {
    const end = this.#ends[gram] ?? 0;
    let last = -1;
    for (let i = this.#start(gram); i < end; i++) {
      const text = this.#texts.at(i);
      if (text !== last) visit(text);
      last = text;
    }
  }

  /**
   * These without the texts that are `gone`, and with those of the log, whose numbers are all higher. Sorted by counting:
   * where a list goes is known before it is written.
   */
  merged(log: GramLog, gone: ReadonlySet<number>): FrozenPostings {
    // First how many texts come to each gram, then where the next one goes, and in the end where the list ends.
    const ends = new Uint32Array(GRAMS);
    for (let entry = 0; entry < log.entries; entry++) {
      if (log.textOf(entry) !== undefined) countEach(ends, log, entry);
    }
    const texts = new TextNumbers(this.#texts.length + log.length);
    const target = { ends, texts };
    let end = 0;
    for (let gram = 0; gram < GRAMS; gram += BLOCK) end = this.#copyBlock(gram, gone, target, end);
    for (let entry = 0; entry < log.entries; entry++) {
      const text = log.textOf(entry);
      if (text !== undefined) appendToEach(text, log, entry, target);
    }
    return new FrozenPostings(ends, texts.first(end));
  }

  /** Copies the lists of a block of grams and leaves room behind each; tells where the next block begins. */
  #copyBlock(first: number, gone: ReadonlySet<number>, { ends, texts }: Target, end: number): number {
    let next = end;
    let from = this.#start(first);
    for (let gram = first; gram < first + BLOCK; gram++) {
      for (const to = this.#ends[gram] ?? 0; from < to; from++) {
        const text = this.#texts.at(from);
        if (!gone.has(text)) texts.set(next++, text);
      }
      const coming = ends[gram] ?? 0;
      ends[gram] = next;
      next += coming;
    }
    return next;
  }

  #start(gram: number): number {
    return gram === 0 ? 0 : (this.#ends[gram - 1] ?? 0);
  }
}

/** A machine makes a function fast that is called often sooner than one that runs long, and an index is built cold. */
const BLOCK = 1024;

interface Target {
  readonly ends: Uint32Array;
  readonly texts: TextNumbers;
}

function countEach(counts: Uint32Array, log: GramLog, entry: number): void {
  const { grams } = log;
  const end = log.startOf(entry + 1);
  for (let i = log.startOf(entry); i < end; i++) {
    const gram = grams[i] ?? 0;
    counts[gram] = (counts[gram] ?? 0) + 1;
  }
}

function appendToEach(text: number, log: GramLog, entry: number, { ends, texts }: Target): void {
  const { grams } = log;
  const last = log.startOf(entry + 1);
  for (let i = log.startOf(entry); i < last; i++) {
    const gram = grams[i] ?? 0;
    const end = ends[gram] ?? 0;
    texts.set(end, text);
    ends[gram] = end + 1;
  }
}
