import type { Disposable } from '../../../src/core/kit/disposable';
import type { HighlightWords } from '../../../src/protocol/reader-highlights';
import { textButton, toolButton } from '../../kit/button';
import { element } from '../../kit/dom';
import { keyName } from '../../kit/key-name';
import type { ReaderPage } from '../page';

/** The bar goes after this long without anybody on it, in ms. */
const SHOWN_FOR = 20_000;

/**
 * Offers to take a deletion back. The bar goes by itself after a while, and with Escape; its key takes the deletion back until
 * something else is done, so that no clock hurries anybody.
 */
export class UndoBar {
  readonly #bar = element('div', { class: 'hl-undo floating', hidden: '' });
  readonly #page: ReaderPage;
  #undo: (() => void) | undefined;
  #escape: Disposable | undefined;
  #timer: number | undefined;

  constructor(page: ReaderPage, layer: HTMLElement) {
    this.#page = page;
    layer.append(this.#bar);
    document.addEventListener('keydown', event => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !this.#undo || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      this.#run();
    });
  }

  offer(words: HighlightWords, undo: () => void): void {
    const key = keyName('Ctrl+Z', navigator.userAgent);
    this.#undo = undo;
    this.#bar.replaceChildren(
      element('span', {}, words.deleted),
      textButton(`${words.undo} (${key})`, 'hl-undo-button', () => this.#run()),
      toolButton(words.close, 'close', () => this.#close()),
    );
    this.#bar.hidden = false;
    this.#escape ??= this.#page.escape.push(() => this.#close());
    this.#closeLater();
    this.#page.announce(`${words.deleted} ${words.undo}: ${key}`);
  }

  /** Something else was done: there is nothing to take back any more. */
  forget(): void {
    this.#undo = undefined;
    this.#close();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#escape?.dispose();
    this.#escape = undefined;
    const hadFocus = this.#bar.contains(document.activeElement);
    this.#bar.hidden = true;
    if (hadFocus) this.#page.article.focus({ preventScroll: true });
  }

  #closeLater(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#bar.matches(':hover, :focus-within')) this.#closeLater();
      else this.#close();
    }, SHOWN_FOR);
  }

  #run(): void {
    const undo = this.#undo;
    this.forget();
    undo?.();
  }
}
