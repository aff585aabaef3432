import type { AskedQuestion, Turn } from '../../core/ask/conversation';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { ScopeView } from '../../protocol/ask';
import { type AskScope, wholeLibrary } from './ask-scope';

/** What the next question is asked of. The articles stay for those behind it; the words that it is about go along with it alone. */
export class NextQuestion implements Disposable {
  readonly #changed = new Emitter<ScopeView>();
  readonly onDidChange = this.#changed.event;
  #scope = wholeLibrary();
  #about: string | undefined;

  get view(): ScopeView {
    return { label: this.#scope.label, about: this.#about };
  }

  setScope(scope: AskScope): void {
    this.#scope = scope;
    this.#changed.fire(this.view);
  }

  /** Undefined: about nothing in particular. */
  setAbout(words: string | undefined): void {
    if (words === this.#about) return;
    this.#about = words;
    this.#changed.fire(this.view);
  }

  /** The question, asked of what was chosen. */
  take(text: string, before: readonly Turn[]): AskedQuestion {
    const { articles, topic } = this.#scope;
    const about = this.#about;
    this.setAbout(undefined);
    return {
      text,
      before,
      ...(about !== undefined && { about }),
      ...(articles && { articles }),
      ...(topic !== undefined && { topic }),
    };
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
