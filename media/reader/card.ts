import { putBeside } from '../kit/beside';
import { element, required } from '../kit/dom';
import type { ReaderPage } from './page';

/** A pointer or the keyboard rests this long on a word, in ms, before its card comes; on its way to something else it rests on nothing. */
const SHOW_AFTER = 300;

/** A card stays this long, in ms, without pointer and keyboard: time to go from the word to its card. */
const HIDE_AFTER = 250;

const REACHABLE = 'a[href], button, input, [tabindex="0"]';

/**
 * The card of the page: a little more about one word of the article, beside it. There is one, so that no two lie on each other. It
 * stays while pointer or keyboard is in it, goes with Escape, and whoever listens hears it as the description of its word.
 */
export class Card {
  readonly #box = element('div', { id: 'readerCard', class: 'floating', role: 'dialog', 'data-tool': '', hidden: '' });
  #anchor: HTMLElement | undefined;
  #timer: number | undefined;

  constructor() {
    // Within the layout, where clicks on links are led to the host.
    required('readerLayout').append(this.#box);
    this.#box.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#box.addEventListener('pointerleave', () => this.hideSoon());
    this.#box.addEventListener('focusin', () => clearTimeout(this.#timer));
    this.#box.addEventListener('focusout', () => this.hideSoon());
    // Before the keys of the page are heard: an open card is what Escape and Tab are about.
    document.addEventListener('keydown', event => this.#pressed(event), { capture: true });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!this.holds(target)) this.hide();
    });
  }

  /** Shows this beside a word, instead of whatever is shown. The card is called by the word's own name. */
  show(anchor: HTMLElement, content: Node): void {
    this.hide();
    this.#anchor = anchor;
    this.#box.replaceChildren(content);
    this.#box.hidden = false;
    this.#box.ariaLabel = anchor.ariaLabel ?? anchor.textContent;
    anchor.setAttribute('aria-describedby', this.#box.id);
    const place = new Range();
    place.selectNode(anchor);
    putBeside(this.#box, place, 'below');
    // What scrolls must be reachable by keyboard.
    this.#box.removeAttribute('tabindex');
    if (this.#box.scrollHeight > this.#box.clientHeight) this.#box.tabIndex = 0;
  }

  hide(): void {
    clearTimeout(this.#timer);
    if (!this.#anchor) return;
    if (this.holds(document.activeElement)) this.#anchor.focus({ preventScroll: true });
    this.#anchor.removeAttribute('aria-describedby');
    this.#anchor = undefined;
    this.#box.hidden = true;
    this.#box.replaceChildren();
  }

  /** Hides it in a moment, unless pointer or keyboard are in it by then. */
  hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (!this.#box.matches(':hover, :focus-within')) this.hide();
    }, HIDE_AFTER);
  }

  /** Keeps the card where it is the one of this word; false where it is not. */
  keep(anchor: Element): boolean {
    if (anchor === this.#anchor) clearTimeout(this.#timer);
    return anchor === this.#anchor;
  }

  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#box.contains(target);
  }

  #pressed(event: KeyboardEvent): void {
    if (!this.#anchor) return;
    if (event.key === 'Escape') {
      this.hide();
      event.stopPropagation();
      event.preventDefault();
    } else if (event.key === 'Tab') this.#tabbed(event, this.#anchor);
  }

  /** Tab leads from the word through its card and on to what follows the word, though the card stands at the end of the page. */
  #tabbed(event: KeyboardEvent, anchor: HTMLElement): void {
    const stops = [this.#box, ...this.#box.querySelectorAll<HTMLElement>(REACHABLE)].filter(
      stop => stop.tabIndex === 0,
    );
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement === anchor && !event.shiftKey && stops[0]) {
      stops[0].focus();
      event.preventDefault();
    } else if (edge && document.activeElement === edge) {
      this.hide();
      // The browser goes on from the word, which has the keyboard again.
      if (event.shiftKey) event.preventDefault();
    }
  }
}

/**
 * Shows a card where pointer or keyboard rest on a word of the article: `hoverIntent(page, card, '.term', term => definitionOf(term))`.
 * What is made too late, or is undefined, is not shown.
 */
export function hoverIntent(
  { article }: ReaderPage,
  card: Card,
  selector: string,
  make: (anchor: HTMLElement) => Promise<Node | undefined>,
): void {
  let resting: HTMLElement | undefined;
  let timer: number | undefined;
  const wordOf = ({ target }: Event): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  const rest = (anchor: HTMLElement): void => {
    if (card.keep(anchor) || anchor === resting) return;
    clearTimeout(timer);
    resting = anchor;
    timer = window.setTimeout(async () => {
      const content = await make(anchor).catch(() => undefined);
      if (resting === anchor && content && anchor.isConnected) card.show(anchor, content);
    }, SHOW_AFTER);
  };
  const leave = (): void => {
    clearTimeout(timer);
    resting = undefined;
    card.hideSoon();
  };
  article.addEventListener('pointerover', event => {
    const anchor = wordOf(event);
    // A finger that touches a word wants what the word itself does.
    if (anchor && event.pointerType !== 'touch') rest(anchor);
  });
  article.addEventListener('pointerout', event => {
    const anchor = wordOf(event);
    const inside = event.relatedTarget instanceof Node && anchor?.contains(event.relatedTarget);
    if (anchor && !inside) leave();
  });
  article.addEventListener('focusin', event => {
    const anchor = wordOf(event);
    // Who comes back from the card has seen it.
    if (anchor?.matches(':focus-visible') && !card.holds(event.relatedTarget)) rest(anchor);
  });
  article.addEventListener('focusout', event => {
    if (wordOf(event)) leave();
  });
  // Who follows a link reads no card about it.
  article.addEventListener('click', event => {
    if (!wordOf(event)) return;
    leave();
    card.hide();
  });
}
