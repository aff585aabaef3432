import { CancellationSource, type CancellationToken, CancelledError, throwIfCancelled } from './cancellation';

/** What became of one try of several; `place` counts them from 0, in the order they were begun. */
export type Sample<T> = { readonly place: number } & (
  | { readonly is: 'got'; readonly value: T }
  | { readonly is: 'failed'; readonly error: unknown }
);

/** How many tries, and when to stop. */
export interface SampleOptions<T> {
  readonly count: number;
  /** So many run at a time, at least one. */
  readonly atOnce: number;
  /** Whether what is there by now decides it: then nothing more is begun, and what runs is cancelled. */
  readonly isEnough?: (soFar: readonly Sample<T>[]) => boolean;
}

/**
 * Tries the same several times, a few at once, and tells of each as it ends: the first to end comes first. A try that fails is told of
 * and does not end the others. Throws `CancelledError` once cancelled; every try is cancelled then, and also where nobody listens any
 * more. `for await (const sample of samples(write, { count: 5, atOnce: 2 }, token))`.
 */
export async function* samples<T>(
  attempt: (place: number, token: CancellationToken) => Promise<T>,
  { count, atOnce, isEnough }: SampleOptions<T>,
  token: CancellationToken,
): AsyncGenerator<Sample<T>> {
  throwIfCancelled(token);
  const stop = new CancellationSource();
  const listening = token.onCancellationRequested(() => stop.cancel());
  const running = new Map<number, Promise<Sample<T>>>();
  const ended: Sample<T>[] = [];
  const cancelled = new Promise<never>((_, reject) => {
    stop.token.onCancellationRequested(() => reject(new CancelledError()));
  });
  // Nobody may be waiting when it happens.
  cancelled.catch(() => {});
  let begun = 0;
  try {
    while (ended.length < count) {
      for (; begun < count && running.size < Math.max(1, atOnce); begun++)
        running.set(begun, settled(begun, attempt, stop.token));
      const sample = await Promise.race([cancelled, ...running.values()]);
      running.delete(sample.place);
      ended.push(sample);
      yield sample;
      if (isEnough?.(ended)) return;
    }
  } finally {
    listening.dispose();
    stop.cancel();
  }
}

async function settled<T>(
  place: number,
  attempt: (place: number, token: CancellationToken) => Promise<T>,
  token: CancellationToken,
): Promise<Sample<T>> {
  try {
    return { place, is: 'got', value: await attempt(place, token) };
  } catch (error) {
    return { place, is: 'failed', error };
  }
}
