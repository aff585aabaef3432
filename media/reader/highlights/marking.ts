import { type Annotation, type AnnotationId, COLOURS, type Colour } from '../../../src/core/annotations/annotation';
import { quotation } from '../../../src/core/annotations/annotations-markdown';
import { selectorsOf } from '../../../src/core/annotations/selectors-of';
import type { ArticleId } from '../../../src/core/library/article';
import type { ReaderView } from '../../../src/protocol/reader';
import { type HighlightWords, MAX_ORPHANS } from '../../../src/protocol/reader-highlights';
import { element } from '../../kit/dom';
import { keyboardTo } from '../../kit/keyboard';
import { isPageKey, letterOf } from '../../kit/page-keys';
import { isClickOnWords } from '../click-on-words';
import { goToRange, nextPlace } from '../go-to-range';
import type { PagePart, ReaderPage } from '../page';
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

/** The highlights of the article on the page: where they are, and everything that is done with them. */
export class Marking implements PagePart {
  readonly #page: ReaderPage;
  readonly #keeper: PlaceKeeper;
  /** Everything of ours that is on the page, but for the marks. */
  readonly #layer = element('aside', { class: 'hl-layer', 'data-tool': '' });
  readonly #tools: SelectionTools;
  readonly #card: HighlightCard;
  readonly #undo: UndoBar;
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

  constructor(page: ReaderPage, keeper: PlaceKeeper) {
    this.#page = page;
    this.#keeper = keeper;
    document.body.append(this.#layer);
    this.#tools = new SelectionTools(page, this.#layer, {
      highlight: colour => void this.#highlight(colour),
      note: () => void this.#highlight(this.#colour, { note: true }),
      copy: () => this.#copySelected(),
    });
    this.#card = new HighlightCard(this.#layer, page.escape, {
      recolour: (annotation, colour) => {
        this.#colour = colour;
        void this.#change(annotation, { colour });
      },
      keepNote: (annotation, note) => this.#change(annotation, { note }),
      copy: annotation => this.#copy(annotation.selectors.exact),
      remove: annotation => void this.#remove(annotation),
      closed: byKey => {
        this.#leave();
        if (byKey) page.article.focus({ preventScroll: true });
      },
    });
    this.#undo = new UndoBar(page, this.#layer);
    this.#buttons = new MarkButtons(this.#layer, page.article, mark => this.#open(mark));
    page.channel.on('highlights', () => void this.#ask());
    page.channel.on('highlightSelection', ({ note }) => void this.#highlight(this.#colour, { note }));
    // Before a voice that reads aloud: a highlight is a smaller thing than the sentence it is in.
    page.article.addEventListener('click', event => this.#clicked(event), { capture: true });
    document.addEventListener('mousedown', ({ target }) => {
      if (!this.#card.holds(target)) this.#card.close();
      if (this.#wentTo !== undefined) this.#leave();
    });
    document.addEventListener('keydown', event => this.#pressed(event));
  }

  show({ article, words }: ReaderView): void {
    const isSame = article !== undefined && article.id === this.#article;
    // It saves the note that is being written, and that is one of the article that leaves.
    if (!isSame) this.#card.close();
    this.#article = article?.id;
    this.#layer.setAttribute('aria-label', words.highlights.highlights);
    this.#tools.draw(words.highlights);
    this.#tools.hide();
    this.#undo.forget();
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

  /** Highlights what is selected; where nothing is, selects the sentence that is read. */
  async #highlight(colour: Colour, { note = false } = {}): Promise<void> {
    const [article, words] = [this.#article, this.#words];
    if (article === undefined || !words) return;
    const span = selectedSpan(this.#page.text);
    if (!span) return this.#selectSentence(words);
    const selectors = selectorsOf(this.#page.text.text, span);
    if (!selectors) return this.#page.tell(words.tooLong);
    this.#colour = colour;
    this.#undo.forget();
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
    else keyboardTo(this.#page.article);
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
    this.#undo.offer(words, () => void this.#restore(article, id));
  }

  async #restore(article: ArticleId, id: AnnotationId): Promise<void> {
    const isRestored = await this.#page.channel.call('restoreHighlight', [article, id]);
    const words = this.#words;
    if (isRestored && words) this.#page.tell(words.restored);
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
    if (!isClickOnWords(event)) return;
    const mark = markAt(this.#marks, event.clientX, event.clientY);
    if (!mark) return;
    event.preventDefault();
    this.#open(mark);
  }

  #pressed(event: KeyboardEvent): void {
    if (!isPageKey(event)) return;
    const isOnPage = document.activeElement === document.body || document.activeElement === this.#page.article;
    const here = this.#marks.find(({ annotation }) => annotation.id === this.#here);
    if (letterOf(event) === 'm') {
      void this.#highlight(this.#colour, { note: event.shiftKey });
    } else if (letterOf(event) === 'h') this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && isOnPage && here && !selectedSpan(this.#page.text)) this.#open(here);
    else return;
    event.preventDefault();
  }

  /** Goes on from the highlight last gone to, or from what is on the screen; past the end it starts over. */
  #step(by: 1 | -1): void {
    const words = this.#words;
    if (!words) return;
    if (this.#marks.length === 0) {
      this.#page.tell(words.none);
      return;
    }
    const at = this.#marks.findIndex(({ annotation }) => annotation.id === this.#here);
    const ranges = this.#marks.map(({ range }) => range);
    const mark = this.#marks[nextPlace(ranges, at < 0 ? undefined : at, by)];
    if (mark) this.#goTo(mark);
  }

  #goTo(mark: Mark): void {
    const words = this.#words;
    if (!words) return;
    this.#card.close();
    this.#here = mark.annotation.id;
    this.#wentTo = mark.annotation.id;
    goToRange(mark.range, this.#keeper);
    keyboardTo(this.#page.article);
    this.#paint();
    this.#page.tell(markWords(mark, { index: this.#marks.indexOf(mark), count: this.#marks.length, words }));
  }

  #copySelected(): void {
    const span = selectedSpan(this.#page.text);
    if (span) this.#copy(this.#page.text.text.slice(...span).trim());
  }

  #copy(quote: string): void {
    const { view, channel, id } = this.#page;
    if (!view) return;
    void channel.call('copy', [id, `${quotation(quote)}\n>\n> — ${view.title}\n`]).then(() => {
      this.#page.tell(view.words.highlights.copied);
    });
  }
}
