import type { Disposable } from './disposable';

/** Subscribes a listener and returns what unsubscribes it. Compatible with `vscode.Event` by shape. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/**
 * The writing end of an event. Listeners run in the order they subscribed; one that throws does not keep
 * the others from hearing, and its error is rethrown once all have run, so that nothing is swallowed.
 */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = listener => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(value: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
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
