/** A set of 32-bit hashes in a flat table: four bytes for each, where a `Set` of strings takes sixty. 0 is not told from 1. */
export class HashSet {
  #slots = new Uint32Array(1 << 12);
  #size = 0;

  /** Whether it is new. */
  add(hash: number): boolean {
    const wanted = hash === 0 ? 1 : hash;
    let slot = this.#slotOf(wanted);
    if (this.#slots[slot] === wanted) return false;
    if (++this.#size * 2 > this.#slots.length) {
      this.#grow();
      slot = this.#slotOf(wanted);
    }
    this.#slots[slot] = wanted;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const hash of old) if (hash !== 0) this.#slots[this.#slotOf(hash)] = hash;
  }

  /** Where it is, or the free place it would take. */
  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}
