import type { ReaderView } from '../../src/protocol/reader';
import { element } from '../kit/dom';
import type { PagePart, ReaderPage } from './page';

/** How long "Copied" stays, in ms. */
const CONFIRM = 1500;

/** Gives every code block its copy button. */
export class CodeTools implements PagePart {
  readonly #page: ReaderPage;

  constructor(page: ReaderPage) {
    this.#page = page;
  }

  show({ words }: ReaderView): void {
    const { article, channel } = this.#page;
    for (const figure of article.querySelectorAll<HTMLElement>('figure.code')) {
      const button = element('button', { class: 'code-copy', type: 'button', 'data-tool': '' }, words.copy);
      button.addEventListener('click', () => {
        void channel.call('copy', [figure.querySelector('pre')?.textContent ?? '']);
        button.textContent = words.copied;
        this.#page.announce(words.copied);
        setTimeout(() => {
          button.textContent = words.copy;
        }, CONFIRM);
      });
      figure.querySelector('.code-head')?.append(button);
    }
  }
}
