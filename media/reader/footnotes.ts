import type { ReaderView } from '../../src/protocol/reader';
import { type Card, hoverIntent } from './card';
import type { PagePart, ReaderPage } from './page';
import { headingIn } from './place';

/** Shows a footnote beside what refers to it. A click goes to the note, and the note leads back to the very reference. */
export class Footnotes implements PagePart {
  readonly #article: HTMLElement;

  constructor(page: ReaderPage, card: Card) {
    this.#article = page.article;
    hoverIntent(page, card, '.footnote-ref a', async reference => this.#noteOf(reference));
  }

  show({ words }: ReaderView): void {
    for (const mark of this.#article.querySelectorAll('.footnote-anchor')) {
      // What the keyboard comes back to is the reference, not the empty mark beside it.
      const reference = mark.previousElementSibling;
      if (reference) reference.id = mark.id;
      mark.remove();
    }
    for (const back of this.#article.querySelectorAll('.footnote-backref')) back.ariaLabel = words.look.backToText;
  }

  /** The words of a note, without what leads back from it. */
  #noteOf(reference: HTMLElement): Node | undefined {
    const name = decodeURIComponent(reference.getAttribute('href')?.slice(1) ?? '');
    const note = headingIn(this.#article, name)?.cloneNode(true);
    if (!(note instanceof HTMLElement)) return undefined;
    for (const back of note.querySelectorAll('.footnote-backref')) back.remove();
    for (const named of note.querySelectorAll('[id]')) named.removeAttribute('id');
    const words = document.createDocumentFragment();
    words.append(...note.childNodes);
    return words;
  }
}
