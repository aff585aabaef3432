import type { ReaderView } from '../../src/protocol/reader';
import { oncePerFrame } from '../kit/dom';
import type { PagePart, ReaderPage } from './page';
import { progressOf, scrollToHeading, scrollToProgress } from './place';

/** The place is told this long after the last scroll, in ms: every pixel of a scroll is no news. */
const TELL_AFTER = 300;

/** Goes to where the reader left off, and tells the host where the reader is. */
export class PlaceKeeper implements PagePart {
  readonly #page: ReaderPage;
  /** The article whose place is kept; another one starts at a place of its own. */
  #path: string | undefined;
  #progress = 0;
  #timer: number | undefined;
  readonly #moved = oncePerFrame(() => {
    this.#progress = progressOf(document.documentElement);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#tell(), TELL_AFTER);
  });

  constructor(page: ReaderPage) {
    this.#page = page;
    document.addEventListener('scroll', this.#moved, { passive: true });
    page.channel.on('goTo', ({ heading }) => scrollToHeading(page.article, heading));
  }

  show({ place, progress, heading, focus }: ReaderView): void {
    const path = `${place.shelf.id}/${place.path}`;
    // The same article again is a changed file or changed colours: the reader stays where they are.
    const isSame = path === this.#path;
    this.#path = path;
    const wentToHeading = heading !== undefined && scrollToHeading(this.#page.article, heading);
    if (!wentToHeading) scrollToProgress(document.documentElement, isSame ? this.#progress : progress);
    // A heading takes the focus along; a reader that is not in use leaves it where it is.
    if (!isSame && !wentToHeading && focus) this.#page.article.focus({ preventScroll: true });
    this.#moved();
  }

  #tell(): void {
    const { view, channel } = this.#page;
    // What cannot be read has no place to remember.
    if (view?.article) void channel.call('moved', [view.article.id, this.#progress]);
  }
}
