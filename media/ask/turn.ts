import { saidSoFar } from '../../src/core/ask/said-so-far';
import type { AskProgress, TurnView } from '../../src/protocol/ask';
import type { FailureRemedy } from '../../src/protocol/remedy';
import { textButton } from '../kit/button';
import { element } from '../kit/dom';
import { keyboardTo } from '../kit/keyboard';
import { remedyButton } from '../kit/remedy-button';
import { answerText } from './answer-text';
import { otherAnswers } from './other-answers';
import type { AskPage } from './page';
import { scrollBox } from './scroll-box';
import { sourceLists } from './source-lists';
import { Steps } from './steps';
import { whatWasSent } from './what-was-sent';

/** Names what a turn is called by: a question that was stopped has the place of the one behind it. */
let count = 0;

/** A citation while it is written: its quote is for the verifier. */
const CITATION = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*[:：][^\]]*(?:\]|$)/g;

/** A question on the page, and what becomes of it. */
export class Turn {
  readonly element: HTMLElement;
  readonly question: string;
  readonly #page: AskPage;
  readonly #place: number;
  readonly #steps: Steps | undefined;
  readonly #streaming = element('div', { class: 'streaming', 'aria-busy': 'true', hidden: '' });
  /** All that comes with the answer. */
  readonly #answered = element('div', { class: 'answered' });
  #written = '';
  #view: TurnView | undefined;

  /** `place` counts the turns of the conversation from 0; one that is already answered went through its steps another time. */
  constructor(page: AskPage, place: number, { question, about, isRunning }: Begun) {
    this.#page = page;
    this.#place = place;
    this.question = question;
    const asked = scrollBox(element('h2', { class: 'question', id: `question${count++}` }, question));
    this.element = element('article', { class: 'turn', 'aria-labelledby': asked.id }, asked);
    if (about !== undefined) this.element.append(scrollBox(element('blockquote', { class: 'about' }, about)));
    if (isRunning) {
      this.#steps = new Steps(page);
      this.element.append(this.#steps.list, this.#streaming);
    }
    this.element.append(this.#answered);
  }

  /** How far its answer is. */
  tell(progress: AskProgress): void {
    switch (progress.is) {
      case 'step':
        this.#steps?.tell(progress.step, progress.state);
        break;
      case 'named':
        this.#steps?.named(progress.names);
        break;
      case 'found':
        this.#steps?.found(progress.count);
        break;
      case 'sampled':
        this.#steps?.sampled(progress);
        break;
      case 'text':
        this.#write(progress.text);
    }
  }

  /** The next piece of what the model writes, as text: it becomes an answer once it is verified. */
  #write(text: string): void {
    this.#written += text;
    const said = saidSoFar(this.#written).replace(CITATION, '[$1]');
    this.#streaming.hidden = said === '';
    this.#streaming.textContent = said;
  }

  stop(why: string): void {
    this.#streaming.ariaBusy = 'false';
    this.#steps?.stop();
    this.#answered.append(element('p', { class: 'notice' }, why, ' ', this.#retryButton()));
    this.#page.announce(why);
  }

  /** Shows the answer, in place of the one that is there; `canRetry`: it is the last one, and may be asked for anew. */
  answer(view: TurnView, canRetry: boolean): void {
    this.#view = view;
    const hadFocus = this.#answered.contains(document.activeElement);
    this.#streaming.remove();
    this.#answered.replaceChildren(...this.#parts(view, canRetry));
    this.#page.standings.tidy();
    if (!hadFocus) return;
    // What had the keyboard is gone: another answer was chosen.
    this.element.tabIndex = -1;
    keyboardTo(this.element);
  }

  /** Shows the answer again, as the last one. */
  renew(): void {
    if (this.#view) this.answer(this.#view, true);
  }

  #parts(view: TurnView, canRetry: boolean): readonly HTMLElement[] {
    const { words } = this.#page;
    const parts: HTMLElement[] = [];
    const told = [view.failure, view.note].filter(said => said !== undefined).join(' ');
    if (view.failure !== undefined) {
      const remedy = canRetry && view.remedy !== undefined ? [' ', this.#remedyButton(view.remedy)] : [];
      const retry = canRetry ? [' ', this.#retryButton()] : [];
      parts.push(element('p', { class: 'notice failure' }, told, ...remedy, ...retry));
    } else if (told !== '') parts.push(element('p', { class: 'notice' }, told));
    if (view.lacksModel) {
      parts.push(element('p', { class: 'notice' }, words.lacksModel, ' ', this.#remedyButton('setUpModel')));
    }
    const place = { turn: this.#place, draft: null };
    if (view.sentences.length > 0) {
      parts.push(answerText(this.#page, place, { ...view, isQuoted: view.byline === undefined }));
    } else if (view.failure === undefined) {
      // Where something went wrong nobody knows whether the articles hold an answer.
      parts.push(element('p', { class: 'no-answer' }, words.noAnswer));
    }
    parts.push(...sourceLists(this.#page, this.#place, view), this.#tools(view, canRetry));
    if (view.samples && view.samples.others.length > 0) {
      parts.push(otherAnswers(this.#page, this.#place, { sources: view.sources, samples: view.samples }));
    }
    return [...parts, ...whatWasSent(this.#page, view)];
  }

  #remedyButton(remedy: FailureRemedy): HTMLButtonElement {
    const { words, channel } = this.#page;
    return remedyButton(remedy, {
      words: words.remedies,
      call: remedy => channel.call('remedy', [remedy]),
      retry: () => this.#page.retry('asBefore'),
    });
  }

  #retryButton(): HTMLButtonElement {
    return textButton(this.#page.words.retry, 'link-button retry', () => this.#page.retry('asBefore'));
  }

  #tools({ byline, sentences, failure, thinkLonger, samples }: TurnView, canRetry: boolean): HTMLElement {
    const { words, channel } = this.#page;
    const tools = element('div', { class: 'turn-tools' });
    if (sentences.length > 0) {
      tools.append(
        textButton(words.copy, 'link-button copy', () => void channel.call('copy', [this.#place])),
        textButton(words.insert, 'link-button insert', () => void channel.call('insert', [this.#place])),
      );
    }
    if (canRetry && failure === undefined) tools.append(this.#retryButton());
    if (canRetry && failure === undefined && thinkLonger !== undefined) {
      tools.append(textButton(thinkLonger, 'link-button retry longer', () => this.#page.retry('longer')));
    }
    if (byline !== undefined) tools.append(element('span', { class: 'byline' }, byline));
    if (samples) tools.append(element('span', { class: 'agreement' }, samples.agreement));
    return tools;
  }
}

/** What is asked, as the page shows it. */
export interface Question {
  readonly question: string;
  readonly about: string | undefined;
}

interface Begun extends Question {
  readonly isRunning: boolean;
}
