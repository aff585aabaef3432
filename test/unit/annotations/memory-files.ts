import { Emitter } from '../../../src/core/kit/event';
import { pause } from '../../../src/core/kit/pause';
import type { ArticleId } from '../../../src/core/library/article';
import type { AnnotationFiles } from '../../../src/core/ports';

/** A folder that any number of windows share: each has `MemoryFiles` of its own over it. */
export class SharedFolder {
  readonly files = new Map<ArticleId, string>();
  readonly copies: string[] = [];
  readonly #changed = new Emitter<ArticleId | undefined>();

  readonly onDidChange = this.#changed.event;

  /** Another program writes. */
  write(article: ArticleId, text: string): void {
    this.files.set(article, text);
    this.#changed.fire(article);
  }

  remove(article: ArticleId): void {
    this.files.delete(article);
    this.#changed.fire(article);
  }

  /** A window's view; `slow` lets others write between its last look at a file and its own writing, as a real disk does. */
  window({ slow = false } = {}): AnnotationFiles {
    return {
      list: async () => [...this.files.keys()],
      read: async article => bytesOf(this.files.get(article)),
      replace: async (article, known, text) => {
        const isAsKnown = String(bytesOf(this.files.get(article))) === String(known);
        if (!isAsKnown) return false;
        if (slow) await pause(5);
        if (text === undefined) this.remove(article);
        else this.write(article, text);
        return true;
      },
      keepCopy: async article => {
        this.copies.push(this.files.get(article) ?? '');
        return `copy ${this.copies.length}`;
      },
      nameOf: (_article, address) => address,
      onDidChange: this.onDidChange,
    };
  }
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}
