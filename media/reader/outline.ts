import type { OutlineItem } from '../../src/core/markdown/rendered-article';
import { element } from '../kit/dom';
import { headingIn } from './place';

/** Whether the page is wide enough for the outline to stand beside the article; the same width as in reader.css. */
const BESIDE = window.matchMedia('(min-width: 901px)');

/** The list of headings beside the article, with the one being read marked. */
export class Outline {
  readonly #nav: HTMLElement;
  readonly #article: HTMLElement;
  #fold: HTMLDetailsElement | undefined;
  #links: readonly { readonly heading: HTMLElement; readonly link: HTMLAnchorElement }[] = [];

  constructor(nav: HTMLElement, article: HTMLElement) {
    this.#nav = nav;
    this.#article = article;
    BESIDE.addEventListener('change', () => this.#fit());
  }

  show(items: readonly OutlineItem[], title: string): void {
    this.#nav.setAttribute('aria-label', title);
    this.#links = items.flatMap(item => {
      const heading = headingIn(this.#article, item.slug);
      if (!heading) return [];
      const link = element('a', { href: `#${item.slug}`, class: `outline-link outline-${item.level}` }, item.text);
      return [{ heading, link }];
    });
    const list = element('ul', {}, ...this.#links.map(({ link }) => element('li', {}, link)));
    this.#fold = element('details', {}, element('summary', { class: 'outline-title' }, title), list);
    this.#nav.replaceChildren(this.#fold);
    this.#fit();
    this.#nav.hidden = this.#links.length < 2;
  }

  /** Marks the last heading above this line of the screen, in pixels from the top. */
  markAt(line: number): void {
    let current: HTMLAnchorElement | undefined;
    for (const { heading, link } of this.#links) {
      // A heading inside a closed fold has no place on the screen.
      if (heading.offsetParent === null) continue;
      if (heading.getBoundingClientRect().top > line) break;
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
