import type { LanguageModel, ModelFailure } from '../../core/ask/language-model';
import type { CancellationToken } from '../../core/kit/cancellation';
import type { Event } from '../../core/kit/event';

/** Why a model did not answer, and what to do about it, in one sentence for the user. */
export type FailureSentence = (
  failed: Pick<ModelFailure, 'kind' | 'detail'> & { readonly retryAfter?: number | undefined },
) => string;

/** The models that the user has set up, as features see them. */
export interface Models {
  /** The chosen one, ready to be asked; undefined where none is set up. One that is gone says so when it is asked. Nothing is sent anywhere by asking this. */
  current(): Promise<LanguageModel | undefined>;
  /**
   * Every one that can be asked as things are: those that the endpoint lists, where one is set up, which is asked for its list, and the
   * editor's own. The chosen one comes first. Call it only where the user wants to choose among models. An endpoint that does not
   * answer within seconds adds only the chosen one; who wants no model has none.
   */
  all(token: CancellationToken): Promise<readonly LanguageModel[]>;
  /** Why nothing is sent to the chosen one as things are: a failure of the kind `notAllowed`; undefined where nothing stands in the way. */
  refusal(): ModelFailure | undefined;
  /** Another one was set up, or none, or its address was allowed. */
  readonly onDidChange: Event<void>;
}
