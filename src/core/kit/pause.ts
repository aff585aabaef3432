import type { CancellationToken } from './cancellation';
import type { Disposable } from './disposable';

/**
 * Lets other work of the thread go first: resolves after so many milliseconds, 0 meaning as soon as the rest has had its turn. Once the
 * token is cancelled it resolves at once; whoever goes on from there asks whether it is.
 */
export function pause(ms: number, token?: CancellationToken): Promise<void> {
  if (token?.isCancellationRequested) return Promise.resolve();
  return new Promise(resolve => {
    let listening: Disposable | undefined;
    const end = (): void => {
      clearTimeout(timer);
      listening?.dispose();
      resolve();
    };
    const timer = setTimeout(end, ms);
    listening = token?.onCancellationRequested(end);
  });
}
