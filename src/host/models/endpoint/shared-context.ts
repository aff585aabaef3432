import { ModelFailure } from '../../../core/ask/language-model';
import { type CancellationToken, throwIfCancelled } from '../../../core/kit/cancellation';

/**
 * The context that a server shares among all that it answers at a time. llama.cpp, and what is built on it, ends every one of them once
 * that is full (github.com/ggml-org/llama.cpp/issues/23652): so who asks waits for room beside the others. One alone always has it.
 */
export class SharedContext {
  #tokens: number;
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  constructor(tokens: number) {
    this.#tokens = tokens;
  }

  /**
   * What `answer` yields, begun once there is room for so many tokens: `yield* context.within(900, { token, answer })`. The room is given
   * back when it ends or is cancelled. Rejects with `CancelledError` where it is cancelled before it begins.
   */
  async *within<T>(
    tokens: number,
    { token, answer }: { readonly token: CancellationToken; readonly answer: () => AsyncIterable<T> },
  ): AsyncGenerator<T> {
    throwIfCancelled(token);
    while (this.#taken > 0 && this.#taken + tokens > this.#tokens) {
      await this.#someoneLeft(token);
      throwIfCancelled(token);
    }
    this.#taken += tokens;
    let isIn = true;
    const leave = (): void => {
      if (!isIn) return;
      isIn = false;
      this.#taken -= tokens;
      for (const wake of [...this.#waiting]) wake();
    };
    const listening = token.onCancellationRequested(leave);
    try {
      yield* answer();
    } catch (error) {
      // Tokens are estimated. Where that went wrong, they are asked for one after the other from now on.
      if (error instanceof ModelFailure && error.kind === 'tooManyRequests') this.#tokens = 0;
      throw error;
    } finally {
      listening.dispose();
      leave();
    }
  }

  #someoneLeft(token: CancellationToken): Promise<void> {
    return new Promise(resolve => {
      const wake = (): void => {
        listening.dispose();
        this.#waiting.delete(wake);
        resolve();
      };
      const listening = token.onCancellationRequested(wake);
      this.#waiting.add(wake);
    });
  }
}
