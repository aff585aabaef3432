import type { ChatMessage, LanguageModel } from '../ask/language-model';
import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';

/** A model that goes on and on is not listened to any further. In UTF-16 units. */
const LONGEST = 8000;

/** All that a model writes in answer to these messages. Throws its `ModelFailure`, and `CancelledError`. */
export async function writtenBy(
  model: LanguageModel,
  request: { readonly messages: readonly ChatMessage[]; readonly maxTokens: number },
  token: CancellationToken,
): Promise<string> {
  let written = '';
  for await (const text of model.chat(request, token)) {
    throwIfCancelled(token);
    written += text;
    if (written.length > LONGEST) break;
  }
  throwIfCancelled(token);
  return written;
}
