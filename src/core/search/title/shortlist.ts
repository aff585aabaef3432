import type { Postings } from './postings';

/** What one pick asks for. */
export interface Picking {
  readonly grams: Iterable<number>;
  readonly limit: number;
  /** One byte a text; only texts with one of these bits are picked. */
  readonly bits: Uint8Array;
  readonly wanted: number;
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
  pick(postings: Postings, { grams, limit, bits, wanted, lengths }: Picking): readonly number[] {
    if (this.#weights.length < bits.length) this.#weights = new Float32Array(bits.length);
    const weights = this.#weights;
    const touched = this.#touched;
    for (const gram of grams) {
      const count = postings.count(gram);
      if (count === 0) continue;
      const weight = Math.log2(1 + bits.length / count);
      postings.forEach(gram, text => {
        if (((bits[text] ?? 0) & wanted) === 0) return;
        const before = weights[text] ?? 0;
        if (before === 0) touched.push(text);
        weights[text] = before + weight;
      });
    }
    const floor = floorOf(touched, weights, limit);
    const picked = touched.filter(text => (weights[text] ?? 0) >= floor);
    picked.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
    for (const text of touched) weights[text] = 0;
    touched.length = 0;
    return picked.slice(0, limit);
  }
}

const BUCKETS = 256;
const counts = new Uint32Array(BUCKETS + 1);

/** A weight that about `n` texts reach, found by counting: sorting thousands for every key would show. */
function floorOf(texts: readonly number[], weights: Float32Array, n: number): number {
  let highest = 0;
  for (const text of texts) highest = Math.max(highest, weights[text] ?? 0);
  if (texts.length <= n) return highest * LEAST_SHARE;
  const scale = BUCKETS / highest;
  counts.fill(0);
  for (const text of texts) {
    const bucket = Math.floor((weights[text] ?? 0) * scale);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  let bucket = BUCKETS;
  for (let seen = counts[bucket] ?? 0; seen < n && bucket > 0; seen += counts[bucket] ?? 0) bucket--;
  return Math.max(bucket / scale, highest * LEAST_SHARE);
}
