import type { LanguageModel } from '../../core/ask/language-model';
import type { Event } from '../../core/kit/event';

/** The model that the user has set up, as features see it. */
export interface Models {
  /** It, ready to be asked; undefined where none is set up, or it is gone. Nothing is sent anywhere by asking this. */
  current(): Promise<LanguageModel | undefined>;
  /** Another one was set up, or none. */
  readonly onDidChange: Event<void>;
}
