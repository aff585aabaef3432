import type { ReaderView } from '../../src/protocol/reader';
import { element, oncePerFrame } from '../kit/dom';
import type { PagePart, ReaderPage } from './page';
import { headingIn } from './place';

/** Where on the screen the line being read is taken to be, in pixels from the top: a heading above it is current. */
const READING_LINE = 120;

/** Whether the page is wide enough for the outline to stand beside the article; the same width as in reader.css. */
const BESIDE = window.matchMedia('(min-width: 901px)');

/** The list of headings beside the article, with the one being read marked. */
export class Outline implements PagePart {
  readonly #nav: HTMLElement;
  readonly #article: HTMLElement;
  #fold: HTMLDetailsElement | undefined;
  #links: readonly { readonly heading: HTMLElement; readonly link: HTMLAnchorElement }[] = [];

  constructor({ article }: ReaderPage, nav: HTMLElement) {
    this.#nav = nav;
    this.#article = article;
    BESIDE.addEventListener('change', () => this.#fit());
    const mark = oncePerFrame(() => this.#mark());
    document.addEventListener('scroll', mark, { passive: true });
    window.addEventListener('resize', mark, { passive: true });
  }

  show({ outline, words }: ReaderView): void {
    this.#nav.setAttribute('aria-label', words.outline);
    this.#links = outline.flatMap(item => {
      const heading = headingIn(this.#article, item.slug);
      if (!heading) return [];
      const link = element('a', { href: `#${item.slug}`, class: `outline-link outline-${item.level}` }, item.text);
      return [{ heading, link }];
    });
    const list = element('ul', {}, ...this.#links.map(({ link }) => element('li', {}, link)));
    this.#fold = element('details', {}, element('summary', { class: 'outline-title' }, words.outline), list);
    this.#nav.replaceChildren(this.#fold);
    this.#fit();
    this.#nav.hidden = this.#links.length < 2;
    this.#mark();
  }

  /** Marks the last heading above the line that is being read. */
  #mark(): void {
    let current: HTMLAnchorElement | undefined;
    for (const { heading, link } of this.#links) {
      // A heading inside a closed fold has no place on the screen.
      if (heading.offsetParent === null) continue;
      if (heading.getBoundingClientRect().top > READING_LINE) break;
      current = link;
    }
    for (const { link } of this.#links) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    if (BESIDE.matches) current?.scrollIntoView({ block: 'nearest' });
  }

  /** Beside the article there is room for it; above the article it stays folded until it is asked for. */
  #fit(): void {
    if (this.#fold) this.#fold.open = BESIDE.matches;
  }
}
