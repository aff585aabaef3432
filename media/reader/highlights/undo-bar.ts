import type { HighlightWords } from '../../../src/protocol/reader-highlights';
import { element } from '../../kit/dom';
import { button } from './button';
import { icon } from './icon';

/** Offers to take a deletion back, until something else is done: no clock hurries anybody. */
export class UndoBar {
  readonly #bar = element('div', { class: 'hl-undo', hidden: '' });
  #undo: (() => void) | undefined;

  constructor(layer: HTMLElement) {
    layer.append(this.#bar);
    document.addEventListener('keydown', event => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !this.#undo || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      this.#run();
    });
  }

  offer(words: HighlightWords, undo: () => void): void {
    this.#undo = undo;
    const again = element('button', { type: 'button', class: 'hl-undo-button' }, words.undo);
    again.addEventListener('click', () => this.#run());
    this.#bar.replaceChildren(
      element('span', {}, words.deleted),
      again,
      button(words.close, icon('close'), () => this.hide()),
    );
    this.#bar.hidden = false;
  }

  hide(): void {
    this.#undo = undefined;
    this.#bar.hidden = true;
  }

  #run(): void {
    const undo = this.#undo;
    this.hide();
    undo?.();
  }
}
