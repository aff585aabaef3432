import { element } from '../kit/dom';
import type { PagePart, ReaderPage } from './page';

/** Formulas: their TeX stands there as words of the article until it is typeset, and stays there, unseen, afterwards. */
export class Maths implements PagePart {
  readonly #page: ReaderPage;
  /** Cancels the typesetting of the article before. */
  #cancel = new AbortController();

  constructor(page: ReaderPage) {
    this.#page = page;
  }

  show(): void {
    this.#cancel.abort();
    const all = this.#page.article.querySelectorAll<HTMLElement>('.math:not(.typeset, .failed)');
    const formulas = [...all];
    if (formulas.length === 0) return;
    // Now, and not when they are typeset: a part that comes later may hold on to the words where they are.
    for (const formula of formulas) {
      // It stayed while the text around it was edited.
      if (formula.querySelector('.math-tex')) continue;
      const tex = element('span', { class: 'math-tex' });
      tex.append(...formula.childNodes);
      formula.append(tex);
    }
    this.#cancel = new AbortController();
    const { signal } = this.#cancel;
    // Where the code of it cannot be loaded, the formulas stay as they are written.
    import('./maths-typeset').then(
      ({ typesetAll }) => typesetAll(formulas, signal),
      () => undefined,
    );
  }
}
