import type { HighlightWords } from '../../../src/protocol/reader-highlights';
import { element, oncePerFrame } from '../../kit/dom';
import { icon } from '../../kit/icon';
import type { Mark } from './mark';
import { markWords } from './mark-words';

/** Markers keep so far apart, in pixels: notes on one line stand below each other. */
const HEIGHT = 24;

/**
 * A button for each highlight, in the margin beside it. It shows where a note is; a highlight without one has a button that is seen
 * only by the keyboard, so that Tab and a screen reader come to every highlight.
 */
export class MarkButtons {
  readonly #list = element('div', { class: 'hl-margin' });
  readonly #article: HTMLElement;
  readonly #open: (mark: Mark) => void;
  #placed: readonly { readonly mark: Mark; readonly button: HTMLElement }[] = [];
  readonly #place = oncePerFrame(() => this.#put());

  constructor(layer: HTMLElement, article: HTMLElement, open: (mark: Mark) => void) {
    this.#article = article;
    this.#open = open;
    layer.append(this.#list);
    // Folds, images and other sizes of letters move the lines.
    new ResizeObserver(this.#place).observe(article);
    window.addEventListener('resize', this.#place, { passive: true });
  }

  draw(marks: readonly Mark[], words: HighlightWords): void {
    const focused = this.#placed.find(({ button }) => button === document.activeElement)?.mark.annotation.id;
    this.#placed = marks.map((mark, index) => {
      const { note, colour } = mark.annotation;
      const label = markWords(mark, { index, count: marks.length, words });
      const kind = note === '' ? 'hl-marker hl-marker-quiet' : 'hl-marker';
      const button = element(
        'button',
        { type: 'button', class: `${kind} hl-ink-${colour}`, 'aria-label': label },
        icon('note'),
      );
      if (note !== '') button.title = note;
      button.addEventListener('click', () => this.#open(mark));
      return { mark, button };
    });
    this.#list.replaceChildren(...this.#placed.map(({ button }) => button));
    this.#placed.find(({ mark }) => mark.annotation.id === focused)?.button.focus({ preventScroll: true });
    this.#put();
  }

  /** All is measured before anything is moved: reading and writing in turns would lay the page out for each. */
  #put(): void {
    if (this.#placed.length === 0) return;
    const { right } = this.#article.getBoundingClientRect();
    const left = Math.min(right + 4, document.documentElement.clientWidth - HEIGHT - 4) + window.scrollX;
    const tops = this.#placed.map(({ mark }) => mark.range.getClientRects()[0]?.top);
    let free = -Infinity;
    for (const [index, { button, mark }] of this.#placed.entries()) {
      const top = tops[index];
      // What lies in a closed fold or on another tab has no place.
      button.hidden = top === undefined;
      if (top === undefined) continue;
      const wanted = top + window.scrollY;
      const at = mark.annotation.note === '' ? wanted : Math.max(wanted, free);
      if (mark.annotation.note !== '') free = at + HEIGHT;
      button.style.top = `${Math.round(at)}px`;
      button.style.left = `${Math.round(left)}px`;
    }
  }
}
