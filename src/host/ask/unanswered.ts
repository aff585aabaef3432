import type { AskedQuestion } from '../../core/ask/conversation';
import { CancellationSource, type CancellationToken } from '../../core/kit/cancellation';
import type { AskProgress, UnansweredView } from '../../protocol/ask';

/** A question that was asked, and how many answers are written to it. */
export interface Asked {
  readonly question: AskedQuestion;
  readonly samples: number;
}

/** A question that has no answer: all that was told of it is kept, since a page that is loaded anew has to be told again. */
export class Unanswered {
  readonly asked: Asked;
  /** What was asked before, where that is asked anew. */
  readonly anew: Asked | undefined;
  readonly #cancellation = new CancellationSource();
  #told: readonly AskProgress[] = [];
  #stopped: string | undefined;

  constructor(asked: Asked, anew: Asked | undefined) {
    this.asked = asked;
    this.anew = anew;
  }

  /** So many turns are in front of it. */
  get place(): number {
    return this.asked.question.before?.length ?? 0;
  }

  get token(): CancellationToken {
    return this.#cancellation.token;
  }

  get isRunning(): boolean {
    return this.#stopped === undefined;
  }

  /** Keeps what is told. Thousands of pieces of text are one: `가`, `나` is `가나`. */
  tell(progress: AskProgress): void {
    const last = this.#told.at(-1);
    this.#told =
      progress.is === 'text' && last?.is === 'text'
        ? [...this.#told.slice(0, -1), { is: 'text', text: last.text + progress.text }]
        : [...this.#told, progress];
  }

  /** Ends whatever its answer waits for; `why` is said of it from now on. */
  stop(why: string): void {
    this.#stopped = why;
    this.#cancellation.cancel();
  }

  get view(): UnansweredView {
    const { text: question, about } = this.asked.question;
    return { question, about, place: this.place, told: this.#told, stopped: this.#stopped };
  }
}
