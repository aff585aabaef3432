import type { AskProgress, AskView, TurnView, UnansweredView } from '../../src/protocol/ask';
import { element } from '../kit/dom';
import type { AskBox } from './ask-box';
import type { AskPage } from './page';
import { type Question, Turn } from './turn';

/** The conversation on the page: the turns that the host has told of, and below them a question that has no answer. */
export class Conversation {
  readonly #page: AskPage;
  readonly #list: HTMLElement;
  readonly #box: Pick<AskBox, 'setRunning' | 'focus'>;
  #turns: Turn[] = [];
  /** What can be asked anew. */
  #last: Question | undefined;
  #running: Turn | undefined;
  /** A question that never came to an answer: it is on the page, and no part of the conversation. */
  #stopped: Turn | undefined;
  /** The answer to a question that is being asked anew: it comes back where that is stopped. */
  #replaced: Turn | undefined;

  constructor(page: AskPage, list: HTMLElement, box: Pick<AskBox, 'setRunning' | 'focus'>) {
    this.#page = page;
    this.#list = list;
    this.#box = box;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** All that was asked, in order. */
  get questions(): readonly string[] {
    const unanswered = this.#running ?? this.#stopped;
    return [...this.#turns, ...(unanswered ? [unanswered] : [])].map(({ question }) => question);
  }

  /** Shows this and nothing else. A question that is on its way goes on from where it is. */
  show({ turns, unanswered, canRetry }: AskView): void {
    this.#page.card.hide();
    this.#page.standings.clear();
    [this.#stopped, this.#replaced] = [undefined, undefined];
    this.#end();
    this.#last = canRetry ? (unanswered ?? turns.at(-1)) : undefined;
    const { words } = this.#page;
    const intro = turns.length > 0 || unanswered ? [] : [element('p', { class: 'intro' }, words.intro)];
    this.#list.replaceChildren(element('h1', { class: 'unseen' }, words.title), ...intro);
    this.#turns = turns.map((view, place) => {
      const turn = new Turn(this.#page, place, { ...view, isRunning: false });
      // Before it is answered: what is not on the page bears no marks.
      this.#list.append(turn.element);
      turn.answer(view, canRetry && !unanswered && place === turns.length - 1);
      return turn;
    });
    if (unanswered) this.#resume(unanswered);
    else this.#turns.at(-1)?.element.scrollIntoView({ block: 'start' });
  }

  /** The question and its first step are on the page before the host hears of them. */
  begin(asked: Question): void {
    this.#last = asked;
    this.#list.querySelector('.intro')?.remove();
    for (const button of this.#list.querySelectorAll('.retry, .failure .remedy')) button.remove();
    this.#stopped = undefined;
    this.#running = new Turn(this.#page, this.#turns.length, { ...asked, isRunning: true });
    this.#list.append(this.#running.element);
    this.#running.element.scrollIntoView({ block: 'start' });
    this.#box.setRunning(true);
  }

  /** Asks the last question anew. */
  retry(how: 'asBefore' | 'longer'): void {
    if (!this.#last || this.#running) return;
    if (this.#stopped) this.#stopped.element.remove();
    else this.#setAside();
    this.begin(this.#last);
    this.#box.focus();
    void this.#page.channel.call(how === 'longer' ? 'thinkLonger' : 'retry', []);
  }

  progress(progress: AskProgress): void {
    this.#running?.tell(progress);
  }

  answered(view: TurnView): void {
    if (!this.#running) return;
    this.#running.answer(view, true);
    this.#page.announce([view.failure, view.summary].filter(Boolean).join(' '));
    this.#turns.push(this.#running);
    this.#replaced = undefined;
    this.#end();
  }

  /** Shows an earlier turn anew. */
  changed(place: number, view: TurnView): void {
    this.#page.card.hide();
    // Only the last question can be asked anew, and only while it is the one that the host remembers.
    const isLast = place === this.#turns.length - 1 && !this.#running && !this.#stopped;
    this.#turns[place]?.answer(view, isLast && this.#last !== undefined);
  }

  /** The question that is on its way gets no answer; the one that it had before comes back. */
  stopped(why: string): void {
    if (!this.#running) return;
    const ended = this.#running;
    this.#end();
    if (this.#replaced) {
      ended.element.replaceWith(this.#replaced.element);
      this.#turns.push(this.#replaced);
      this.#replaced.renew();
      this.#replaced = undefined;
      this.#page.announce(why);
    } else {
      this.#stopped = ended;
      ended.stop(why);
    }
  }

  /** A question without an answer, as far as it is by now: this page was loaded while it was on its way, or after it was stopped. */
  #resume(unanswered: UnansweredView): void {
    if (this.#turns.length > unanswered.place) this.#setAside();
    this.begin(unanswered);
    for (const progress of unanswered.told) this.progress(progress);
    if (unanswered.stopped !== undefined) this.stopped(unanswered.stopped);
  }

  #setAside(): void {
    this.#replaced = this.#turns.pop();
    this.#replaced?.element.remove();
  }

  #end(): void {
    this.#running = undefined;
    this.#box.setRunning(false);
  }
}
