import type { Disposable } from '../../src/core/kit/disposable';
import type { Found } from '../../src/core/search/text/found';
import { occurrences, placeOfPassage } from '../../src/core/search/text/occurrences';
import type { ReaderView, ReaderWords } from '../../src/protocol/reader';
import { toolButton } from '../kit/button';
import { element } from '../kit/dom';
import { keyboardTo } from '../kit/keyboard';
import { isPageKey } from '../kit/page-keys';
import { goToRange, nextPlace } from './go-to-range';
import type { PagePart, ReaderPage } from './page';
import type { PlaceKeeper } from './place-keeper';

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
    this.#goTo(nextPlace(this.#places, this.#here, by));
    if (this.#words) this.#page.announce(this.#sum(this.#words));
  }

  #goTo(index: number): void {
    const place = this.#places[index];
    if (!place) return;
    this.#here = index;
    this.#mark();
    goToRange(place, this.#keeper);
    if (!this.#bar.contains(document.activeElement)) keyboardTo(this.#page.article);
  }

  #mark(): void {
    const here = this.#here === undefined ? [] : this.#places.slice(this.#here, this.#here + 1);
    const found = new Highlight();
    // One by one: a short word stands in more places than a call has arguments.
    for (const place of this.#places) found.add(place);
    CSS.highlights.set('found', found);
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
    this.#bar.setAttribute('aria-label', words.found);
    this.#bar.replaceChildren(
      this.#count,
      toolButton(words.previousPlace, 'up', () => this.#step(-1)),
      toolButton(words.nextPlace, 'down', () => this.#step(1)),
      toolButton(words.clearPlaces, 'close', () => this.#clear()),
    );
    this.#bar.hidden = this.#places.length === 0;
  }
}
