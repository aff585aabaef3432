import { ASK_STEPS, type AskStep } from '../../src/core/ask/ask-flow';
import { element } from '../kit/dom';
import type { AskPage } from './page';

/** The steps of an answer, each with how far it is. The first has begun before the host has heard of the question. */
export class Steps {
  readonly list = element('ol', { class: 'steps' });
  readonly #page: AskPage;
  readonly #items: Readonly<Record<AskStep, HTMLElement>>;

  constructor(page: AskPage) {
    this.#page = page;
    const item = (step: AskStep): HTMLElement =>
      element('li', { 'data-step': step }, element('span', { class: 'step-name' }, page.words.steps[step]));
    this.#items = {
      understand: item('understand'),
      retrieve: item('retrieve'),
      answer: item('answer'),
      verify: item('verify'),
    };
    this.list.append(...ASK_STEPS.map(step => this.#items[step]));
    this.tell('understand', 'begun');
  }

  tell(step: AskStep, state: 'begun' | 'done'): void {
    const item = this.#items[step];
    if (item.dataset['state'] === state) return;
    item.dataset['state'] = state;
    if (state === 'begun') {
      item.setAttribute('aria-current', 'step');
      this.#page.announce(this.#page.words.steps[step]);
    } else {
      item.removeAttribute('aria-current');
      item.append(element('span', { class: 'unseen' }, ` ${this.#page.words.stepDone}`));
    }
  }

  /** So many passages were found. */
  found(count: number): void {
    this.#items.retrieve.append(
      element('span', { class: 'step-fact' }, ` · ${this.#page.words.found.replace('{0}', String(count))}`),
    );
  }
}
