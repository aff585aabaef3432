import type { Disposable } from '../../src/core/kit/disposable';
import { isPageKey } from './page-keys';

/**
 * What Escape closes: of everything that is open, what was opened last. `const keys = new EscapeStack(window)` hears a key after
 * all that listen within the page; what has the keyboard, or lies over the article, takes its Escape for itself.
 */
export class EscapeStack {
  readonly #open: { readonly close: () => void }[] = [];

  constructor(keys: EventTarget) {
    keys.addEventListener('keydown', event => this.#pressed(event as KeyboardEvent));
  }

  /** Something has opened: `this.#escape = stack.push(() => this.stop())`. Whoever closes it disposes of this. */
  push(close: () => void): Disposable {
    const entry = { close };
    this.#open.push(entry);
    return {
      dispose: () => {
        const at = this.#open.indexOf(entry);
        if (at >= 0) this.#open.splice(at, 1);
      },
    };
  }

  #pressed(event: KeyboardEvent): void {
    const last = this.#open.at(-1);
    if (event.key !== 'Escape' || !last || !isPageKey(event)) return;
    event.preventDefault();
    last.close();
  }
}
