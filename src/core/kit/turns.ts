import { type CancellationToken, throwIfCancelled } from './cancellation';
import { pause } from './pause';

/** Resolves when the next piece of the work may be done. */
export type Turn = () => Promise<void>;

/**
 * Long work in turns of so many milliseconds: `const turn = turns(8, token); for (const text of texts) { await turn(); rate(text); }`.
 * Between two turns the thread does what came meanwhile, a key that was typed before all else. Throws `CancelledError` once cancelled.
 */
export function turns(ms: number, token?: CancellationToken): Turn {
  let began = Date.now();
  return async () => {
    if (Date.now() - began < ms) return;
    await pause(0, token);
    throwIfCancelled(token);
    began = Date.now();
  };
}
