import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { type ChatRequest, type LanguageModel, ModelFailure } from './language-model';

/** What a model wrote. */
export interface Written {
  readonly text: string;
  /** It ends in the middle. */
  readonly isCut: boolean;
}

/** What is asked, and how its answer is listened to. */
interface Listening {
  readonly request: ChatRequest;
  readonly longest: number;
  readonly tell?: (written: string) => void;
}

/**
 * All that a model writes in answer to a request, in one piece. One that goes on and on is listened to for `longest` UTF-16 units and
 * not much more, and is then cut, as one is that comes to its most tokens; `tell` hears with each piece what is written by then. Throws
 * its `ModelFailure`, and `CancelledError`.
 */
export async function writtenBy(
  model: Pick<LanguageModel, 'chat'>,
  { request, longest, tell }: Listening,
  token: CancellationToken,
): Promise<Written> {
  let text = '';
  try {
    for await (const piece of model.chat(request, token)) {
      throwIfCancelled(token);
      text += piece;
      tell?.(text);
      if (text.length > longest) return { text, isCut: true };
    }
  } catch (error) {
    if (!(error instanceof ModelFailure && error.kind === 'cutShort')) throw error;
    return { text, isCut: true };
  }
  throwIfCancelled(token);
  return { text, isCut: false };
}
