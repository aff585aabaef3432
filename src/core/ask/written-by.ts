import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import type { ChatRequest, LanguageModel } from './language-model';

/** What is asked, and how its answer is listened to. */
interface Listening {
  readonly request: ChatRequest;
  readonly longest: number;
  readonly tell?: (written: string) => void;
}

/**
 * All that a model writes in answer to a request, in one piece. One that goes on and on is listened to for `longest` UTF-16 units and
 * not much more; `tell` hears with each piece what is written by then. Throws its `ModelFailure`, and `CancelledError`.
 */
export async function writtenBy(
  model: Pick<LanguageModel, 'chat'>,
  { request, longest, tell }: Listening,
  token: CancellationToken,
): Promise<string> {
  let written = '';
  for await (const text of model.chat(request, token)) {
    throwIfCancelled(token);
    written += text;
    tell?.(written);
    if (written.length > longest) break;
  }
  throwIfCancelled(token);
  return written;
}
