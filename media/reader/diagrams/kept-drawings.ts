/** As many drawings are kept, and more only while all are shown. */
const MAX_KEPT = 40;

interface Drawings {
  /** Whether a picture on the page has this address. */
  isShown(address: string): boolean;
  /** Lets go of what an address leads to. */
  revoke(address: string): void;
}

/** The addresses of drawings, by look and source: an article that is shown again, or edited elsewhere, needs no new ones. */
export class KeptDrawings {
  readonly #drawings: Drawings;
  readonly #addresses = new Map<string, string>();

  constructor(drawings: Drawings) {
    this.#drawings = drawings;
  }

  get(key: string): string | undefined {
    return this.#addresses.get(key);
  }

  /** Keeps a drawing in place of the oldest that is not shown; with forty on the page, in addition to them. */
  keep(key: string, address: string): void {
    if (this.#addresses.size >= MAX_KEPT) this.#forgetOldest();
    this.#addresses.set(key, address);
  }

  #forgetOldest(): void {
    for (const [key, address] of this.#addresses) {
      if (this.#addresses.size < MAX_KEPT) return;
      if (this.#drawings.isShown(address)) continue;
      this.#addresses.delete(key);
      this.#drawings.revoke(address);
    }
  }
}
