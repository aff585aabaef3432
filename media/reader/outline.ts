import type { ReaderView } from '../../src/protocol/reader';
import { element, oncePerFrame } from '../kit/dom';
import type { PageHistory } from './history';
import type { PagePart, ReaderPage } from './page';
import { headingIn, scrollToHeading } from './place';

/** Where a heading that was gone to stands, in pixels from the top: the scroll padding of page.css. */
const TOP = 24;

/** A heading above this line is current. It is near enough to the top that a heading right below the one gone to is not. */
const READING_LINE = 80;

/** Whether the page is wide enough for the outline to stand beside the article; the same width as in outline.css. */
const BESIDE = window.matchMedia('(min-width: 901px)');

/** A longer outline shows, of its lower levels, only those of the part that is being read. */
const LONG = 40;

/** A heading, its line in the outline, and the heading of the top level that it belongs to. */
interface Entry {
  readonly slug: string;
  readonly heading: HTMLElement;
  readonly line: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly part: number;
  readonly isTop: boolean;
}

/** The list of headings beside the article, with the one being read marked. It folds, and stays so in every article. */
export class Outline implements PagePart {
  readonly #page: ReaderPage;
  readonly #nav: HTMLElement;
  readonly #history: PageHistory;
  readonly #title = element('summary', { class: 'outline-title' });
  readonly #fold = element('details', {}, this.#title);
  #entries: readonly Entry[] = [];
  #current: Entry | undefined;
  #isWanted = true;

  constructor(page: ReaderPage, nav: HTMLElement, history: PageHistory) {
    this.#page = page;
    this.#nav = nav;
    this.#history = history;
    nav.append(this.#fold);
    BESIDE.addEventListener('change', () => this.#fit());
    const mark = oncePerFrame(() => this.#mark());
    document.addEventListener('scroll', mark, { passive: true });
    window.addEventListener('resize', mark, { passive: true });
    this.#title.addEventListener('click', event => {
      // Above the article it is open as long as somebody looks for something in it, and no setting.
      if (!BESIDE.matches) return;
      event.preventDefault();
      this.toggle();
    });
    page.channel.on('look', ({ outline }) => {
      this.#isWanted = outline;
      this.#fit();
    });
  }

  /** The heading of the section that is being read, by its id; undefined above the first. */
  get current(): string | undefined {
    // A key may come before the frame in which the last scroll is seen.
    this.#mark();
    return this.#current?.slug;
  }

  show({ outline, words, look }: ReaderView): void {
    this.#nav.setAttribute('aria-label', words.outline);
    this.#title.textContent = words.outline;
    this.#isWanted = look.outline;
    const top = outline.reduce((highest, { level }) => Math.min(highest, level), Number.POSITIVE_INFINITY);
    let part = 0;
    this.#entries = outline.flatMap(({ slug, level, text }) => {
      const heading = headingIn(this.#page.article, slug);
      if (!heading) return [];
      if (level === top) part += 1;
      const link = element('a', { href: `#${slug}`, class: `outline-link outline-${level}` }, text);
      return [{ slug, heading, link, line: element('li', {}, link), part, isTop: level === top }];
    });
    const list = element('ul', {});
    // One by one: arguments of a call live on the stack, which a hundred thousand headings would fill.
    for (const { line } of this.#entries) list.append(line);
    this.#fold.replaceChildren(this.#title, list);
    this.#nav.hidden = this.#entries.length < 2;
    this.#current = undefined;
    this.#fit();
    this.#showPart();
    this.#mark();
  }

  /** Goes to the next heading, or with -1 to the one before. */
  step(by: 1 | -1): void {
    const seen = this.#entries.filter(({ heading }) => heading.offsetParent !== null);
    const topOf = ({ heading }: Entry): number => heading.getBoundingClientRect().top;
    // The last headings of an article never reach the top: from there the way goes on by the one that has the keyboard.
    const focused = seen.findIndex(
      entry => entry.heading === document.activeElement && topOf(entry) >= 0 && topOf(entry) < window.innerHeight,
    );
    const below = seen.findIndex(entry => topOf(entry) > TOP + 1);
    const above = seen.findLastIndex(entry => topOf(entry) < TOP - 1);
    const at = focused >= 0 ? focused + by : by > 0 ? below : above;
    const next = seen[at];
    if (next) scrollToHeading(this.#page.article, next.slug);
    else if (by < 0) window.scrollTo({ top: 0, behavior: 'instant' });
  }

  /** Shows or hides it, in this article and all others. Where it stands above the article, one is taken there to see it. */
  toggle(): void {
    if (BESIDE.matches) void this.#page.channel.call('showOutline', [!this.#isWanted]);
    else if (this.#fold.open && this.#fold.contains(document.activeElement)) this.#fold.open = false;
    else if (!this.#nav.hidden) this.#history.jump(() => this.#unfold());
  }

  #unfold(): boolean {
    this.#fold.open = true;
    this.#nav.scrollIntoView();
    this.#title.focus({ preventScroll: true });
    return true;
  }

  /** Marks the last heading above the line that is being read. */
  #mark(): void {
    let current: Entry | undefined;
    for (const entry of this.#entries) {
      // A heading inside a closed fold has no place on the screen.
      if (entry.heading.offsetParent === null) continue;
      if (entry.heading.getBoundingClientRect().top > READING_LINE) break;
      current = entry;
    }
    const before = this.#current;
    if (current === before) return;
    this.#current = current;
    before?.link.removeAttribute('aria-current');
    current?.link.setAttribute('aria-current', 'location');
    if (current?.part !== before?.part) this.#showPart();
    if (BESIDE.matches) current?.link.scrollIntoView({ block: 'nearest' });
  }

  #showPart(): void {
    const isLong = this.#entries.length > LONG;
    for (const { line, part, isTop } of this.#entries) {
      line.hidden = isLong && !isTop && part !== (this.#current?.part ?? 1);
    }
  }

  /** Beside the article there is room for it; above the article it stays folded until it is asked for. */
  #fit(): void {
    this.#fold.open = BESIDE.matches && this.#isWanted;
  }
}
