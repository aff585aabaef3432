import { type LanguageModel, ModelFailure } from '../ask/language-model';
import { CancelledError } from '../kit/cancellation';
import type { Flight } from './flight';
import type { CompletionRequest } from './prompt';

/** Nobody waits longer for ghost text. In ms. */
const PATIENCE = 12_000;

/**
 * Sends a request and hears its answer until the completion is over, and no longer: then the connection is dropped. Rejects as the model
 * does, and where it takes too long.
 */
export async function hearAnswer(
  it: Flight,
  { by, request }: CompletionRequest,
  { model, pause }: { readonly model: LanguageModel; readonly pause: (ms: number) => Promise<void> },
): Promise<void> {
  let isEnded = false;
  let isLate = false;
  void pause(PATIENCE).then(() => {
    if (isEnded) return;
    isLate = true;
    it.cancel();
  });
  try {
    const pieces = by === 'fill' ? model.fill?.(request, it.token) : model.chat(request, it.token);
    for await (const piece of pieces ?? []) if (!it.hear(piece)) break;
    if (it.isCancelled) throw new CancelledError();
  } catch (error) {
    // Only so much was asked for, and what came fits all the same.
    if (!isLate && error instanceof ModelFailure && error.kind === 'cutShort' && !it.isCancelled) return;
    throw isLate ? new ModelFailure('timedOut') : error;
  } finally {
    isEnded = true;
  }
}
