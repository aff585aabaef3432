import type { Postings } from './postings';

/** What one pick asks for. */
export interface Picking {
  readonly grams: Iterable<number>;
  readonly limit: number;
  /** How many texts there are, by which rarity is told. */
  readonly size: number;
  /** One byte a text; only texts with one of these bits are picked. */
  readonly bits: Uint8Array;
  readonly wanted: number;
  /** Only texts that pass are picked; asked of those that share enough with the query. */
  readonly accept?: ((text: number) => boolean) | undefined;
  /** The texts' lengths, by which equals are told apart: the query is more of a shorter one. */
  readonly lengths: Uint16Array;
}

/** A text that shares less than this with the query than the best one does is not what was meant. */
const LEAST_SHARE = 0.25;

/**
 * The texts most likely to match: those that share the most with the query, rare grams counting more. Matching looks
 * at nothing else, so the list is generous; it is bounded so that a key costs about the same in a large library.
 */
export class Shortlist {
  #weights = new Float32Array(0);
  readonly #touched: number[] = [];

  /** At most `limit` texts, the most alike first. */
  pick(postings: Postings, { grams, limit, size, bits, wanted, accept, lengths }: Picking): readonly number[] {
    if (this.#weights.length < bits.length) this.#weights = new Float32Array(bits.length);
    const weights = this.#weights;
    const touched = this.#touched;
    for (const gram of grams) {
      const count = postings.count(gram);
      if (count === 0) continue;
      const weight = Math.log2(1 + size / count);
      postings.forEach(gram, text => {
        if (((bits[text] ?? 0) & wanted) === 0) return;
        const before = weights[text] ?? 0;
        if (before === 0) touched.push(text);
        weights[text] = before + weight;
      });
    }
    const highest = touched.reduce((most, text) => Math.max(most, weights[text] ?? 0), 0);
    const grade = (text: number) => gradeOf((weights[text] ?? 0) / highest, lengths[text] ?? 0);
    const passed = accept ? touched.filter(text => grade(text) >= LEAST_GRADE && accept(text)) : touched;
    const floor = floorOf(passed, grade, limit);
    const picked = passed.filter(text => grade(text) >= floor);
    picked.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
    for (const text of touched) weights[text] = 0;
    touched.length = 0;
    return picked.slice(0, limit);
  }
}

const STEPS = 256;
const LEAST_GRADE = LEAST_SHARE * STEPS * STEPS;

/** A share of the highest weight in steps, and below a step the shortness: the higher the more likely. */
function gradeOf(share: number, length: number): number {
  return Math.floor(share * STEPS) * STEPS + STEPS - 1 - Math.min(length, STEPS - 1);
}

function stepOf(grade: number): number {
  return Math.floor(grade / STEPS);
}

const byStep = new Uint32Array(STEPS + 1);
const byShortness = new Uint32Array(STEPS);

/** A grade that about `n` texts reach, found by counting: sorting thousands for every key would show. */
function floorOf(texts: readonly number[], grade: (text: number) => number, n: number): number {
  if (texts.length <= n) return LEAST_GRADE;
  byStep.fill(0);
  for (const text of texts) count(byStep, stepOf(grade(text)));
  const { place: step, above } = reach(byStep, n);
  byShortness.fill(0);
  for (const text of texts) if (stepOf(grade(text)) === step) count(byShortness, grade(text) % STEPS);
  return Math.max(LEAST_GRADE, step * STEPS + reach(byShortness, n - above).place);
}

function count(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** The highest place that `n` reach or more, and how many lie above it. */
function reach(counts: Uint32Array, n: number): { readonly place: number; readonly above: number } {
  let above = 0;
  let place = counts.length - 1;
  while (place > 0 && above + (counts[place] ?? 0) < n) above += counts[place--] ?? 0;
  return { place, above };
}
