import type { AnnotationId } from '../../core/annotations/annotation';
import type { ArticleId } from '../../core/library/article';
import type { Memory } from '../../core/ports';

const KEY = 'seoga.highlights.orphans';

type Known = Readonly<Record<ArticleId, readonly AnnotationId[]>>;

/**
 * Which highlights no longer fit their article, as its reader last found: only a page that shows the article can tell, and the
 * list of highlights shows it while no page does.
 */
export class Orphans {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  of(article: ArticleId): ReadonlySet<AnnotationId> {
    return new Set(this.#known[article]);
  }

  /** Remembers these for an article; false where that is no news. */
  async note(article: ArticleId, ids: readonly AnnotationId[]): Promise<boolean> {
    const { [article]: before = [], ...others } = this.#known;
    const now = [...ids].sort();
    if (now.join() === before.join()) return false;
    await this.#memory.set(KEY, now.length > 0 ? { ...others, [article]: now } : others);
    return true;
  }

  get #known(): Known {
    return this.#memory.get<Known>(KEY) ?? {};
  }
}
