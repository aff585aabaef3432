import type { SentenceView } from '../../src/protocol/ask';

/**
 * Marks sentences by how they stand, as ranges that CSS draws by the names `unsupported` and `uncited`: a sentence may begin and end
 * anywhere among the elements of an answer.
 */
export class Standings {
  readonly #marks = { unsupported: new Highlight(), uncited: new Highlight() };

  constructor() {
    for (const [name, marks] of Object.entries(this.#marks)) CSS.highlights.set(name, marks);
  }

  add(standing: SentenceView['standing'], range: Range): void {
    if (standing === 'unsupported' || standing === 'uncited') this.#marks[standing].add(range);
  }

  /** Forgets the sentences that are on the page no more. */
  tidy(): void {
    for (const marks of Object.values(this.#marks)) {
      for (const range of marks) if (!range.startContainer.isConnected) marks.delete(range);
    }
  }

  clear(): void {
    for (const marks of Object.values(this.#marks)) marks.clear();
  }
}
