import { COLOURS, type Colour } from '../../../src/core/annotations/annotation';
import { selectorsOf } from '../../../src/core/annotations/selectors-of';
import type { Disposable } from '../../../src/core/kit/disposable';
import type { HighlightWords } from '../../../src/protocol/reader-highlights';
import { putBeside } from '../../kit/beside';
import { toolButton } from '../../kit/button';
import { element } from '../../kit/dom';
import { isPageKey } from '../../kit/page-keys';
import { wireToolbarKeys } from '../../kit/toolbar-keys';
import type { ReaderPage } from '../page';
import { selectedSpan } from './selection';
import { swatch } from './swatch';

/** The tools appear this long after the selection came to rest, in ms. */
const SELECTED = 120;

export interface SelectionActions {
  highlight(colour: Colour): void;
  note(): void;
  copy(): void;
}

/** The tools that appear above selected text: a colour, a note, a copy. The selection stays while they are used. */
export class SelectionTools {
  readonly #bar = element('div', { class: 'hl-tools floating', role: 'toolbar', hidden: '' });
  readonly #page: ReaderPage;
  readonly #actions: SelectionActions;
  #timer: number | undefined;
  #escape: Disposable | undefined;

  constructor(page: ReaderPage, layer: HTMLElement, actions: SelectionActions) {
    this.#page = page;
    this.#actions = actions;
    // A press would take the selection away before the click comes.
    this.#bar.addEventListener('mousedown', event => event.preventDefault());
    wireToolbarKeys(this.#bar);
    layer.append(this.#bar);
    document.addEventListener('selectionchange', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#offer(), SELECTED);
    });
    document.addEventListener('mouseup', () => this.#offer());
    document.addEventListener('keydown', event => this.#pressed(event));
  }

  draw(words: HighlightWords): void {
    const { highlight, note, copy } = this.#actions;
    this.#bar.setAttribute('aria-label', words.tools);
    this.#bar.replaceChildren(
      ...COLOURS.map(colour =>
        toolButton(`${words.highlight}: ${words.colours[colour]}`, swatch(colour), () => highlight(colour)),
      ),
      toolButton(words.addNote, 'note', note),
      toolButton(words.copyQuote, 'copy', copy),
    );
    // One stop for the Tab key; the arrow keys go from tool to tool.
    for (const tool of [...this.#bar.querySelectorAll('button')].slice(1)) tool.tabIndex = -1;
  }

  hide(): void {
    this.#bar.hidden = true;
    this.#escape?.dispose();
    this.#escape = undefined;
  }

  /** Shows the tools at what is selected, where it can be highlighted. */
  #offer(): void {
    if (this.#bar.contains(document.activeElement)) return;
    const { text, view } = this.#page;
    const span = selectedSpan(text);
    if (!span || !view?.article || !selectorsOf(text.text, span)) {
      this.hide();
      return;
    }
    this.#bar.hidden = false;
    this.#escape ??= this.#page.escape.push(() => this.#leave());
    putBeside(this.#bar, text.rangeOf(span), 'above');
  }

  #leave(): void {
    document.getSelection()?.collapseToStart();
    this.hide();
    this.#page.article.focus({ preventScroll: true });
  }

  /** Tab leads from the selected text to its tools. */
  #pressed(event: KeyboardEvent): void {
    const { activeElement, body } = document;
    const isOnPage = activeElement === body || activeElement === this.#page.article;
    if (event.key !== 'Tab' || event.shiftKey || this.#bar.hidden || !isOnPage || !isPageKey(event)) return;
    event.preventDefault();
    this.#bar.querySelector('button')?.focus({ preventScroll: true });
  }
}
