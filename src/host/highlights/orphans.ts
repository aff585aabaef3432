import type { AnnotationId } from '../../core/annotations/annotation';
import type { ArticleId } from '../../core/library/article';
import type { Memory } from '../../core/ports';
import { MAX_ORPHANS } from '../../protocol/reader-highlights';

const KEY = 'seoga.highlights.orphans';

/** Articles whose orphans are remembered, the latest first: the whole is written each time. */
const MAX_ARTICLES = 200;

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
    const now = [...ids].sort().slice(0, MAX_ORPHANS);
    if (now.join() === before.join()) return false;
    const latest = Object.entries(now.length > 0 ? { [article]: now, ...others } : others);
    await this.#memory.set(KEY, Object.fromEntries(latest.slice(0, MAX_ARTICLES)));
    return true;
  }

  get #known(): Known {
    return this.#memory.get<Known>(KEY) ?? {};
  }
}
