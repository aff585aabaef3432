import type { Way } from '../../src/core/library/trail';
import { isPageKey } from '../kit/page-keys';
import type { ReaderPage } from './page';
import type { PlaceKeeper } from './place-keeper';

/** The keys that lead back and forward, as in pagers and readers of news. */
const KEYS: Readonly<Record<string, Way>> = { '[': 'back', ']': 'forward' };

/** The buttons at the side of a mouse. */
const BUTTONS: Readonly<Record<number, Way>> = { 3: 'back', 4: 'forward' };

/** Leads along the links that were followed, and back. The host keeps the way: a page is thrown away with its tab. */
export class PageHistory {
  readonly #page: ReaderPage;
  readonly #keeper: PlaceKeeper;

  constructor(page: ReaderPage, keeper: PlaceKeeper) {
    this.#page = page;
    this.#keeper = keeper;
    document.addEventListener('keydown', event => {
      const way = KEYS[event.key];
      if (!way || !isPageKey(event)) return;
      event.preventDefault();
      this.#travel(way);
    });
    // A browser would take these buttons for its own history.
    for (const name of ['mousedown', 'mouseup'] as const) {
      document.addEventListener(name, event => {
        const way = BUTTONS[event.button];
        if (!way) return;
        event.preventDefault();
        if (name === 'mouseup') this.#travel(way);
      });
    }
  }

  /** Goes elsewhere in the article, where it has such a place, and keeps the way back. */
  jump(go: () => boolean): void {
    const { channel, view } = this.#page;
    const from = this.#keeper.here();
    if (this.#keeper.leap(go) && view?.article) void channel.call('jumped', [view.article.id, from]);
  }

  #travel(way: Way): void {
    const { channel, id, view } = this.#page;
    // An article that cannot be read has a way back, too.
    if (view) void channel.call('travel', [id, this.#keeper.here(), way]);
  }
}
