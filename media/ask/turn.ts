import type { AskStep } from '../../src/core/ask/ask-flow';
import type { SourceView, TurnView } from '../../src/protocol/ask';
import { textButton } from '../kit/button';
import { element } from '../kit/dom';
import { answerText } from './answer-text';
import type { AskPage } from './page';
import { Steps } from './steps';

/** Names what a turn is called by: a question that was stopped has the place of the one behind it. */
let count = 0;

/** A citation while it is written: its quote is for the verifier. */
const CITATION = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*[:：][^\]]*(?:\]|$)/g;

/** A question on the page, and what becomes of it. */
export class Turn {
  readonly element: HTMLElement;
  readonly #page: AskPage;
  readonly #place: number;
  readonly #steps: Steps | undefined;
  readonly #streaming = element('div', { class: 'streaming', 'aria-busy': 'true', hidden: '' });
  #written = '';

  /** `place` counts the turns of the conversation from 0; one that is already answered went through its steps another time. */
  constructor(page: AskPage, place: number, { question, about, isRunning }: Begun) {
    this.#page = page;
    this.#place = place;
    const asked = element('h2', { class: 'question', id: `question${count++}` }, question);
    this.element = element('section', { class: 'turn', 'aria-labelledby': asked.id }, asked);
    if (about !== undefined) this.element.append(element('blockquote', { class: 'about' }, about));
    if (!isRunning) return;
    this.#steps = new Steps(page);
    this.element.append(this.#steps.list, this.#streaming);
  }

  step(step: AskStep, state: 'begun' | 'done'): void {
    this.#steps?.tell(step, state);
  }

  found(count: number): void {
    this.#steps?.found(count);
  }

  /** The next piece of what the model writes, as text: it becomes an answer once it is verified. */
  write(text: string): void {
    this.#written += text;
    this.#streaming.hidden = false;
    this.#streaming.textContent = this.#written.replace(CITATION, '[$1]');
  }

  stop(why: string): void {
    this.#streaming.ariaBusy = 'false';
    this.element.append(element('p', { class: 'notice' }, why, ' ', this.#retryButton()));
    this.#page.announce(why);
  }

  answer(view: TurnView): void {
    const { words, channel } = this.#page;
    this.#streaming.remove();
    if (view.failure !== undefined) {
      const retry = this.#steps ? [' ', this.#retryButton()] : [];
      this.element.append(element('p', { class: 'notice failure' }, view.failure, ...retry));
    }
    if (view.lacksModel) {
      const setUp = textButton(words.setUpModel, 'link-button', () => void channel.call('setUpModel', []));
      this.element.append(element('p', { class: 'notice' }, words.lacksModel, ' ', setUp));
    }
    if (view.sentences.length === 0) this.element.append(element('p', { class: 'no-answer' }, words.noAnswer));
    else this.element.append(answerText(this.#page, this.#place, view));
    this.element.append(...this.#sources(view), this.#tools(view), ...this.#sent(view));
    if (this.#steps) this.#page.announce([view.failure, view.summary].filter(Boolean).join(' '));
  }

  #retryButton(): HTMLButtonElement {
    return textButton(this.#page.words.retry, 'link-button retry', () => this.#page.retry());
  }

  #sources({ sources, cited }: TurnView): readonly HTMLElement[] {
    const { words } = this.#page;
    const title = element('p', { class: 'sources-title' }, words.sources);
    const first = cited > 0 ? [title, this.#list(sources.slice(0, cited), 0)] : [];
    if (sources.length === cited) return first;
    const others = element('details', { class: 'others' }, element('summary', {}, words.otherPassages));
    others.append(this.#list(sources.slice(cited), cited));
    return [...first, others];
  }

  #list(sources: readonly SourceView[], from: number): HTMLElement {
    const items = sources.map((source, i) => {
      const open = textButton(
        source.label,
        'link-button source',
        () => void this.#page.channel.call('openSource', [this.#place, from + i, null]),
      );
      this.#page.card.wire(open, source);
      return element('li', {}, open);
    });
    return element(
      'ol',
      { class: 'sources', start: String(from + 1), 'aria-label': this.#page.words.sources },
      ...items,
    );
  }

  #tools({ byline, sentences, failure }: TurnView): HTMLElement {
    const { words, channel } = this.#page;
    const tools = element('div', { class: 'turn-tools' });
    if (sentences.length > 0) {
      tools.append(
        textButton(words.copy, 'link-button copy', () => void channel.call('copy', [this.#place])),
        textButton(words.insert, 'link-button insert', () => void channel.call('insert', [this.#place])),
      );
    }
    if (this.#steps && failure === undefined) tools.append(this.#retryButton());
    if (byline !== undefined) tools.append(element('span', { class: 'byline' }, byline));
    return tools;
  }

  /** What went where, word for word. */
  #sent({ sent }: TurnView): readonly HTMLElement[] {
    if (!sent) return [];
    const { words } = this.#page;
    const messages = sent.messages.flatMap(({ role, text }) => [
      element('p', { class: 'role' }, words.roles[role]),
      element('pre', { tabindex: '0', role: 'group', 'aria-label': words.roles[role] }, text),
    ]);
    const to = element('p', {}, words.sentTo.replace('{0}', sent.to));
    return [element('details', { class: 'sent' }, element('summary', {}, words.sent), to, ...messages)];
  }
}

interface Begun {
  readonly question: string;
  readonly about: string | undefined;
  readonly isRunning: boolean;
}
