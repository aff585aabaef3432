import type { ReaderView } from '../../../src/protocol/reader';
import { isPageKey, letterOf } from '../../kit/page-keys';
import type { PagePart, ReaderPage } from '../page';
import type { Reading } from './reading';

/** Reading aloud. Its code comes with the first time that somebody wants to listen. */
export class Aloud implements PagePart {
  readonly #page: ReaderPage;
  #reading: Promise<Reading> | undefined;

  constructor(page: ReaderPage) {
    this.#page = page;
    page.channel.on('aloud', wish => {
      if (wish === 'start') void this.#load().then(reading => reading.start());
      else void this.#reading?.then(reading => reading.stop());
    });
    document.addEventListener('keydown', event => {
      if (!isPageKey(event) || event.shiftKey || event.repeat || letterOf(event) !== 's') return;
      event.preventDefault();
      void this.#load().then(reading => reading.toggle());
    });
  }

  show(view: ReaderView): void {
    void this.#reading?.then(reading => reading.show(view));
  }

  #load(): Promise<Reading> {
    this.#reading ??= import('./reading').then(({ Reading }) => new Reading(this.#page));
    return this.#reading;
  }
}
