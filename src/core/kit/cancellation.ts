import { Emitter, type Event } from './event';

/** Whether the caller still wants the answer. Compatible with `vscode.CancellationToken` by shape. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: Event<unknown>;
}

/** Thrown where cancelled work stops. It is not a failure: `host/kit/report.ts` stays silent about it. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('Cancelled');
  }
}

/** The end of a token that cancels it: `const stop = new CancellationSource(); work(stop.token); stop.cancel()`. */
export class CancellationSource {
  readonly #cancelled = new Emitter<void>();
  #isCancelled = false;
  readonly token: CancellationToken;

  constructor() {
    const isCancelled = (): boolean => this.#isCancelled;
    this.token = {
      get isCancellationRequested() {
        return isCancelled();
      },
      onCancellationRequested: this.#cancelled.event,
    };
  }

  /** Tells everybody who listens, once. */
  cancel(): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.#cancelled.fire();
  }
}

/** Throws {@link CancelledError} once the token is cancelled. Call it after every await. */
export function throwIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new CancelledError();
}
