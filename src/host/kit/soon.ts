import type { Disposable } from '../../core/kit/disposable';

/**
 * Does something once, a moment after it was first asked for, however often it was asked for meanwhile:
 * `const redraw = store.own(new Soon(150, () => tree.redraw())); glossary.onDidRead(() => redraw.ask())`.
 */
export class Soon implements Disposable {
  readonly #ms: number;
  readonly #run: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number, run: () => void) {
    this.#ms = ms;
    this.#run = run;
  }

  ask(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#run();
    }, this.#ms);
  }

  /** What was asked for and not done is dropped. */
  dispose(): void {
    clearTimeout(this.#timer);
  }
}
