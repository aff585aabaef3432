import type { Answer } from '../../core/ask/answer';
import type { ModelFailure } from '../../core/ask/language-model';
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
