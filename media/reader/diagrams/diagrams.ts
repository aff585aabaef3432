import type { PagePart, ReaderPage } from '../page';
import type { Zoom } from '../zoom';

/** Diagrams that are written as code, drawn in its place. What draws them is loaded by articles that have one. */
export class Diagrams implements PagePart {
  readonly #page: ReaderPage;
  readonly #zoom: Zoom;
  /** Cancels the drawing of the article before. */
  #cancel = new AbortController();

  constructor(page: ReaderPage, zoom: Zoom) {
    this.#page = page;
    this.#zoom = zoom;
  }

  show(): void {
    this.#cancel.abort();
    const figures = [...this.#page.article.querySelectorAll<HTMLElement>('figure.code[data-language="mermaid"]')];
    if (figures.length === 0) return;
    this.#cancel = new AbortController();
    const { signal } = this.#cancel;
    // Where the code of it cannot be loaded, the diagrams stay as they are written.
    import('./draw').then(
      ({ drawAll }) => !signal.aborted && drawAll(figures, { page: this.#page, zoom: this.#zoom, signal }),
      () => undefined,
    );
  }
}
