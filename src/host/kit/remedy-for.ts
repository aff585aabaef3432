import type { ModelFailure, ModelFailureKind } from '../../core/ask/language-model';
import type { FailureRemedy } from '../../protocol/remedy';

/** What the user can do about a failure besides asking again, `setUpModel` where the key is refused; undefined where that is all. */
export function remedyFor({ kind }: Pick<ModelFailure, 'kind'>): FailureRemedy | undefined {
  if (kind === 'notAllowed') return 'allowAddress';
  return SET_UP_WRONGLY.has(kind) ? 'setUpModel' : undefined;
}

/** Failures that asking again will meet again, until another key, model or address is set up. */
const SET_UP_WRONGLY: ReadonlySet<ModelFailureKind> = new Set(['refusedKey', 'noSuchModel', 'gone', 'redirected']);
