import type { Postings } from './postings';

/**
 * The texts most likely to match: those that share the most with the query, rare grams counting more. Exact matching
 * looks at nothing else, so the list is generous; it is bounded so that a keystroke costs the same in a large library.
 */
export class Shortlist {
  #weights = new Float32Array(0);
  #touched: number[] = [];

  /** At most `limit` texts of `postings` that `accepts` lets pass, the most alike first; of equals, the shorter. */
  pick(postings: Postings, grams: Iterable<number>, { texts, limit, accepts, lengthOf }: Picking): readonly number[] {
    if (this.#weights.length < texts) this.#weights = new Float32Array(Math.ceil(texts * 1.5));
    const weights = this.#weights;
    const touched = this.#touched;
    for (const gram of grams) {
      const count = postings.count(gram);
      if (count === 0) continue;
      const weight = Math.log2(1 + texts / count);
      postings.forEach(gram, text => {
        const before = weights[text] ?? 0;
        if (before === 0) touched.push(text);
        weights[text] = before + weight;
      });
    }
    const likely = touched.filter(accepts);
    const floor = nthLargest(likely, weights, limit);
    const picked = likely.filter(text => (weights[text] ?? 0) >= floor);
    picked.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || lengthOf(a) - lengthOf(b) || a - b);
    for (const text of touched) weights[text] = 0;
    touched.length = 0;
    return picked.slice(0, limit);
  }
}

interface Picking {
  /** One more than the largest number of a text. */
  readonly texts: number;
  readonly limit: number;
  accepts(text: number): boolean;
  lengthOf(text: number): number;
}

/** A weight that about `n` of the texts reach: found by counting, because sorting thousands for each key would show. */
function nthLargest(texts: readonly number[], weights: Float32Array, n: number): number {
  if (texts.length <= n) return 0;
  let highest = 0;
  for (const text of texts) highest = Math.max(highest, weights[text] ?? 0);
  const counts = new Uint32Array(257);
  const scale = 256 / highest;
  for (const text of texts) {
    const bucket = Math.floor((weights[text] ?? 0) * scale);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  let bucket = 256;
  for (let seen = counts[bucket] ?? 0; seen < n && bucket > 0; seen += counts[bucket] ?? 0) bucket--;
  return bucket / scale;
}
