import * as vscode from 'vscode';
import { CancelledError } from '../../core/kit/cancellation';
import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { type Article, type ArticleId, articleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { Way } from '../../core/library/trail';
import type { Whereabouts } from '../../core/library/whereabouts';
import type { ArticlePlace } from '../../core/room/answers';
import type { Found } from '../../core/search/text/found';
import { Channel, type Handlers, type Pipe } from '../../protocol/channel';
import {
  type FollowOptions,
  type ReaderHostSide,
  type ReaderPageSide,
  type ReaderView,
  readerGuards,
} from '../../protocol/reader';
import type { ImagePlace } from '../../protocol/reader-images';
import type { Library } from '../kit/library';
import { problemSentence } from '../kit/problem';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import { aloudCalls } from './aloud-calls';
import { imageSitesOf } from './article-image-sites';
import { highlightCalls, type ReaderHighlights } from './highlight-calls';
import { imageCalls } from './image-calls';
import type { ImageConsent } from './image-consent';
import type { ImageSizes } from './image-sizes';
import type { LiveReader } from './live-edits';
import { lookCalls } from './look-calls';
import type { OpenReader } from './open-reader';
import { pageCalls } from './page-calls';
import { placeCalls } from './place-calls';
import { ReaderHistory } from './reader-history';
import { readerHtml, readerRoots } from './reader-html';
import { readerLook } from './reader-look';
import { relationCalls } from './relation-calls';
import { type Rendered, renderArticle } from './render-article';
import { scrollSyncCalls } from './scroll-sync';
import { type ReaderTerms, termCalls } from './term-calls';

export interface ReaderParts {
  readonly extension: vscode.Uri;
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly reporter: Reporter;
  readonly highlights: ReaderHighlights;
  readonly terms: ReaderTerms;
  readonly imageConsent: ImageConsent;
  readonly imageSizes: ImageSizes;
  /** Opens another article for a link. */
  follow(place: ArticlePlace, options: FollowOptions): void;
  /** Resolves once the library knows the editor's colours. */
  themeReady(): Promise<void>;
}

/** Where in an article to start; without either, where its reader left off. */
export interface ReaderTarget {
  readonly heading?: string;
  readonly found?: Found;
  /** Where this reader was, which may be elsewhere than where the article was last read. */
  readonly where?: Whereabouts;
}

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
  /** The heading to go to, until the page has been told of it. */
  #heading: string | undefined;
  /** What is marked in the article, its passage until the page has been told to go there. */
  #found: Found | undefined;
  /** The article that the page shows; undefined while there is no page, or none that has asked yet. */
  #pageShows: ArticleId | undefined;
  #isGone = false;
  /** The sites that the page's policy lets it load images from; undefined before there is a page. */
  #imageSites: readonly string[] | undefined;
  /** All sites that images of the article lie on, allowed or not. */
  #articleSites: readonly string[] = [];
  /** The image that the page goes back to, until the page has been told of it. */
  #focusedImage: ImagePlace | undefined;
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
    this.#history = this.own(new ReaderHistory({ place, where: target.where }));
    this.#heading = target.heading;
    this.#found = target.found;
    this.#channel = this.own(new Channel(webviewPipe(panel.webview), this.#handlers()));
    this.own(panel.onDidDispose(() => this.dispose()));
    this.own(
      panel.onDidChangeViewState(() => {
        if (panel.visible) return;
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
    this.#showWhen(this.#rendered);
  }

  get id(): ArticleId {
    return articleId(this.#place.shelf.id, this.#place.path);
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
    const isSame = articleId(place.shelf.id, place.path) === this.id;
    this.#heading = heading;
    // What is marked in an article stays so while it is only brought to the front.
    if (found || !isSame) this.#found = found;
    if (!isSame || heading !== undefined || found) this.#history.visit(place);
    if (isSame) {
      // A page that does not show it yet is told once it does.
      if (this.#pageShows !== this.id) return;
      this.#takeTarget();
      if (heading !== undefined) this.#channel.fire('goTo', { heading });
      if (found) this.#channel.fire('find', found);
      return;
    }
    this.#turnTo(place);
  }

  get history(): ReaderHistory {
    return this.#history;
  }

  /** Goes back to where the reader came from, or forward again. */
  travel(way: Way): void {
    const stop = this.#history.go(way);
    if (!stop) return;
    const isSame = articleId(stop.place.shelf.id, stop.place.path) === this.id;
    this.#heading = undefined;
    if (!isSame) {
      this.#found = undefined;
      this.#turnTo(stop.place);
    } else if (this.#pageShows === this.id) this.#channel.fire('stand', this.#start());
  }

  /** Renders the article again: its file, the colours or the settings changed. */
  refresh(): void {
    this.#isGone = false;
    this.#rendered = this.#render();
    this.#showWhen(this.#rendered);
  }

  /** Renders the article again where its text changed: what says the same as before stays on the page as it is. */
  async showEdited(): Promise<void> {
    this.#isGone = false;
    this.#rendered = this.#render().then(rendered => ({ ...rendered, isEdited: true }));
    this.#showWhen(this.#rendered);
    await this.#rendered;
  }

  #tellSpeaks(speaks: boolean): void {
    if (speaks === this.#speaks) return;
    this.#speaks = speaks;
    this.#shown.fire();
  }

  #showWhen(rendering: Promise<Rendered>): void {
    void rendering.then(rendered => {
      // A slower article must not come up over one that was asked for later.
      const isLatest = !this.isDisposed && rendering === this.#rendered;
      // A page that is still to come asks by itself, and must find where to start.
      if (isLatest && !this.#fitPage(rendered) && this.#pageShows !== undefined)
        this.#channel.fire('show', this.#present(rendered));
    });
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

  /** Makes the page anew where its policy is another than the article's; false where it stays. A new page asks what to show. */
  #fitPage({ html }: Rendered): boolean {
    this.#articleSites = imageSitesOf(html);
    const { allowed } = this.#parts.imageConsent;
    const sites = this.#articleSites.filter(site => allowed.includes(site));
    if (this.isDisposed || sites.join() === this.#imageSites?.join()) return false;
    this.#makePage(sites);
    return true;
  }

  #turnTo(place: ArticlePlace): void {
    this.#speaks = false;
    this.#place = place;
    this.#article = undefined;
    this.#adopt();
    this.refresh();
  }

  /** Where the reader is: a tab that was hidden stands where it stood, whatever was read elsewhere meanwhile. */
  #start(): Whereabouts {
    return this.#history.current.where ?? this.#parts.history.startOf(this.id);
  }

  /** Where to start. Whoever starts anew starts where the reader stands then, with the same marks. */
  #takeTarget(): Pick<ReaderView, 'heading' | 'found'> {
    const target = { heading: this.#heading, found: this.#found };
    this.#heading = undefined;
    this.#found &&= { words: this.#found.words };
    return target;
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
    this.#pageShows = this.id;
    const focus = this.#focusedImage;
    this.#focusedImage = undefined;
    return {
      ...rendered,
      notice: this.#isGone ? problemSentence('missing') : rendered.notice,
      start: this.#start(),
      ...this.#takeTarget(),
      look: readerLook(this.#parts.settings.current),
      focus: this.panel.active,
      images: { allowed: this.#imageSites ?? [], sizes: this.#parts.imageSizes.of(this.id), focus },
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
    const { history, imageConsent, imageSizes } = this.#parts;
    const images = imageCalls(this, {
      consent: imageConsent,
      sizes: imageSizes,
      sites: () => this.#articleSites,
      focusNext: image => {
        this.#focusedImage = image;
      },
    });
    return {
      ...pageCalls(this, this.#parts),
      ...images,
      ...lookCalls(this, this.#parts.settings),
      ...highlightCalls(this, this.#parts.highlights),
      ...aloudCalls(this, { settings: this.#parts.settings, speaks: speaks => this.#tellSpeaks(speaks) }),
      ...scrollSyncCalls(this, this.#parts.settings),
      ...relationCalls(this, this.#parts),
      ...termCalls(this, this.#parts),
      ...placeCalls(this, { readings: history, history: this.#history, travel: way => this.travel(way) }),
      ready: {
        accepts: readerGuards.ready,
        answer: async () => {
          const sites = this.#imageSites;
          const rendered = await this.#latest();
          // A page that was replaced meanwhile must not take the place that the new one is to start at.
          if (sites !== this.#imageSites) throw new CancelledError();
          return this.#present(rendered);
        },
      },
      forgetFound: {
        accepts: readerGuards.forgetFound,
        answer: () => {
          this.#found = undefined;
          return undefined;
        },
      },
    };
  }
}

function webviewPipe(webview: vscode.Webview): Pipe {
  return {
    send: message => void webview.postMessage(message),
    listen: receive => webview.onDidReceiveMessage(receive),
  };
}
