import { type AskWords, LONGEST_QUESTION, type ScopeView } from '../../src/protocol/ask';
import { textButton, toolButton } from '../kit/button';
import { element } from '../kit/dom';
import { keyboardTo } from '../kit/keyboard';
import type { Recall } from './recall';

/** What the box is for. */
export interface AskBoxTasks {
  /** What was being written when the page was loaded. */
  readonly written: string;
  readonly recall: Recall;
  /** This is written now. */
  write(question: string): void;
  /** `about`: the words that the question is about. */
  ask(question: string, about: string | undefined): void;
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
  #about: string | undefined;
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
    this.#field.value = tasks.written;
    this.#field.addEventListener('keydown', event => this.#pressed(event));
    this.#field.addEventListener('input', () => tasks.write(this.#field.value));
    this.#ask = textButton(words.ask, 'main-button', () => this.#send());
    this.#stop = textButton(words.stop, 'main-button stop', () => tasks.stop());
    this.#stop.hidden = true;
    box.replaceChildren(this.#chips, element('div', { class: 'field' }, this.#field, this.#ask, this.#stop));
  }

  show({ label, about }: ScopeView): void {
    this.#about = about;
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

  /** Moves the keyboard here, as soon as the page has it: an answer that ends takes it from no search box. */
  focus(): void {
    keyboardTo(this.#field);
  }

  #pressed(event: KeyboardEvent): void {
    // 229: some input methods report the key that ends a syllable only so.
    if (event.shiftKey || event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#send();
    } else if (!(event.ctrlKey || event.metaKey || event.altKey)) this.#recall(event);
  }

  #recall(event: KeyboardEvent): void {
    const recalled = this.#tasks.recall.step(event.key, this.#field.value);
    if (recalled === undefined) return;
    event.preventDefault();
    this.#write(recalled);
  }

  #write(question: string): void {
    this.#field.value = question;
    this.#tasks.write(question);
  }

  #send(): void {
    const question = this.#field.value.trim();
    if (this.#isRunning || question === '') return;
    this.#write('');
    this.#tasks.ask(question, this.#about);
  }
}
