import * as vscode from 'vscode';
import type { ModelFailure } from '../../core/ask/language-model';
import type { CancellationToken } from '../../core/kit/cancellation';
import { throwIfCancelled } from '../../core/kit/cancellation';
import type { AskProgress } from '../../protocol/ask';
import type { Library } from '../kit/library';
import { remedyFor } from '../kit/remedy-for';
import { unindexedIn } from '../kit/unindexed';
import { answering } from './answering';
import type { AskParts } from './ask-parts';
import { failedAnswer } from './failed-answer';
import { namesRead } from './names-read';
import type { HeldTurn } from './turn-view';
import type { Asked } from './unanswered';

/** What answering a turn needs, and who hears how far it is. */
export interface AnswerParts extends Pick<AskParts, 'library' | 'models' | 'failureSentence'> {
  tell(progress: AskProgress): void;
}

/** Answers a question by the model that is set up, or by none. Throws `CancelledError` once cancelled, and tells nothing from then on. */
export async function answerTurn(
  { question, samples }: Asked,
  { library, models, failureSentence, tell }: AnswerParts,
  token: CancellationToken,
): Promise<HeldTurn> {
  const model = await models.current();
  throwIfCancelled(token);
  let held: Omit<HeldTurn, 'answer'> = {
    question: question.text,
    ...(question.about !== undefined && { about: question.about }),
    ...(!model && { lacksModel: true }),
  };
  let failed: ModelFailure | undefined;
  // Asked for before the passages are: what is indexed while they are looked for was not looked into.
  const wasIndexing = library
    .read()
    .then(() => mayComeLater(library))
    .catch(() => false);
  for await (const event of answering(question, { library, model, samples }, token)) {
    throwIfCancelled(token);
    switch (event.is) {
      case 'step':
        tell(event);
        break;
      case 'understood':
        if (event.names.length > 0) tell({ is: 'named', names: namesRead(event.names) });
        break;
      case 'evidence':
        tell({ is: 'found', count: event.evidence.length });
        break;
      case 'prompt':
        held = { ...held, sent: { to: event.to, messages: event.messages, times: event.times } };
        break;
      case 'sample':
        tell({ is: 'sampled', answered: event.answered, failed: event.failed, of: event.of });
        break;
      case 'text':
        tell({ is: 'text', text: event.text });
        break;
      case 'modelFailed':
        failed = event.failure;
        break;
      case 'answer': {
        const { answer, samples } = event;
        const isMissed = answer.paragraphs.length === 0 && ((await wasIndexing) || (await mayComeLater(library)));
        const failure = isMissed
          ? vscode.l10n.t('The library is still being indexed; ask again in a moment.')
          : failedAnswer(answer, failed, failureSentence);
        const remedy = failed && remedyFor(failed);
        const { sent, ...asked } = held;
        return {
          ...asked,
          ...(sent && remedy !== 'allowAddress' && { sent }),
          ...(failure !== undefined && { failure, ...(remedy && { remedy }) }),
          answer,
          ...(samples && { samples }),
        };
      }
    }
  }
  throw new Error('An answer ended before it was there.');
}

/** What is not found now may be found in a moment: not all texts are indexed yet. */
async function mayComeLater(library: Library): Promise<boolean> {
  return (await unindexedIn(library)) > 0;
}
