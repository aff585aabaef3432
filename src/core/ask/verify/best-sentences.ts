import type { TextSpan } from '../answer';
import type { ClaimWord } from './claim-words';
import { isSameQuantity } from './quantities';
import { isRelatedWord } from './same-word';
import type { ReadSentence } from './source-sentences';

/** The sentences of a source that a claim may rest on. */
export interface Ground {
  /** What is quoted, or what says the most of what the claim says. */
  readonly focus: readonly ReadSentence[];
  /** These, and others that say more of it. */
  readonly context: readonly ReadSentence[];
  /**
   * How much of what the claim says stands in the context, from 0 to 1: of its words, and of its words and numbers; undefined where it
   * says nothing that could be compared.
   */
  readonly coverage: { readonly words: number | undefined; readonly all: number | undefined };
}

/** No sentence has more words that tell something. */
const LONGEST = 150;
/** So many sentences make one of an answer. */
const MOST = 4;
/** What a number of the claim weighs beside its words. */
const NUMBER = 1.5;
const NAME = 1.5;

/** The words of a claim that tell something. */
export function tellingWords({ words }: ReadSentence): readonly ClaimWord[] {
  return words.filter(word => word.isTelling).slice(0, LONGEST);
}

/** Finds what a claim rests on: around its quote, where it has one. */
export function groundOf(claim: ReadSentence, sentences: readonly ReadSentence[], quoted?: TextSpan): Ground {
  const choice = new Choice(claim, sentences);
  if (quoted) choice.takeWhere(({ span }) => span[0] < quoted[1] && span[1] > quoted[0]);
  else choice.takeBest();
  const focus = choice.taken;
  for (let more = 1; more < MOST && choice.takeBest(); more++);
  return { focus, context: choice.taken, coverage: choice.coverage };
}

/** Sentences that are taken one by one, each for what it says that the others did not. */
class Choice {
  readonly #sentences: readonly ReadSentence[];
  readonly #wanted: readonly ClaimWord[];
  /** By sentence: which of the claim's words it holds and, counted behind them, which of its numbers. */
  readonly #items: readonly (readonly number[])[];
  readonly #count: number;
  readonly #taken = new Set<number>();
  readonly #covered = new Set<number>();

  constructor(claim: ReadSentence, sentences: readonly ReadSentence[]) {
    this.#sentences = sentences;
    this.#wanted = tellingWords(claim);
    this.#items = sentences.map(sentence => itemsIn(claim, this.#wanted, sentence));
    this.#count = this.#wanted.length + claim.quantities.length;
  }

  /** In the order of the source. */
  get taken(): readonly ReadSentence[] {
    return [...this.#taken].sort((a, b) => a - b).flatMap(at => this.#sentences[at] ?? []);
  }

  get coverage(): Ground['coverage'] {
    return { words: this.#share(this.#wanted.length), all: this.#share(this.#count) };
  }

  takeWhere(isWanted: (sentence: ReadSentence) => boolean): void {
    for (const [at, sentence] of this.#sentences.entries()) if (isWanted(sentence)) this.#take(at);
  }

  /** Takes the sentence that adds the most; false where none adds anything. */
  takeBest(): boolean {
    let [best, most] = [-1, 0];
    for (const [at, items] of this.#items.entries()) {
      if (this.#taken.has(at)) continue;
      const fresh = items.filter(item => !this.#covered.has(item));
      // What lies elsewhere and adds a number, but no word, counts something else.
      const isBeside = this.#taken.size === 0 || this.#taken.has(at - 1) || this.#taken.has(at + 1);
      if (!isBeside && !fresh.some(item => item < this.#wanted.length)) continue;
      const worth = fresh.reduce((sum, item) => sum + weightOf(item, this.#wanted), 0);
      if (worth > most) [best, most] = [at, worth];
    }
    if (best >= 0) this.#take(best);
    return best >= 0;
  }

  #take(at: number): void {
    this.#taken.add(at);
    for (const item of this.#items[at] ?? []) this.#covered.add(item);
  }

  #share(count: number): number | undefined {
    let [covered, all] = [0, 0];
    for (let item = 0; item < count; item++) {
      const weight = weightOf(item, this.#wanted);
      all += weight;
      if (this.#covered.has(item)) covered += weight;
    }
    return all === 0 ? undefined : covered / all;
  }
}

function itemsIn(claim: ReadSentence, wanted: readonly ClaimWord[], sentence: ReadSentence): readonly number[] {
  const items: number[] = [];
  for (const [i, word] of wanted.entries()) if (sentence.words.some(other => isRelatedWord(word, other))) items.push(i);
  for (const [i, quantity] of claim.quantities.entries()) {
    if (sentence.quantities.some(other => isSameQuantity(quantity, other))) items.push(wanted.length + i);
  }
  return items;
}

function weightOf(item: number, wanted: readonly ClaimWord[]): number {
  const word = wanted[item];
  if (word === undefined) return NUMBER;
  return word.isName ? NAME : 1;
}
