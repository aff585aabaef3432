import type { ReaderView } from '../../src/protocol/reader';
import { type ImageSize, MAX_SIZES } from '../../src/protocol/reader-images';
import { keyboardTo } from '../kit/keyboard';
import { fillPlace, isLarge, sizeOf, watchImage } from './images-place';
import type { PagePart, ReaderPage } from './page';
import type { Zoom } from './zoom';

/** Sizes are told this long after the last image came, in ms. */
const TELL_AFTER = 1000;

/** Images of the library, and the places of those on other sites, which are loaded once the user allows the site. */
export class Images implements PagePart {
  readonly #page: ReaderPage;
  readonly #zoom: Zoom;
  /** Images and places, in the order of the article. */
  #places: readonly HTMLElement[] = [];
  readonly #prepared = new WeakSet<HTMLElement>();
  #timer: number | undefined;
  /** What the keyboard goes to once it is there. */
  #focus: HTMLElement | undefined;

  constructor(page: ReaderPage, zoom: Zoom) {
    this.#page = page;
    this.#zoom = zoom;
  }

  show({ images: { allowed, sizes, focus }, words }: ReaderView): void {
    clearTimeout(this.#timer);
    const all = this.#page.article.querySelectorAll<HTMLElement>('img, .remote-image');
    this.#places = [...all].filter(place => !place.closest('[data-tool]'));
    // An article that lost or gained an image since is measured anew.
    const known = sizes.length === Math.min(this.#places.length, MAX_SIZES) ? sizes : [];
    const actions = {
      words: words.pictures,
      allow: (origin: string, place: HTMLElement) => this.#allow(origin, place),
      loaded: (image: HTMLImageElement, place: HTMLElement) => this.#loaded(image, place),
    };
    this.#places.forEach((place, index) => {
      // Where only a part of the text was edited, the rest of the page has stayed as it was.
      if (this.#prepared.has(place)) return;
      this.#prepared.add(place);
      const remembered = known[index] ?? [0, 0];
      if (place instanceof HTMLImageElement) watchImage(place, place, { remembered, actions });
      else fillPlace(place, { remembered, actions, allowed });
    });
    const [index = -1, top = 0] = focus ?? [];
    this.#focus = this.#places[index];
    const standing = this.#focus?.querySelector('img') ?? this.#focus;
    // Last of all parts: the page was made anew for this image, so it goes back to it and to nothing else.
    if (standing) queueMicrotask(() => window.scrollBy(0, standing.getBoundingClientRect().top - top));
  }

  #allow(origin: string, place: HTMLElement): void {
    const { view, channel } = this.#page;
    const at = [this.#places.indexOf(place), place.getBoundingClientRect().top] as const;
    if (view?.article) void channel.call('allowImages', [view.article.id, origin, at]);
  }

  #loaded(image: HTMLImageElement, place: HTMLElement): void {
    if (isLarge(image) && !image.closest('a')) this.#zoom.offer(image);
    if (place === this.#focus) this.#takeFocus(image);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#tell(), TELL_AFTER);
  }

  /** Unless the keyboard is somewhere by now. */
  #takeFocus(image: HTMLElement): void {
    this.#focus = undefined;
    const { activeElement, body } = document;
    if (activeElement === this.#page.article || activeElement === body) keyboardTo(image);
  }

  #tell(): void {
    const { view, channel } = this.#page;
    const sizes = this.#places.slice(0, MAX_SIZES).map((place): ImageSize => {
      const image = place instanceof HTMLImageElement ? place : place.querySelector('img');
      // A size that the author gave needs no memory.
      return sizeOf(place) || !image ? [0, 0] : [image.naturalWidth, image.naturalHeight];
    });
    const isNew = sizes.some(([width], index) => width > 0 && view?.images.sizes[index]?.[0] !== width);
    if (view?.article && isNew) void channel.call('measuredImages', [view.article.id, sizes]);
  }
}
