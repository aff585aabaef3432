import { ModelFailure } from '../../../core/ask/language-model';
import { type CancellationToken, CancelledError } from '../../../core/kit/cancellation';
import type { Disposable } from '../../../core/kit/disposable';

/** Ends one request when it is cancelled or nothing comes in time, and knows which it was: `watch.wait(1000); fetch(url, watch)`. */
export class RequestWatch implements Disposable {
  readonly #abort = new AbortController();
  readonly #token: CancellationToken;
  readonly #listening: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;

  /** Aborted when the request is to end. */
  readonly signal = this.#abort.signal;

  constructor(token: CancellationToken) {
    this.#token = token;
    this.#listening = token.onCancellationRequested(() => this.#abort.abort());
  }

  /** From now on something has to come within so many ms. */
  wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isLate = true;
      this.#abort.abort();
    }, ms);
  }

  /** Why the request ended, as an error of ours. */
  reasonOf(error: unknown): Error {
    if (this.#token.isCancellationRequested) return new CancelledError();
    if (error instanceof CancelledError || error instanceof ModelFailure) return error;
    return this.#isLate ? new ModelFailure('timedOut') : new ModelFailure('unreachable', { detail: causeOf(error) });
  }

  /** Ends the request, whatever still comes. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
    this.#abort.abort();
  }
}

/** What lies below `fetch failed`: `connect ECONNREFUSED 127.0.0.1:1`. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
