import type { ReaderView } from '../../src/protocol/reader';
import { element } from '../kit/dom';
import type { PagePart } from './page';

/** The list of all keys of the page, over it. */
export class KeyList implements PagePart {
  readonly #dialog = element('dialog', { class: 'key-list', 'data-tool': '' });

  constructor() {
    document.body.append(this.#dialog);
    // The keys that it lists are not for what lies below it.
    this.#dialog.addEventListener('keydown', event => event.stopPropagation());
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
  }

  show({ words: { look } }: ReaderView): void {
    const rows = look.keyList.flatMap(({ keys, does }) => [
      element('dt', {}, ...keys.map(key => element('kbd', {}, key))),
      element('dd', {}, does),
    ]);
    const close = element('button', { type: 'button', title: look.close, 'aria-label': look.close }, '×');
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.setAttribute('aria-label', look.keys);
    this.#dialog.replaceChildren(
      element('header', {}, element('h2', {}, look.keys), close),
      element('dl', {}, ...rows),
    );
  }

  open(): void {
    this.#dialog.showModal();
  }
}
