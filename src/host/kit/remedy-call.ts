import type { Handler } from '../../protocol/channel';
import { type FailureRemedy, remedyGuard } from '../../protocol/remedy';
import { runCommand } from './commands';
import type { Models } from './models';
import { REMEDY_COMMANDS } from './remedies';

/** Answers the call by which a page has the user mend a failure. */
export function remedyCall(models: Pick<Models, 'refusal'>): Handler<[FailureRemedy], boolean> {
  return {
    accepts: remedyGuard,
    answer: async ([remedy]) => {
      const isAsked = remedy === 'allowAddress';
      // It may have been allowed elsewhere meanwhile.
      if (!isAsked || models.refusal()) await runCommand(REMEDY_COMMANDS[remedy]);
      return isAsked && models.refusal() === undefined;
    },
  };
}
