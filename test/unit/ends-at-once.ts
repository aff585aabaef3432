import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { type CancellationSource, CancelledError } from '../../src/core/kit/cancellation';

/** What waits for nothing is over by the next turn of the event loop; one more is left for what tidies up in between. */
const A_FEW = 3;

/**
 * Cancels what runs, and has it end at once. It counts turns of the event loop, not time: a machine that is busy with something else
 * adds none. `await endsAtOnce(model.chat(question, stop.token).next(), stop)`
 */
export async function endsAtOnce(running: Promise<unknown>, stop: CancellationSource): Promise<void> {
  let isOver = false;
  const over = assert.rejects(running, CancelledError).finally(() => {
    isOver = true;
  });
  let turns = 0;
  stop.cancel();
  for (; !isOver && turns < A_FEW; turns++) await setImmediate();
  assert.ok(isOver, `It is still not over after ${turns} turns.`);
  await over;
}
