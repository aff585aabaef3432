import { putBeside } from '../kit/beside';
import { element } from '../kit/dom';

/** What a card shows. */
interface Shown {
  readonly label: string;
  readonly text: string;
  /** Why a citation of it does not hold. */
  readonly reason?: string | undefined;
}

/** The way from a button to its card takes so long, in ms. */
const ON_THE_WAY = 200;

/** The card beside a button that stands for a source: the passage, for who rests the mouse or the keyboard on it. */
export class SourceCard {
  readonly #card = element('div', { id: 'askCard', role: 'tooltip', hidden: '' });
  #button: HTMLElement | undefined;
  #leaving: number | undefined;

  constructor() {
    document.body.append(this.#card);
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#leaving));
    this.#card.addEventListener('pointerleave', () => this.#leave());
  }

  /** Shows this while the mouse or the keyboard is on the button. */
  wire(button: HTMLElement, shown: Shown): void {
    button.addEventListener('pointerenter', () => this.#show(button, shown));
    button.addEventListener('focus', () => this.#show(button, shown));
    button.addEventListener('pointerleave', () => this.#leave());
    button.addEventListener('blur', () => this.hide());
  }

  get isShown(): boolean {
    return !this.#card.hidden;
  }

  hide(): void {
    clearTimeout(this.#leaving);
    this.#card.hidden = true;
    this.#button?.removeAttribute('aria-describedby');
    this.#button = undefined;
  }

  #show(button: HTMLElement, { label, text, reason }: Shown): void {
    this.hide();
    this.#button = button;
    const why = reason === undefined ? [] : [element('p', { class: 'reason' }, reason)];
    this.#card.replaceChildren(element('p', { class: 'card-title' }, label), ...why, element('p', {}, text));
    this.#card.hidden = false;
    button.setAttribute('aria-describedby', 'askCard');
    const around = document.createRange();
    around.selectNode(button);
    putBeside(this.#card, around, 'above');
  }

  #leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = window.setTimeout(() => this.hide(), ON_THE_WAY);
  }
}
