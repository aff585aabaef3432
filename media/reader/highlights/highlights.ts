import type { ReaderView } from '../../../src/protocol/reader';
import type { PagePart, ReaderPage } from '../page';

/** Highlights and notes. Their code comes once the article stands there: what is read first is the article. */
export class Highlights implements PagePart {
  readonly #page: ReaderPage;
  #marking: Promise<PagePart> | undefined;

  constructor(page: ReaderPage) {
    this.#page = page;
  }

  show(view: ReaderView): void {
    this.#marking ??= whenIdle()
      .then(() => import('./marking'))
      .then(({ Marking }) => new Marking(this.#page));
    void this.#marking.then(marking => {
      // Another article may stand there by now.
      if (this.#page.view === view) marking.show(view);
    });
  }
}

function whenIdle(): Promise<unknown> {
  return new Promise(resolve => requestIdleCallback(resolve, { timeout: 500 }));
}
