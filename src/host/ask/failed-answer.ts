import type { Answer } from '../../core/ask/answer';
import type { ModelFailure, ModelFailureKind } from '../../core/ask/language-model';
import type { FailureRemedy } from '../../protocol/ask';
import type { FailureSentence } from '../kit/models';
import { cutSentence } from './ask-words';

/**
 * Why an answer is not what a model was to say, in a sentence; undefined where it is. One that was cut off stands there all the same, so
 * more is said only of what asking once more does not mend: that it came to its longest.
 */
export function failedAnswer(
  { isCut }: Pick<Answer, 'isCut'>,
  failure: ModelFailure | undefined,
  sentenceOf: FailureSentence,
): string | undefined {
  if (isCut && failure?.kind !== 'cutShort') return cutSentence();
  return failure && sentenceOf(failure);
}

/** What the user can do about a failure besides asking again; undefined where that is all. */
export function remedyFor({ kind }: Pick<ModelFailure, 'kind'>): FailureRemedy | undefined {
  if (kind === 'notAllowed') return 'allowAddress';
  return SET_UP_WRONGLY.has(kind) ? 'setUpModel' : undefined;
}

/** Failures that asking again will meet again, until another key, model or address is set up. */
const SET_UP_WRONGLY: ReadonlySet<ModelFailureKind> = new Set(['refusedKey', 'noSuchModel', 'gone', 'redirected']);
