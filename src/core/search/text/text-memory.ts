import type { Turn } from '../../kit/turns';
import type { ArticleId } from '../../library/article';
import { folded } from './letters';
import type { ArticleText, ReducedText } from './reduced-text';

/** How much text is kept, in UTF-16 units: some fifty to a hundred articles, so that the next key is answered from memory. */
const MOST = 1_000_000;

/** Texts that were looked at lately, ready to be compared; the rest is read. */
export class TextMemory {
  readonly #read: (ids: readonly ArticleId[]) => Promise<readonly (ArticleText | undefined)[]>;
  /** The least lately used first. */
  readonly #texts = new Map<ArticleId, ReducedText>();
  #units = 0;
  /** Grows when articles change: what was being read meanwhile may be old. */
  #changes = 0;

  constructor(read: (ids: readonly ArticleId[]) => Promise<readonly (ArticleText | undefined)[]>) {
    this.#read = read;
  }

  /** The texts of these articles; those that cannot be read are left out. */
  async textsOf(ids: readonly ArticleId[], turn: Turn = async () => {}): Promise<ReadonlyMap<ArticleId, ReducedText>> {
    const found = new Map<ArticleId, ReducedText>();
    const missing: ArticleId[] = [];
    for (const id of ids) {
      const text = this.#texts.get(id);
      if (text === undefined) missing.push(id);
      else found.set(id, text);
    }
    if (missing.length > 0) {
      const changes = this.#changes;
      // Whoever searches by names alone never loads what reads texts.
      const [files, { reducedText }] = await Promise.all([this.#read(missing), import('./reduce-text')]);
      for (const [i, id] of missing.entries()) {
        await turn();
        const file = files[i];
        if (file !== undefined) found.set(id, reducedText(file));
      }
      if (changes !== this.#changes) return found;
    }
    for (const [id, text] of found) this.#keep(id, text);
    return found;
  }

  /** Those of these articles whose files hold all of these folded patterns, markup and all: far cheaper than their texts. */
  async holding(ids: readonly ArticleId[], patterns: readonly RegExp[], turn: Turn): Promise<readonly ArticleId[]> {
    const files = await this.#read(ids);
    const holding: ArticleId[] = [];
    for (const [i, id] of ids.entries()) {
      await turn();
      const file = folded(files[i]?.file ?? '');
      if (patterns.every(pattern => pattern.test(file))) holding.push(id);
    }
    return holding;
  }

  forget(ids: readonly ArticleId[]): void {
    this.#changes++;
    for (const id of ids) this.#drop(id);
  }

  #keep(id: ArticleId, text: ReducedText): void {
    this.#drop(id);
    this.#texts.set(id, text);
    this.#units += text.folded.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#units <= MOST) break;
      this.#drop(oldest);
    }
  }

  #drop(id: ArticleId): void {
    const text = this.#texts.get(id);
    if (text === undefined) return;
    this.#texts.delete(id);
    this.#units -= text.folded.length;
  }
}
