import { randomUUID } from 'node:crypto';
import { ask, type AskParts as FlowParts } from '../../core/ask/ask';
import type { AskEvent } from '../../core/ask/ask-flow';
import type { AskedQuestion } from '../../core/ask/conversation';
import type { LanguageModel } from '../../core/ask/language-model';
import { verifyCitation } from '../../core/ask/verify/verify-citation';
import type { CancellationToken } from '../../core/kit/cancellation';
import type { Library } from '../kit/library';

/** Answers a question from the library as it is read, with this model or none: one flow for the panel and the chat. */
export function answering(
  question: AskedQuestion,
  {
    library,
    model,
    samples,
  }: {
    readonly library: Library;
    readonly model: LanguageModel | undefined;
    /** So many answers it writes. */
    readonly samples: number;
  },
  token: CancellationToken,
): AsyncGenerator<AskEvent> {
  const parts: FlowParts = {
    model,
    samples,
    otherNames: async (question, token) => {
      await library.read();
      return library.otherNames(question, token);
    },
    evidence: async (looksFor, options, token) => {
      await library.read();
      return library.evidence(looksFor, options, token);
    },
    verify: verifyCitation,
    mark: randomUUID,
  };
  return ask(question, parts, token);
}
