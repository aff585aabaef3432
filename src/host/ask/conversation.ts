import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { choosingSample } from '../../core/ask/choose-sample';
import { longerThan } from '../../core/ask/think-longer';
import { throwIfCancelled } from '../../core/kit/cancellation';
import type { AskHostSide } from '../../protocol/ask';
import { Expected } from '../kit/report';
import { answerTurn } from './answer-turn';
import type { AskHistory, KeptConversation } from './ask-history';
import type { AskParts } from './ask-parts';
import { askWords } from './ask-words';
import type { NextQuestion } from './next-question';
import { hasCode, renderTurn } from './render-turn';
import type { HeldTurn } from './turn-view';
import { type Asked, Unanswered } from './unanswered';

/** Tells the page something: in the same moment in which it becomes true. */
export type TellPage = <K extends keyof AskHostSide['events']>(name: K, value: AskHostSide['events'][K]) => void;

/** What a conversation needs besides what asking does. */
export interface ConversationParts extends AskParts {
  readonly history: AskHistory;
  readonly next: NextQuestion;
  readonly tell: TellPage;
}

/**
 * A conversation with the library: what was asked and answered, and what is being answered. It holds all of it, and the page none: one that
 * is loaded anew, as in another window, is shown everything again, and hears the rest of an answer that was on its way.
 */
export class Conversation {
  readonly #parts: ConversationParts;
  #id: string;
  #turns: readonly HeldTurn[];
  /** What can be asked anew. */
  #last: Asked | undefined;
  #unanswered: Unanswered | undefined;

  constructor(parts: ConversationParts, kept: KeptConversation | undefined) {
    this.#parts = parts;
    this.#id = kept?.id ?? randomUUID();
    this.#turns = kept?.turns ?? [];
  }

  /** The turn at this place; `Expected` where there is none. */
  turn(place: number): HeldTurn {
    const held = this.#turns[place];
    if (!held) throw new Expected(vscode.l10n.t('This answer is gone; ask again.'));
    return held;
  }

  /** Has the page show all there is by then; what happens while that is rendered is part of it. */
  async show(): Promise<void> {
    for (;;) {
      const turns = this.#turns;
      const views = await Promise.all(turns.map(turn => renderTurn(turn, this.#parts)));
      if (turns !== this.#turns) continue;
      return this.#parts.tell('show', {
        conversation: this.#id,
        turns: views,
        unanswered: this.#unanswered?.view,
        canRetry: this.#last !== undefined,
        scope: this.#parts.next.view,
        words: askWords(),
      });
    }
  }

  /** Goes on with this conversation, or begins one. */
  async turnTo(kept: KeptConversation | undefined): Promise<void> {
    this.stop();
    this.#id = kept?.id ?? randomUUID();
    this.#turns = kept?.turns ?? [];
    this.#last = undefined;
    this.#unanswered = undefined;
    await this.show();
  }

  ask(text: string): Promise<void> {
    this.stop();
    return this.#answer({ question: this.#parts.next.take(text, this.#turns), samples: this.#parts.samples() });
  }

  retry(): Promise<void> | undefined {
    return this.#last && this.#again(this.#last.samples);
  }

  /** The last question, with more answers written to it than the last time. */
  thinkLonger(): Promise<void> | undefined {
    const longer = this.#last && longerThan(this.#last.samples);
    return longer === undefined ? undefined : this.#again(longer);
  }

  /** Stops at once, whatever it is that the answer waits for. */
  stop(): void {
    if (this.#unanswered?.isRunning) {
      this.#end(this.#unanswered, vscode.l10n.t('Stopped. Nothing of it has been verified.'));
    }
  }

  /** What follows goes on from the answer that the user takes for the right one. */
  async choose(place: number, draft: number): Promise<void> {
    const held = this.turn(place);
    const chosen = choosingSample(held, draft);
    if (chosen === held) return;
    this.#turns = this.#turns.with(place, chosen);
    await this.#changed(place, chosen);
    await this.#keep();
  }

  /** Shows code in the colours that the editor has now. */
  async recolour(): Promise<void> {
    for (const [place, held] of this.#turns.entries()) {
      if (hasCode(held)) await this.#changed(place, held);
    }
  }

  async #changed(place: number, held: HeldTurn): Promise<void> {
    const view = await renderTurn(held, this.#parts);
    if (this.#turns[place] === held) this.#parts.tell('changed', { turn: place, view });
  }

  /** The last question, as if it had not been answered; the answer that is there stays until the new one comes. */
  #again(samples: number): Promise<void> | undefined {
    this.stop();
    if (!this.#last) return undefined;
    const { question } = this.#last;
    // Another one of the earlier answers may have been chosen since.
    const before = this.#turns.slice(0, question.before?.length);
    return this.#answer({ question: { ...question, before }, samples }, this.#last);
  }

  async #answer(asked: Asked, anew?: Asked): Promise<void> {
    const { reporter, tell, usage } = this.#parts;
    const unanswered = new Unanswered(asked, anew);
    this.#unanswered = unanswered;
    this.#last = asked;
    usage.count('asked');
    const { token } = unanswered;
    try {
      const turn = await answerTurn(
        asked,
        {
          ...this.#parts,
          tell: progress => {
            unanswered.tell(progress);
            tell('progress', progress);
          },
        },
        token,
      );
      const view = await renderTurn(turn, this.#parts);
      throwIfCancelled(token);
      this.#turns = [...this.#turns.slice(0, unanswered.place), turn];
      this.#unanswered = undefined;
      tell('answered', view);
      await this.#keep();
    } catch (error) {
      if (token.isCancellationRequested) return;
      reporter.report(error);
      if (unanswered === this.#unanswered) {
        this.#end(unanswered, vscode.l10n.t('This question could not be answered.'));
      }
    }
  }

  /** The answer that is there stays; without one the question does, and why it has none. */
  #end(unanswered: Unanswered, why: string): void {
    unanswered.stop(why);
    this.#last = unanswered.anew ?? this.#last;
    if (this.#turns.length > unanswered.place) this.#unanswered = undefined;
    this.#parts.tell('stopped', why);
  }

  async #keep(): Promise<void> {
    const turns = this.#turns.map(({ question, answer, samples }) => ({
      question,
      answer,
      ...(samples && { samples }),
    }));
    await this.#parts.history.keep({ id: this.#id, at: Date.now(), turns });
  }
}
