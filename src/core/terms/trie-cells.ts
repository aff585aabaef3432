/** Of no node: free. */
const FREE = -1;

/** After so many places in which some children do not fit, what lies before them counts as full: else building would take squares. */
const PATIENCE = 100;

/** The cells of a double-array trie: one for each node, its number the node's. The root is cell 0. */
export class TrieCells {
  /** Children lie at their letter's number behind their parent's base. */
  #bases = new Int32Array(1024);
  #parents = new Int32Array(1024).fill(FREE);
  /** What was said to end at a node; 0 where nothing was. */
  #ends = new Int32Array(1024);
  readonly #letters: number;
  /** No free cell before this one is worth a look. */
  #free: number;
  /** Behind the last cell in use. */
  #length = 1;

  /** For an alphabet whose numbers are below `letters`. */
  constructor(letters: number) {
    this.#letters = letters;
    // Wherever a child lies from here on, its base is no negative number.
    this.#free = letters;
  }

  /** The child of a node for a letter, or 0. */
  child(node: number, letter: number): number {
    const cell = (this.#bases[node] ?? 0) + letter;
    return this.#parents[cell] === node ? cell : 0;
  }

  /** What ends at a node, or 0. */
  ending(node: number): number {
    return this.#ends[node] ?? 0;
  }

  /** Says that something ends at a node: a number above 0. */
  end(node: number, what: number): void {
    this.#ends[node] = what;
  }

  /** Gives a node its children, for letters in ascending order, and tells its base. */
  place(node: number, letters: readonly number[]): number {
    const base = this.#baseFor(letters);
    this.#bases[node] = base;
    for (const letter of letters) this.#parents[base + letter] = node;
    this.#length = Math.max(this.#length, base + (letters.at(-1) ?? 0) + 1);
    return base;
  }

  /** Lets go of what was held in reserve. */
  trim(): void {
    // A look at any letter from any base stays inside, where it is fastest.
    this.#resize(this.#length + this.#letters);
  }

  #baseFor(letters: readonly number[]): number {
    const first = letters[0] ?? 0;
    let failed = 0;
    for (let cell = this.#free; ; cell++) {
      if (cell + this.#letters > this.#parents.length) this.#resize((cell + this.#letters) * 2);
      if (this.#parents[cell] !== FREE) continue;
      const base = cell - first;
      if (!letters.every(letter => this.#parents[base + letter] === FREE)) failed++;
      else {
        if (failed > PATIENCE) this.#free = cell;
        while (this.#parents[this.#free] !== FREE) this.#free++;
        return base;
      }
    }
  }

  #resize(length: number): void {
    this.#bases = resized(this.#bases, length, 0);
    this.#parents = resized(this.#parents, length, FREE);
    this.#ends = resized(this.#ends, length, 0);
  }
}

function resized(cells: Int32Array, length: number, blank: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length).fill(blank);
  copy.set(cells.subarray(0, length));
  return copy;
}
