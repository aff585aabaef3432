import * as vscode from 'vscode';
import { CancelledError } from '../../core/kit/cancellation';
import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { Article, ArticleId } from '../../core/library/article';
import type { Way } from '../../core/library/trail';
import type { Whereabouts } from '../../core/library/whereabouts';
import type { ArticlePlace } from '../../core/room/answers';
import { Channel, type Handlers } from '../../protocol/channel';
import type { ReaderHostSide, ReaderPageSide, ReaderView } from '../../protocol/reader';
import { idOf } from '../kit/article-arg';
import { problemSentence } from '../kit/problem';
import { webviewPipe } from '../kit/webview-pipe';
import { imageSitesOf } from './article-image-sites';
import type { LiveReader } from './live-edits';
import type { OpenReader } from './open-reader';
import { PageStart } from './page-start';
import { readerCalls } from './reader-calls';
import { ReaderHistory } from './reader-history';
import { readerHtml, readerRoots } from './reader-html';
import { readerLook } from './reader-look';
import type { ReaderParts, ReaderTarget } from './reader-parts';
import { type Rendered, renderArticle } from './render-article';

/**
 * One reader: a webview panel that shows one article at a time. VS Code throws the page of a hidden panel away and makes it
 * anew when it is shown, so whatever the page was told is kept here and told again.
 */
export class ReaderPanel extends DisposableStore implements OpenReader, LiveReader {
  readonly panel: vscode.WebviewPanel;
  readonly #parts: ReaderParts;
  readonly #channel: Channel<ReaderHostSide, ReaderPageSide>;
  readonly #shown = this.own(new Emitter<void>());
  readonly #history: ReaderHistory;
  #place: ArticlePlace;
  readonly #start: PageStart;
  /** The article that the page shows; undefined while there is no page, or none that has said so yet. */
  #pageShows: ArticleId | undefined;
  #wasVisible = true;
  /** Counts what is to be sent to the page: only the latest is. */
  #turn = 0;
  #isGone = false;
  /** The sites that the page's policy lets it load images from; undefined before there is a page. */
  #imageSites: readonly string[] | undefined;
  /** All sites that images of the article lie on, allowed or not. */
  #articleSites: readonly string[] = [];
  #article: Article | undefined;
  #speaks = false;
  #rendered: Promise<Rendered>;

  /** The panel shows another article, or knows more of it. */
  readonly onDidShow = this.#shown.event;

  constructor(panel: vscode.WebviewPanel, place: ArticlePlace, parts: ReaderParts, target: ReaderTarget = {}) {
    super();
    this.panel = this.own(panel);
    this.#parts = parts;
    this.#place = place;
    this.#history = this.own(new ReaderHistory({ place, where: target.where }, target.trail));
    this.own(this.#history.onDidChange(() => this.#channel.fire('trail', this.#history.kept)));
    this.#start = new PageStart({ heading: target.heading, found: target.found });
    this.#channel = this.own(new Channel(webviewPipe(panel.webview), this.#handlers()));
    this.own(panel.onDidDispose(() => this.dispose()));
    this.own(
      panel.onDidChangeViewState(() => {
        const { visible } = panel;
        if (visible === this.#wasVisible) return;
        this.#wasVisible = visible;
        if (visible) return void this.#send();
        this.#pageShows = undefined;
        this.#tellSpeaks(false);
      }),
    );
    this.#rendered = this.#render();
    this.#adopt();
    this.own(parts.imageConsent.onDidChange(() => this.refresh()));
    this.own(
      parts.highlights.onDidChange(article => {
        if (article === undefined || article === this.id) this.#channel.fire('highlights', undefined);
      }),
    );
    // Which sites the article needs is known once it is rendered. Where none is allowed, the page can load meanwhile.
    if (parts.imageConsent.allowed.length === 0) this.#makePage([]);
    void this.#send();
  }

  get id(): ArticleId {
    return idOf(this.#place);
  }

  get place(): ArticlePlace {
    return this.#place;
  }

  /** What is known of the article; undefined until it has been read, and where it cannot be. */
  get article(): Article | undefined {
    return this.#article;
  }

  /** Whether its page is reading aloud. */
  get speaks(): boolean {
    return this.#speaks;
  }

  /** The sites that images of the article lie on, whether they may be loaded or not. */
  get imageSites(): readonly string[] {
    return this.#articleSites;
  }

  /** Shows another article, or another place in this one. */
  show(place: ArticlePlace, { heading, found }: ReaderTarget): void {
    const isSame = idOf(place) === this.id;
    if (!isSame || heading !== undefined || found) this.#history.visit(place);
    if (!isSame) {
      this.#start.replace({ heading, found });
      this.#turnTo(place);
      return;
    }
    // What is marked in an article stays so while it is only brought to the front.
    this.#start.add({ ...(heading !== undefined && { heading }), ...(found && { found }) });
    if (heading === undefined && !found) return;
    if (this.#pageShows !== this.id) return void this.#send();
    this.#start.take();
    this.#start.heard();
    if (heading !== undefined) this.#channel.fire('goTo', { heading });
    if (found) this.#channel.fire('find', found);
  }

  get history(): ReaderHistory {
    return this.#history;
  }

  /** Goes back to where the reader came from, or forward again. */
  travel(way: Way): void {
    const stop = this.#history.go(way);
    if (!stop) return;
    const isSame = idOf(stop.place) === this.id;
    if (!isSame) {
      this.#start.replace({});
      this.#turnTo(stop.place);
    } else if (this.#pageShows === this.id) this.#channel.fire('stand', this.#whereabouts());
  }

  /** Renders the article again: its file, the colours or the settings changed. */
  refresh(): void {
    this.#isGone = false;
    this.#rendered = this.#render();
    void this.#send();
  }

  /** Renders the article again where its text changed: what says the same as before stays on the page as it is. */
  async showEdited(): Promise<void> {
    this.#isGone = false;
    this.#rendered = this.#render().then(rendered => ({ ...rendered, isEdited: true }));
    await this.#send();
  }

  #tellSpeaks(speaks: boolean): void {
    if (speaks === this.#speaks) return;
    this.#speaks = speaks;
    this.#shown.fire();
  }

  /**
   * Sends the page what is to be shown now. One that is still loading hears it as soon as it has loaded, a round trip before it could
   * have asked.
   */
  async #send(): Promise<void> {
    const turn = ++this.#turn;
    const rendered = await this.#rendered;
    // A slower article must not come up over one that was asked for later; a hidden panel has no page.
    if (this.isDisposed || turn !== this.#turn || !this.panel.visible) return;
    this.#fitPage(rendered);
    this.#channel.fire('show', this.#present(rendered));
    if (this.#pageShows !== undefined) this.#pageHears(this.id);
  }

  /** The page has what it was sent last. */
  #pageHears(shown: ArticleId): void {
    this.#pageShows = shown;
    this.#start.heard();
  }

  tell<K extends keyof ReaderHostSide['events']>(event: K, value: ReaderHostSide['events'][K]): void {
    this.#channel.fire(event, value);
  }

  /** The file is gone: what is on the screen stays, and one sentence says so. */
  tellGone(): void {
    this.#isGone = true;
    this.#channel.fire('notice', problemSentence('missing'));
  }

  #adopt(): void {
    const shelf = vscode.Uri.parse(this.#place.shelf.uri);
    this.panel.webview.options = { enableScripts: true, localResourceRoots: readerRoots(this.#parts.extension, shelf) };
    this.panel.title = this.#parts.library.article(this.id)?.title ?? this.#place.path.split('/').pop() ?? '';
  }

  #makePage(imageSites: readonly string[]): void {
    this.#imageSites = imageSites;
    this.#pageShows = undefined;
    this.#tellSpeaks(false);
    this.panel.webview.html = readerHtml(this.panel.webview, this.#parts.extension, imageSites);
  }

  /** Makes the page anew where its policy is another than the article's. */
  #fitPage({ html }: Rendered): void {
    this.#articleSites = imageSitesOf(html);
    const { allowed } = this.#parts.imageConsent;
    const sites = this.#articleSites.filter(site => allowed.includes(site));
    if (sites.join() !== this.#imageSites?.join()) this.#makePage(sites);
  }

  #turnTo(place: ArticlePlace): void {
    this.#speaks = false;
    this.#place = place;
    this.#article = undefined;
    this.#adopt();
    this.refresh();
  }

  /** Where the reader is: a tab that was hidden stands where it stood, whatever was read elsewhere meanwhile. */
  #whereabouts(): Whereabouts {
    return this.#history.current.where ?? this.#parts.history.startOf(this.id);
  }

  /** The article asked for last, however many were while it was rendered. */
  async #latest(): Promise<Rendered> {
    for (;;) {
      const rendering = this.#rendered;
      const rendered = await rendering;
      if (rendering === this.#rendered) return rendered;
    }
  }

  /** The view for the page as it is now: with the place where the reader stands now. */
  #present(rendered: Rendered): ReaderView {
    const { heading, found, image } = this.#start.take();
    return {
      ...rendered,
      notice: this.#isGone ? problemSentence('missing') : rendered.notice,
      trail: this.#history.kept,
      start: this.#whereabouts(),
      heading,
      found,
      look: readerLook(this.#parts.settings.current),
      focus: this.panel.active,
      images: { allowed: this.#imageSites ?? [], sizes: this.#parts.imageSizes.of(this.id), focus: image },
    };
  }

  async #render(): Promise<Rendered> {
    const { id } = this;
    await this.#parts.themeReady();
    const rendered = await renderArticle(this, this.#parts);
    if (!this.isDisposed && id === this.id) {
      this.panel.title = rendered.title;
      this.#article = rendered.article;
      this.#shown.fire();
    }
    return rendered;
  }

  #handlers(): Handlers<ReaderHostSide> {
    return readerCalls(this, this.#parts, {
      history: this.#history,
      imageSites: () => this.#articleSites,
      start: this.#start,
      speaks: speaks => this.#tellSpeaks(speaks),
      travel: way => this.travel(way),
      ready: shown => this.#answerReady(shown),
    });
  }

  async #answerReady(shown: string | null): Promise<ReaderView | undefined> {
    if (shown !== null) {
      this.#pageHears(shown as ArticleId);
      return undefined;
    }
    const sites = this.#imageSites;
    const rendered = await this.#latest();
    // A page that was replaced meanwhile must not take the place that the new one is to start at.
    if (sites !== this.#imageSites) throw new CancelledError();
    const view = this.#present(rendered);
    this.#pageHears(this.id);
    return view;
  }
}
