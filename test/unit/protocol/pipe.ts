import type { Pipe } from '../../../src/protocol/channel';

/** Both ends of a pipe in memory. Messages arrive later and as copies, as they do from a worker or a webview. */
export function pipePair(): { readonly here: Pipe; readonly there: Pipe } {
  const here = new End();
  const there = new End();
  here.other = there;
  there.other = here;
  return { here, there };
}

class End implements Pipe {
  other: End | undefined;
  #receive: ((message: unknown) => void) | undefined;

  send(message: unknown): void {
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => this.other?.hear(copy));
  }

  hear(message: unknown): void {
    this.#receive?.(message);
  }

  listen(receive: (message: unknown) => void): { dispose(): void } {
    this.#receive = receive;
    return {
      dispose: () => {
        this.#receive = undefined;
      },
    };
  }
}

/** Lets every message that is under way arrive. */
export function delivered(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
