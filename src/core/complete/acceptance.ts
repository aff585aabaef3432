/** What is offered at a place of a document. Offsets are UTF-16 units of the document. */
export interface Shown {
  readonly id: number;
  readonly document: string;
  readonly offset: number;
  readonly text: string;
}

/** One insertion into a document, with what it took out. */
export interface Insertion {
  readonly document: string;
  readonly offset: number;
  readonly removed: number;
  readonly text: string;
}

/**
 * Tells of each completion once that it was offered, and once whether it was taken. The editor says when one is taken whole; that a word
 * or a line of one was taken is seen by what was put in at once: more than a key does, a word of it, and just what was offered.
 */
export class Acceptance {
  readonly #tell: (what: 'shown' | 'accepted' | 'passed') => void;
  #shown: (Shown & { readonly isTaken: boolean }) | undefined;

  constructor(tell: (what: 'shown' | 'accepted' | 'passed') => void) {
    this.#tell = tell;
  }

  shown(shown: Shown): void {
    const before = this.#shown;
    if (before?.id === shown.id) {
      this.#shown = { ...shown, isTaken: before.isTaken };
      return;
    }
    if (before && !before.isTaken) this.#tell('passed');
    this.#shown = { ...shown, isTaken: false };
    this.#tell('shown');
  }

  accepted(id: number): void {
    if (this.#shown?.id !== id || this.#shown.isTaken) return;
    this.#shown = { ...this.#shown, isTaken: true };
    this.#tell('accepted');
  }

  /** A document was changed so. */
  changed({ document, offset, removed, text }: Insertion): void {
    const shown = this.#shown;
    if (shown?.document !== document || shown.offset !== offset || removed > 0) return;
    if (text.length > 1 && /[\p{L}\p{N}]/u.test(text) && shown.text.startsWith(text)) this.accepted(shown.id);
  }
}
