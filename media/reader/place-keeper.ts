import { type HeadingPlace, locate, type Position, positionAt } from '../../src/core/library/position';
import { shareOf } from '../../src/core/library/reading-time';
import { MOST_LINES, type Whereabouts } from '../../src/core/library/whereabouts';
import type { ReaderView } from '../../src/protocol/reader';
import { oncePerFrame } from '../kit/dom';
import { keyboardTo } from '../kit/keyboard';
import type { PagePart, ReaderPage } from './page';
import { headingIn, progressOf, scrollToHeading, scrollToProgress, uncover } from './place';
import { firstLine, type Line, topOf } from './place-line';

/** The place is told this long after the last scroll, in ms: every pixel of a scroll is no news. */
const TELL_AFTER = 300;

/** The line that is kept where it stands on the screen, and how to find it when the article is another text. */
interface KeptLine extends Line {
  readonly position: Position;
}

/**
 * Goes to where the reader left off, tells the host where the reader is, and keeps what is read where it stands on the screen:
 * while images and diagrams above it come in, while letters and columns change their size, and while the source is written. The
 * browser's own scroll anchoring does a part of that; what it leaves over is put right before the frame is drawn.
 */
export class PlaceKeeper implements PagePart {
  readonly #page: ReaderPage;
  readonly #root = document.documentElement;
  /** The article whose place is kept; another one starts at a place of its own. */
  #path: string | undefined;
  #line: KeptLine | undefined;
  /** Where our own scrolling ended: nobody chose to be there, so the line that is kept stays the same. */
  #scrolledTo: number | undefined;
  /** The article was read on to here. Whoever jumped has not read what lies between, and goes on reading by a scroll. */
  #isReadOn = true;
  #progress = 0;
  #headings: readonly HeadingPlace[] | undefined;
  #timer: number | undefined;
  readonly #scrolled = oncePerFrame(() => {
    this.#progress = progressOf(this.#root);
    if (this.#scrolledTo === undefined || Math.abs(this.#root.scrollTop - this.#scrolledTo) >= 1) {
      this.#isReadOn ||= !this.#isLineKept();
      this.#take();
    }
    this.#tellSoon();
  });

  constructor(page: ReaderPage) {
    this.#page = page;
    document.addEventListener('scroll', this.#scrolled, { passive: true });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#tell();
    });
    new ResizeObserver(() => this.#keep()).observe(page.article);
    page.channel.on('goTo', ({ heading }) => this.leap(() => scrollToHeading(page.article, heading)));
    page.channel.on('stand', where => {
      this.leap(() => this.#goTo(where));
      // The keyboard comes along from the heading or note that it was on.
      keyboardTo(page.article);
      this.#tellSoon();
    });
  }

  show({ start, heading, focus }: ReaderView): void {
    const path = this.#page.id;
    // The same article again is a changed file or changed colours: the reader stays where they are.
    const isSame = path === this.#path;
    const kept = isSame ? this.#line : undefined;
    this.#path = path;
    this.#headings = undefined;
    this.#line = undefined;
    if (!isSame) this.#isReadOn = true;
    const wentToHeading = heading !== undefined && this.leap(() => scrollToHeading(this.#page.article, heading));
    const isKept = !wentToHeading && kept && this.#stand(kept.position, kept.top);
    if (!wentToHeading && !isKept) this.#goTo(isSame ? { progress: this.#progress } : start);
    // A heading takes the focus along; a reader that is not in use leaves it where it is.
    if (!isSame && !wentToHeading && focus) keyboardTo(this.#page.article);
    // The words are read and counted once the article stands there: the first screen waits for nothing.
    this.#tellSoon();
  }

  /** Goes elsewhere in the article by leaving out what lies between: that does not count as read. */
  leap<T>(go: () => T): T {
    const { scrollTop } = this.#root;
    const outcome = go();
    if (this.#root.scrollTop !== scrollTop) {
      this.#take();
      this.#scrolledTo = this.#root.scrollTop;
      this.#isReadOn = false;
    }
    return outcome;
  }

  /** Where the reader is now. */
  here(): Whereabouts {
    const progress = progressOf(this.#root);
    const line = this.#line;
    const { view, text } = this.#page;
    if (!line || !view?.article) return { progress };
    const left = shareOf(view.article.length, 1 - line.at / text.text.length);
    const below = Math.round((line.top / this.#lineHeight()) * 100) / 100;
    return { progress, position: line.position, below: Math.min(MOST_LINES, Math.max(-MOST_LINES, below)), left };
  }

  #goTo({ progress, position, below = 0 }: Whereabouts): void {
    const isFound = progress > 0 && position && this.#stand(position, below * this.#lineHeight());
    if (!isFound) scrollToProgress(this.#root, progress);
  }

  /** Scrolls so that the words stand so far below the top of the screen; false where they are nowhere. */
  #stand(position: Position, top: number): boolean {
    const { text } = this.#page;
    const at = locate(text.text, this.#headingPlaces(), position);
    if (topOf(this.#page, at) === undefined) {
      const holder = text.rangeOf([at, at + 1]).startContainer.parentElement;
      if (holder) uncover(holder);
    }
    if (topOf(this.#page, at) === undefined) return false;
    this.#line = { at, top, position };
    this.#keep();
    return true;
  }

  /** Brings the kept line back to where it stood. */
  #keep(): void {
    const line = this.#line;
    const top = line && topOf(this.#page, line.at);
    if (!line || top === undefined) return;
    const off = top - line.top;
    if (Math.abs(off) < 1) return;
    this.#root.scrollBy({ top: off, behavior: 'instant' });
    this.#scrolledTo = this.#root.scrollTop;
  }

  /** Takes the first line on the screen for the one to keep. */
  #take(): void {
    this.#scrolledTo = undefined;
    const line = firstLine(this.#page);
    this.#line = line && { ...line, position: positionAt(this.#page.text.text, this.#headingPlaces(), line.at) };
  }

  /** The kept line stands where it stood: the browser made up for what came in above it, and nobody scrolled. */
  #isLineKept(): boolean {
    const top = this.#line && topOf(this.#page, this.#line.at);
    return this.#line !== undefined && top !== undefined && Math.abs(top - this.#line.top) < 1;
  }

  #headingPlaces(): readonly HeadingPlace[] {
    const { article, text, view } = this.#page;
    this.#headings ??= (view?.outline ?? []).flatMap(({ slug }) => {
      const heading = headingIn(article, slug);
      const at = heading && text.offsetOf(heading, 0);
      return typeof at === 'number' ? [{ slug, at }] : [];
    });
    return this.#headings;
  }

  #lineHeight(): number {
    const { lineHeight, fontSize } = getComputedStyle(this.#page.article);
    const height = Number.parseFloat(lineHeight);
    return Number.isNaN(height) ? Number.parseFloat(fontSize) * 1.5 : height;
  }

  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#tell(), TELL_AFTER);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    const { view, channel } = this.#page;
    // What cannot be read has no place to remember.
    if (!view?.article) return;
    if (!this.#line) this.#take();
    void channel.call(this.#isReadOn ? 'moved' : 'landed', [view.article.id, this.here()]);
  }
}
