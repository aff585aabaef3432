import type { ReaderView } from '../../../src/protocol/reader';
import type { PagePart, ReaderPage } from '../page';
import { heightOf, type LineMark, lineAt } from './line-map';

/** How often at most the host hears of a scroll, in ms. */
const EVERY = 50;

/** What the editor made us scroll is no news to it, for so long in ms; nor is what moves because the article was changed. */
const FOLLOWING = 300;

/** Less than this share of a line is no scroll, but images coming in, or letters being rounded. */
const LEAST = 0.3;

/** Scrolls together with the editor of the article's file, as VS Code's own preview does. */
export class ScrollSync implements PagePart {
  readonly #page: ReaderPage;
  readonly #root = document.documentElement;
  #isSourceShown = false;
  #quietUntil = 0;
  #line: number | undefined;
  #timer: number | undefined;

  constructor(page: ReaderPage) {
    this.#page = page;
    page.channel.on('sourceShown', isShown => {
      this.#isSourceShown = isShown;
    });
    page.channel.on('scrollTo', ({ line }) => this.#follow(line));
    document.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    page.article.addEventListener('dblclick', event => this.#open(event));
  }

  show({ article }: ReaderView): void {
    this.#quietUntil = performance.now() + FOLLOWING;
    if (!article) return;
    requestIdleCallback(async () => {
      this.#isSourceShown = await this.#page.channel.call('isSourceShown', [article.id]);
    });
  }

  #follow(line: number): void {
    this.#line = line;
    this.#goTo(line);
    // What lies far from the screen of a long article gets its height only now.
    requestAnimationFrame(() => {
      if (this.#line === line) this.#goTo(line);
    });
  }

  #goTo(line: number): void {
    this.#quietUntil = performance.now() + FOLLOWING;
    // To the very top, title and all.
    const height = line <= 1 ? 0 : heightOf(this.#marks(), this.#end, line);
    this.#root.scrollTo({ top: height, behavior: 'instant' });
  }

  #scrolled(): void {
    // Scrolling that nobody here asked for keeps what is read in its place; the editor need not move for it.
    const isOwn = performance.now() < this.#quietUntil || !(document.hasFocus() || this.#root.matches(':hover'));
    if (!this.#isSourceShown || isOwn || this.#timer !== undefined) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
    }, EVERY);
  }

  #tell(): void {
    const { view, channel } = this.#page;
    if (!view?.article || performance.now() < this.#quietUntil) return;
    const line = lineAt(this.#marks(), this.#end, this.#root.scrollTop);
    if (this.#line !== undefined && Math.abs(line - this.#line) < LEAST) return;
    this.#line = line;
    void channel.call('scrolled', [view.article.id, line]);
  }

  #open({ target }: MouseEvent): void {
    const { view, channel } = this.#page;
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset['line'] : undefined;
    if (view?.article && line !== undefined) void channel.call('openAt', [view.article.id, Number(line)]);
  }

  /** Every block of the article, and what is in those on the screen: the rest need not be laid out for it. */
  #marks(): readonly LineMark[] {
    const { scrollTop } = this.#root;
    const marks: LineMark[] = [];
    const add = (element: Element): DOMRect => {
      const box = element.getBoundingClientRect();
      const line = element.getAttribute('data-line');
      if (line !== null && box.height > 0) marks.push({ line: Number(line), top: box.top + scrollTop });
      return box;
    };
    for (const block of this.#page.article.children) {
      const { top, bottom } = add(block);
      if (bottom > 0 && top < window.innerHeight) for (const inner of block.querySelectorAll('[data-line]')) add(inner);
    }
    return marks;
  }

  get #end(): number {
    return this.#page.article.getBoundingClientRect().bottom + this.#root.scrollTop;
  }
}
