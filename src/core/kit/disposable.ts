/** Something that holds a resource until told to let go. Calling `dispose` twice is harmless. */
export interface Disposable {
  dispose(): void;
}

/**
 * Owns disposables and disposes them in reverse order, the last made first. Adding to a store that is already
 * disposed disposes at once: a resource made during shutdown must not outlive it.
 */
export class DisposableStore implements Disposable {
  #owned: Disposable[] | undefined = [];

  get isDisposed(): boolean {
    return this.#owned === undefined;
  }

  /** Takes ownership and hands the same thing back: `const view = store.own(createTreeView(...))`. */
  own<T extends Disposable>(disposable: T): T {
    if (this.#owned) this.#owned.push(disposable);
    else disposable.dispose();
    return disposable;
  }

  dispose(): void {
    const owned = this.#owned ?? [];
    this.#owned = undefined;
    const errors: unknown[] = [];
    for (const disposable of owned.reverse()) {
      try {
        disposable.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Some resources could not be released.');
  }
}
