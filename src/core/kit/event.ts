import type { Disposable } from './disposable';

/** Subscribes a listener and returns what unsubscribes it. Compatible with `vscode.Event` by shape. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/**
 * The writing end of an event. Listeners run in the order they subscribed; one that throws does not keep
 * the others from hearing, and its error is rethrown once all have run, so that nothing is swallowed.
 * Whoever has unsubscribed hears nothing more, not even the value that is just being told.
 */
export class Emitter<T> implements Disposable {
  /** In boxes: one function may subscribe twice, and each subscription ends by itself. */
  readonly #listeners = new Set<{ readonly hear: (value: T) => void }>();

  readonly event: Event<T> = hear => {
    const listener = { hear };
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(value: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      if (!this.#listeners.has(listener)) continue;
      try {
        listener.hear(value);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, 'Several listeners failed.');
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
