import { type AskStep, stepsFor } from '../../src/core/ask/ask-flow';
import type { AskProgress } from '../../src/protocol/ask';
import { element } from '../kit/dom';
import type { AskPage } from './page';

/** The steps of an answer, each with how far it is. The first has begun before the host has heard of the question. */
export class Steps {
  readonly list = element('ol', { class: 'steps' });
  readonly #page: AskPage;
  readonly #items = new Map<AskStep, HTMLElement>();
  readonly #sampled = element('span', { class: 'step-fact' });

  constructor(page: AskPage) {
    this.#page = page;
    this.#expect(1);
    this.tell('understand', 'begun');
  }

  tell(step: AskStep, state: 'begun' | 'done'): void {
    const item = this.#items.get(step);
    if (!item || item.dataset['state'] === state) return;
    item.dataset['state'] = state;
    if (state === 'begun') {
      item.setAttribute('aria-current', 'step');
      this.#page.announce(this.#page.words.steps[step]);
    } else {
      item.removeAttribute('aria-current');
      item.append(element('span', { class: 'unseen' }, ` ${this.#page.words.stepDone}`));
    }
  }

  /** Nothing more comes: the step that had begun is not done. */
  stop(): void {
    for (const item of this.#items.values()) {
      if (item.dataset['state'] !== 'begun') continue;
      item.dataset['state'] = 'stopped';
      item.removeAttribute('aria-current');
    }
  }

  /** What words of the question are called in the other language. */
  named(names: readonly string[]): void {
    this.#items.get('understand')?.append(element('span', { class: 'step-fact' }, ` · ${names.join(' · ')}`));
  }

  /** So many passages were found. */
  found(count: number): void {
    const { words } = this.#page;
    const said = count === 1 ? words.foundOne : words.found.replace('{0}', String(count));
    this.#items.get('retrieve')?.append(element('span', { class: 'step-fact' }, ` · ${said}`));
  }

  /** How many of several answers are there. */
  sampled({ answered, failed, of }: Omit<Extract<AskProgress, { is: 'sampled' }>, 'is'>): void {
    const { words } = this.#page;
    this.#expect(of);
    const said = words.sampled.replace('{0}', String(answered)).replace('{1}', String(of));
    const fact = failed === 0 ? said : `${said}, ${words.failed.replace('{0}', String(failed))}`;
    this.#sampled.textContent = ` · ${fact}`;
    this.#items.get('answer')?.append(this.#sampled);
    if (answered + failed > 0) this.#page.announce(fact);
  }

  /** So many answers will be written: the steps that this takes. */
  #expect(samples: number): void {
    for (const step of stepsFor(samples)) {
      if (this.#items.has(step)) continue;
      const name = element('span', { class: 'step-name' }, this.#page.words.steps[step]);
      this.#items.set(step, element('li', { 'data-step': step }, name));
    }
    this.list.replaceChildren(...stepsFor(samples).flatMap(step => this.#items.get(step) ?? []));
  }
}
