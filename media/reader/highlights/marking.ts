import { type Annotation, type AnnotationId, COLOURS, type Colour } from '../../../src/core/annotations/annotation';
import { quotation } from '../../../src/core/annotations/annotations-markdown';
import { selectorsOf } from '../../../src/core/annotations/selectors-of';
import type { ArticleId } from '../../../src/core/library/article';
import type { ReaderView } from '../../../src/protocol/reader';
import { type HighlightWords, MAX_ORPHANS } from '../../../src/protocol/reader-highlights';
import { element } from '../../kit/dom';
import { isPageKey, letterOf } from '../../kit/page-keys';
import type { PagePart, ReaderPage } from '../page';
import { uncover } from '../place';
import type { PlaceKeeper } from '../place-keeper';
import { HighlightCard } from './card';
import { type Mark, MarkFinder, markAt } from './mark';
import { MarkButtons } from './mark-buttons';
import { markWords } from './mark-words';
import { paint } from './paint';
import { select, selectedSpan } from './selection';
import { SelectionTools } from './selection-tools';
import { sentenceInSight } from './sentence';
import { UndoBar } from './undo-bar';

/** Where on the screen a highlight is brought, as a share of its height: what leads up to it is worth reading, too. */
const READING_HEIGHT = 0.3;

/** The tools appear this long after the selection came to rest, in ms. */
const SELECTED = 120;

/** The highlights of the article on the page: where they are, and everything that is done with them. */
export class Marking implements PagePart {
  readonly #page: ReaderPage;
  readonly #keeper: PlaceKeeper;
  /** Everything of ours that is on the page, but for the marks. */
  readonly #layer = element('aside', { class: 'hl-layer', 'data-tool': '' });
  readonly #tools = new SelectionTools(this.#layer, {
    highlight: colour => void this.#highlight(colour),
    note: () => void this.#highlight(this.#colour, { note: true }),
    copy: () => this.#copySelected(),
  });
  readonly #card: HighlightCard = new HighlightCard(this.#layer, {
    recolour: (annotation, colour) => {
      this.#colour = colour;
      void this.#change(annotation, { colour });
    },
    keepNote: (annotation, note) => this.#change(annotation, { note }),
    copy: annotation => this.#copy(annotation.selectors.exact),
    remove: annotation => void this.#remove(annotation),
    closed: byKey => {
      this.#leave();
      if (byKey) this.#page.article.focus({ preventScroll: true });
    },
  });
  readonly #undo = new UndoBar(this.#layer);
  readonly #buttons: MarkButtons;
  #article: ArticleId | undefined;
  #annotations: readonly Annotation[] = [];
  #marks: readonly Mark[] = [];
  #finder: MarkFinder | undefined;
  /** The highlight last used: Enter opens its card, and the next one is counted from it. */
  #here: AnnotationId | undefined;
  /** The one that is to be gone to once it is drawn. */
  #wanted: AnnotationId | undefined;
  /** The one that was gone to, and stands out until something else is done. */
  #wentTo: AnnotationId | undefined;
  #colour: Colour = COLOURS[0];
  /** Count what was begun: what comes late is no longer wanted. */
  #asked = 0;
  #turn = 0;
  #timer: number | undefined;

  constructor(page: ReaderPage, keeper: PlaceKeeper) {
    this.#page = page;
    this.#keeper = keeper;
    document.body.append(this.#layer);
    this.#buttons = new MarkButtons(this.#layer, page.article, mark => this.#open(mark));
    page.channel.on('highlights', () => void this.#ask());
    page.channel.on('highlightSelection', ({ note }) => void this.#highlight(this.#colour, { note }));
    page.article.addEventListener('click', event => this.#clicked(event));
    document.addEventListener('mousedown', ({ target }) => {
      if (!this.#card.holds(target)) this.#card.close();
      if (this.#wentTo !== undefined) this.#leave();
    });
    document.addEventListener('keydown', event => this.#pressed(event));
    document.addEventListener('selectionchange', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#offer(), SELECTED);
    });
    document.addEventListener('mouseup', () => this.#offer());
  }

  show({ article, words }: ReaderView): void {
    const isSame = article !== undefined && article.id === this.#article;
    // It saves the note that is being written, and that is one of the article that leaves.
    if (!isSame) this.#card.close();
    this.#article = article?.id;
    this.#layer.setAttribute('aria-label', words.highlights.highlights);
    this.#tools.draw(words.highlights);
    this.#tools.hide();
    this.#undo.hide();
    if (!isSame) {
      this.#annotations = [];
      this.#here = undefined;
      this.#wentTo = undefined;
      this.#wanted = undefined;
    }
    // The elements that the marks stood on are gone.
    void this.#draw();
    void this.#ask();
  }

  get #words(): HighlightWords | undefined {
    return this.#page.view?.words.highlights;
  }

  /** Asks the host for the highlights, draws them, and tells which no longer fit. */
  async #ask(): Promise<void> {
    const article = this.#article;
    if (article === undefined) return;
    const asked = ++this.#asked;
    const { annotations, goTo } = await this.#page.channel.call('highlights', [article]);
    this.#wanted = goTo ?? this.#wanted;
    // Of two answers the one that was asked for last is the newer one, whichever comes first.
    if (asked !== this.#asked || article !== this.#article) return;
    this.#annotations = annotations;
    const orphans = await this.#draw();
    if (orphans && article === this.#article) {
      void this.#page.channel.call('orphanedHighlights', [article, orphans.slice(0, MAX_ORPHANS)]);
    }
    const wanted = this.#marks.find(({ annotation }) => annotation.id === this.#wanted);
    this.#wanted = undefined;
    if (wanted) this.#goTo(wanted);
  }

  /** Looks for the highlights in the article as it stands there; undefined where another one came meanwhile. */
  async #draw(): Promise<readonly AnnotationId[] | undefined> {
    const turn = ++this.#turn;
    const { text } = this.#page;
    if (this.#finder?.text !== text) this.#finder = new MarkFinder(text);
    const found = await this.#finder.find(this.#annotations, () => turn === this.#turn);
    if (!found || turn !== this.#turn) return undefined;
    const { marks, orphans } = found;
    this.#marks = marks;
    this.#paint();
    const words = this.#words;
    if (words) this.#buttons.draw(marks, words);
    const shown = marks.find(({ annotation }) => annotation.id === this.#card.shown?.id);
    if (shown) this.#card.moveTo(shown);
    else this.#card.close();
    return orphans;
  }

  /** Nothing stands out any more. */
  #leave(): void {
    this.#wentTo = undefined;
    this.#paint();
  }

  #paint(): void {
    const id = this.#card.shown?.id ?? this.#wentTo;
    paint(
      this.#marks,
      this.#marks.find(({ annotation }) => annotation.id === id),
    );
  }

  /** Shows the tools at what is selected. */
  #offer(): void {
    const span = selectedSpan(this.#page.text);
    if (this.#tools.hasFocus) return;
    const canBe = span && this.#article && selectorsOf(this.#page.text.text, span);
    if (canBe) this.#tools.show(this.#page.text.rangeOf(span));
    else this.#tools.hide();
  }

  /** Highlights what is selected; where nothing is, selects the sentence that is read. */
  async #highlight(colour: Colour, { note = false } = {}): Promise<void> {
    const [article, words] = [this.#article, this.#words];
    if (article === undefined || !words) return;
    const span = selectedSpan(this.#page.text);
    if (!span) return this.#selectSentence(words);
    const selectors = selectorsOf(this.#page.text.text, span);
    if (!selectors) return this.#page.announce(words.tooLong);
    this.#colour = colour;
    this.#undo.hide();
    const { start = 0, exact } = selectors;
    const same = this.#marks.find(mark => mark.span[0] === start && mark.span[1] === start + exact.length);
    if (same) {
      if (!note) await this.#change(same.annotation, { colour });
      return this.#open(same, note ? 'note' : 'card');
    }
    const added = await this.#page.channel.call('addHighlight', [article, selectors, colour, '']);
    if (!added || article !== this.#article) return;
    this.#annotations = [...this.#annotations.filter(({ id }) => id !== added.id), added];
    document.getSelection()?.collapseToEnd();
    this.#tools.hide();
    this.#here = added.id;
    await this.#draw();
    this.#page.announce(words.added.replace('{0}', words.colours[colour]));
    const mark = this.#marks.find(({ annotation }) => annotation.id === added.id);
    if (mark && note) this.#open(mark, 'note');
    else this.#page.article.focus({ preventScroll: true });
  }

  #selectSentence(words: HighlightWords): void {
    const { article, text } = this.#page;
    const span = sentenceInSight(article, text);
    if (!span) return;
    const range = text.rangeOf(span);
    select(range);
    article.focus({ preventScroll: true });
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    this.#page.announce(`${range.toString()} ${words.selected}`);
  }

  async #change(
    annotation: Annotation,
    change: { readonly colour?: Colour; readonly note?: string },
  ): Promise<boolean> {
    const article = this.#article;
    if (article === undefined) return false;
    const isChanged = await this.#page.channel.call('changeHighlight', [article, annotation.id, change]);
    if (!isChanged || article !== this.#article) return isChanged;
    this.#annotations = this.#annotations.map(known => (known.id === annotation.id ? { ...known, ...change } : known));
    await this.#draw();
    return true;
  }

  async #remove({ id }: Annotation): Promise<void> {
    const [article, words] = [this.#article, this.#words];
    if (article === undefined || !words) return;
    this.#card.close();
    if (!(await this.#page.channel.call('deleteHighlight', [article, id])) || article !== this.#article) return;
    this.#annotations = this.#annotations.filter(known => known.id !== id);
    await this.#draw();
    this.#page.announce(`${words.deleted} ${words.undo}: Ctrl+Z`);
    this.#undo.offer(words, () => void this.#page.channel.call('restoreHighlight', [article, id]));
  }

  #open(mark: Mark, focus: 'card' | 'note' = 'card'): void {
    const words = this.#words;
    if (!words) return;
    this.#here = mark.annotation.id;
    this.#tools.hide();
    this.#card.open(mark, words, focus);
    this.#paint();
  }

  #clicked(event: MouseEvent): void {
    const isTaken =
      event.target instanceof Element && event.target.closest('a, button, summary, input, [role="tab"], [data-tool]');
    if (event.defaultPrevented || isTaken || document.getSelection()?.isCollapsed === false) return;
    const mark = markAt(this.#marks, event.clientX, event.clientY);
    if (mark) this.#open(mark);
  }

  #pressed(event: KeyboardEvent): void {
    if (!isPageKey(event)) return;
    const isOnPage = document.activeElement === document.body || document.activeElement === this.#page.article;
    const here = this.#marks.find(({ annotation }) => annotation.id === this.#here);
    if (letterOf(event) === 'm') {
      void this.#highlight(this.#colour, { note: event.shiftKey });
    } else if (letterOf(event) === 'h') this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && isOnPage && here && !selectedSpan(this.#page.text)) this.#open(here);
    else if (event.key === 'Tab' && !event.shiftKey && isOnPage && this.#tools.isShown) this.#tools.focus();
    else if (event.key === 'Escape' && this.#tools.isShown) this.#leaveTools();
    else return;
    event.preventDefault();
  }

  #leaveTools(): void {
    document.getSelection()?.collapseToStart();
    this.#tools.hide();
    this.#page.article.focus({ preventScroll: true });
  }

  /** Goes on from the highlight last gone to, or from what is on the screen; past the end it starts over. */
  #step(by: 1 | -1): void {
    const words = this.#words;
    const { length } = this.#marks;
    if (!words) return;
    if (length === 0) this.#page.announce(words.none);
    const at = this.#marks.findIndex(({ annotation }) => annotation.id === this.#here);
    const below = this.#marks.findIndex(({ range }) => range.getBoundingClientRect().top >= 0);
    const next = at >= 0 ? at + by : (below < 0 ? 0 : below) + (by < 0 ? -1 : 0);
    const mark = this.#marks[(next + length) % length];
    if (mark) this.#goTo(mark);
  }

  #goTo(mark: Mark): void {
    const inside = mark.range.startContainer.parentElement;
    const words = this.#words;
    if (!inside || !words) return;
    this.#card.close();
    this.#here = mark.annotation.id;
    this.#wentTo = mark.annotation.id;
    uncover(inside);
    this.#keeper.leap(() =>
      window.scrollBy({ top: mark.range.getBoundingClientRect().top - window.innerHeight * READING_HEIGHT }),
    );
    // Whoever listens to the page reads on from here.
    document.getSelection()?.collapse(mark.range.startContainer, mark.range.startOffset);
    this.#page.article.focus({ preventScroll: true });
    this.#paint();
    this.#page.announce(markWords(mark, { index: this.#marks.indexOf(mark), count: this.#marks.length, words }));
  }

  #copySelected(): void {
    const span = selectedSpan(this.#page.text);
    if (span) this.#copy(this.#page.text.text.slice(...span).trim());
  }

  #copy(quote: string): void {
    const { view, channel } = this.#page;
    if (!view) return;
    void channel.call('copy', [`${quotation(quote)}\n>\n> — ${view.title}\n`]).then(() => {
      this.#page.announce(view.words.highlights.copied);
    });
  }
}
