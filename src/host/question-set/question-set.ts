import type { CommandHandlers } from '../kit/commands';
import type { QuestionSetParts } from './question-set-parts';

/** Questions and answers made from the library, and models compared by them. Loaded with the first use: hardly any window has one. */
export function activateQuestionSet(parts: QuestionSetParts) {
  const commands = {
    'seoga.buildQuestionSet': async () => (await import('./build-question-set')).buildQuestionSet(parts),
    'seoga.compareModels': async () => (await import('./compare-command')).compareCommand(parts),
  } satisfies Partial<CommandHandlers>;
  return { commands };
}
