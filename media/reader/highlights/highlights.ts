import type { ReaderView } from '../../../src/protocol/reader';
import type { PagePart, ReaderPage } from '../page';
import type { PlaceKeeper } from '../place-keeper';

/** Highlights and notes. Their code comes once the article stands there: what is read first is the article. */
export class Highlights implements PagePart {
  readonly #page: ReaderPage;
  readonly #keeper: PlaceKeeper;
  #marking: Promise<PagePart> | undefined;

  constructor(page: ReaderPage, keeper: PlaceKeeper) {
    this.#page = page;
    this.#keeper = keeper;
  }

  show(view: ReaderView): void {
    this.#marking ??= whenIdle()
      .then(() => import('./marking'))
      .then(({ Marking }) => new Marking(this.#page, this.#keeper));
    void this.#marking.then(marking => {
      // Another article may stand there by now.
      if (this.#page.view === view) marking.show(view);
    });
  }
}

function whenIdle(): Promise<unknown> {
  return new Promise(resolve => requestIdleCallback(resolve, { timeout: 500 }));
}
