import { type AskWords, LONGEST_QUESTION, type ScopeView } from '../../src/protocol/ask';
import { textButton, toolButton } from '../kit/button';
import { element } from '../kit/dom';

/** What the box is for. */
export interface AskBoxTasks {
  ask(question: string): void;
  stop(): void;
  chooseScope(): void;
  dropAbout(): void;
}

/** The box in which questions are written: Enter asks, Shift+Enter begins a line, and an input method keeps its own Enter. */
export class AskBox {
  readonly #field: HTMLTextAreaElement;
  readonly #ask: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #chips = element('div', { class: 'chips' });
  readonly #words: AskWords;
  readonly #tasks: AskBoxTasks;
  #isRunning = false;

  constructor(box: HTMLElement, words: AskWords, tasks: AskBoxTasks) {
    this.#words = words;
    this.#tasks = tasks;
    this.#field = element('textarea', {
      id: 'askField',
      rows: '3',
      'aria-label': words.title,
      placeholder: words.placeholder,
      maxlength: String(LONGEST_QUESTION),
    });
    this.#field.addEventListener('keydown', event => this.#pressed(event));
    this.#ask = textButton(words.ask, 'main-button', () => this.#send());
    this.#stop = textButton(words.stop, 'main-button stop', () => tasks.stop());
    this.#stop.hidden = true;
    box.replaceChildren(this.#chips, element('div', { class: 'field' }, this.#field, this.#ask, this.#stop));
  }

  show({ label, about }: ScopeView): void {
    const { scope, about: selection, dropAbout } = this.#words;
    const chip = textButton(label, 'chip', () => this.#tasks.chooseScope());
    chip.setAttribute('aria-label', `${scope}: ${label}`);
    chip.title = scope;
    const chips: HTMLElement[] = [chip];
    if (about !== undefined) {
      const words = element('span', { class: 'chip-words', title: about }, `${selection}: ${about}`);
      const drop = toolButton(dropAbout, 'close', () => {
        this.#tasks.dropAbout();
        this.focus();
      });
      chips.push(element('span', { class: 'chip' }, words, drop));
    }
    this.#chips.replaceChildren(...chips);
  }

  /** While an answer is on its way it can be stopped, and the next question written. */
  setRunning(isRunning: boolean): void {
    const hadFocus = [this.#ask, this.#stop].some(button => button === document.activeElement);
    this.#isRunning = isRunning;
    this.#ask.hidden = isRunning;
    this.#stop.hidden = !isRunning;
    if (hadFocus) this.focus();
  }

  focus(): void {
    this.#field.focus();
  }

  #pressed(event: KeyboardEvent): void {
    // 229: some input methods report the key that ends a syllable only so.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const question = this.#field.value.trim();
    if (this.#isRunning || question === '') return;
    this.#field.value = '';
    this.#tasks.ask(question);
  }
}
