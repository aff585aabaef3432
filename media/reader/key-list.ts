import type { ReaderView } from '../../src/protocol/reader';
import { toolButton } from '../kit/button';
import { element } from '../kit/dom';
import { keyName } from '../kit/key-name';
import type { PagePart } from './page';

/** The list of all keys of the page, over it. */
export class KeyList implements PagePart {
  readonly #dialog = element('dialog', { class: 'key-list floating', 'data-tool': '' });

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
      element('dt', {}, ...keys.map(key => element('kbd', {}, keyName(key, navigator.userAgent)))),
      element('dd', {}, does),
    ]);
    const close = toolButton(look.close, 'close', () => this.#dialog.close());
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
