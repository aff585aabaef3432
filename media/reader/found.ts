import type { Disposable } from '../../src/core/kit/disposable';
import type { Found } from '../../src/core/search/text/found';
import { occurrences, placeOfPassage } from '../../src/core/search/text/occurrences';
import type { ReaderView, ReaderWords } from '../../src/protocol/reader';
import { element } from '../kit/dom';
import { isPageKey } from '../kit/page-keys';
import type { PagePart, ReaderPage } from './page';
import { uncover } from './place';
import type { PlaceKeeper } from './place-keeper';

/** Where on the screen a place is brought, as a share of its height: what leads up to it is worth reading, too. */
const READING_HEIGHT = 0.3;

/**
 * Marks what a search found in the article, and leads from place to place. The marks are ranges that CSS colours by the names
 * `found` and `found-here`: the article's own elements stay as they are.
 */
export class FoundMarks implements PagePart {
  readonly #page: ReaderPage;
  readonly #bar: HTMLElement;
  readonly #keeper: PlaceKeeper;
  readonly #count = element('span', { class: 'found-count' });
  #places: readonly Range[] = [];
  /** The place last gone to, an index of `#places`; undefined before the first. */
  #here: number | undefined;
  #words: ReaderWords | undefined;
  #escape: Disposable | undefined;

  constructor(page: ReaderPage, bar: HTMLElement, keeper: PlaceKeeper) {
    this.#page = page;
    this.#bar = bar;
    this.#keeper = keeper;
    document.addEventListener('keydown', event => this.#heard(event));
    page.channel.on('find', found => {
      if (page.view) this.#find(found, page.view.words);
    });
  }

  show({ found, words }: ReaderView): void {
    this.#find(found, words);
  }

  /** Marks this in the article that is shown now, and goes to its passage; undefined marks nothing. */
  #find(found: Found | undefined, words: ReaderWords): void {
    // Without anything to find, nobody waits until the words have been read.
    const places = found ? occurrences(this.#page.text.text, found.words) : [];
    this.#places = places.map(place => this.#page.text.rangeOf(place));
    this.#here = undefined;
    this.#words = words;
    this.#drawBar(words);
    if (places.length > 0) this.#escape ??= this.#page.escape.push(() => this.#clear());
    else this.#leaveEscape();
    if (found) this.#page.announce(this.#sum(words));
    const here = found?.passage && placeOfPassage(this.#page.text.text, places, found.passage);
    if (here !== undefined) this.#goTo(here);
    else this.#mark();
  }

  #heard(event: KeyboardEvent): void {
    if (this.#places.length === 0 || event.key !== 'F3' || !isPageKey(event)) return;
    event.preventDefault();
    this.#step(event.shiftKey ? -1 : 1);
  }

  #clear(): void {
    this.#leaveEscape();
    this.#places = [];
    this.#bar.hidden = true;
    this.#mark();
    this.#page.article.focus({ preventScroll: true });
    void this.#page.channel.call('forgetFound', []);
  }

  #leaveEscape(): void {
    this.#escape?.dispose();
    this.#escape = undefined;
  }

  /** Goes on from the place last gone to, or from what is on the screen; past the end it starts over. */
  #step(by: 1 | -1): void {
    const { length } = this.#places;
    const below = this.#places.findIndex(place => place.getBoundingClientRect().top >= 0);
    const next = this.#here === undefined ? (below < 0 ? 0 : below) + (by < 0 ? -1 : 0) : this.#here + by;
    this.#goTo((next + length) % length);
    if (this.#words) this.#page.announce(this.#sum(this.#words));
  }

  #goTo(index: number): void {
    const place = this.#places[index];
    const inside = place?.startContainer.parentElement;
    if (!place || !inside) return;
    this.#here = index;
    this.#mark();
    uncover(inside);
    // Sideways first, in what scrolls by itself: code and wide tables.
    const box = inside.closest('pre, .table-scroll');
    if (box)
      box.scrollLeft += place.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth / 2;
    this.#keeper.leap(() =>
      window.scrollBy({ top: place.getBoundingClientRect().top - window.innerHeight * READING_HEIGHT }),
    );
    // Whoever listens to the page reads on from here, and the keys work.
    document.getSelection()?.collapse(place.startContainer, place.startOffset);
    if (!this.#bar.contains(document.activeElement)) this.#page.article.focus({ preventScroll: true });
  }

  #mark(): void {
    const here = this.#here === undefined ? [] : this.#places.slice(this.#here, this.#here + 1);
    CSS.highlights.set('found', new Highlight(...this.#places));
    CSS.highlights.set('found-here', new Highlight(...here));
    if (this.#words) this.#count.textContent = this.#sum(this.#words);
  }

  #sum(words: ReaderWords): string {
    const { length } = this.#places;
    if (this.#here !== undefined) {
      return words.placeOf.replace('{0}', String(this.#here + 1)).replace('{1}', String(length));
    }
    return length === 1 ? words.onePlaceFound : words.placesFound.replace('{0}', String(length));
  }

  #drawBar(words: ReaderWords): void {
    const button = (sign: string, label: string, run: () => void): HTMLElement => {
      const made = element('button', { type: 'button', title: label, 'aria-label': label }, sign);
      made.addEventListener('click', run);
      return made;
    };
    this.#bar.setAttribute('aria-label', words.found);
    this.#bar.replaceChildren(
      this.#count,
      button('↑', words.previousPlace, () => this.#step(-1)),
      button('↓', words.nextPlace, () => this.#step(1)),
      button('×', words.clearPlaces, () => this.#clear()),
    );
    this.#bar.hidden = this.#places.length === 0;
  }
}
