import type { ReaderView } from '../../src/protocol/reader';
import { element } from '../kit/dom';
import { isPageKey, letterOf } from '../kit/page-keys';
import type { Outline } from './outline';
import type { PagePart, ReaderPage } from './page';

const HEADING = ':is(h2, h3, h4, h5, h6)[id]';

/**
 * Copies links to sections, for another article, a note or a chat: by a button that stands at the heading under the pointer or the
 * keyboard, and by C for the section that is read. There is one button, not one at each heading: whoever listens to headings hears
 * their words alone.
 */
export class HeadingLinks implements PagePart {
  readonly #page: ReaderPage;
  readonly #outline: Outline;
  readonly #button = element('button', { type: 'button', class: 'heading-link', 'data-tool': '' }, '#');

  constructor(page: ReaderPage, outline: Outline) {
    this.#page = page;
    this.#outline = outline;
    const offer = ({ target }: Event): void => {
      const heading = target instanceof Element ? target.closest(HEADING) : null;
      // What is not in the library has no address there.
      if (page.view?.article && heading && heading !== this.#button.parentElement) heading.append(this.#button);
    };
    page.article.addEventListener('pointerover', offer);
    page.article.addEventListener('focusin', offer);
    this.#button.addEventListener('click', () => this.#copy(this.#button.parentElement?.id));
    document.addEventListener('keydown', event => {
      if (!isPageKey(event) || event.shiftKey || letterOf(event) !== 'c') return;
      event.preventDefault();
      this.#copy(this.#outline.current);
    });
  }

  show({ words }: ReaderView): void {
    this.#button.title = words.look.copyLink;
    this.#button.ariaLabel = words.look.copyLink;
  }

  #copy(slug: string | undefined): void {
    const { view, channel, tell } = this.#page;
    const text = view?.outline.find(item => item.slug === slug)?.text ?? view?.title;
    if (!view?.article || text === undefined) return;
    const { linkCopied } = view.words.look;
    void channel.call('copyLink', [view.article.id, slug ?? null, text]).then(() => tell(linkCopied));
  }
}
