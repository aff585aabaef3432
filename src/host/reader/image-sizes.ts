import type { ArticleId } from '../../core/library/article';
import type { Memory } from '../../core/ports';
import type { ImageSize } from '../../protocol/reader-images';

const KEY = 'seoga.imageSizes';

/** Articles whose images' sizes are kept: some 25 kB where each has a dozen, and 260 kB at most (`MAX_SIZES`). */
const MAX_ARTICLES = 200;

/**
 * How large the images of an article turned out to be, by their order in it, so that the next opening keeps room for them
 * before they have come.
 */
export class ImageSizes {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  of(article: ArticleId): readonly ImageSize[] {
    return this.#all().find(([id]) => id === article)?.[1] ?? [];
  }

  /** Sizes that were seen before stay where an image has not been seen this time. */
  async record(article: ArticleId, sizes: readonly ImageSize[]): Promise<void> {
    const before = this.of(article);
    const merged = sizes.map((size, index) => (size[0] > 0 ? size : (before[index] ?? size)));
    if (JSON.stringify(merged) === JSON.stringify(before)) return;
    const others = this.#all().filter(([id]) => id !== article);
    await this.#memory.set(KEY, [[article, merged], ...others].slice(0, MAX_ARTICLES));
  }

  #all(): readonly (readonly [ArticleId, readonly ImageSize[]])[] {
    return this.#memory.get<readonly (readonly [ArticleId, readonly ImageSize[]])[]>(KEY) ?? [];
  }
}
