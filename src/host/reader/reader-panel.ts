import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { type Article, type ArticleId, articleId, placeOf } from '../../core/library/article';
import { isArticlePath } from '../../core/library/article-file';
import type { ReadingHistory } from '../../core/library/reading';
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
import type { Library } from '../kit/library';
import { openOutside } from '../kit/outside';
import { problemSentence } from '../kit/problem';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { OpenReader } from './open-reader';
import { readerHtml, readerRoots } from './reader-html';
import { readerLook } from './reader-look';
import { readerWords, renderLabels } from './reader-words';

export interface ReaderParts {
  readonly extension: vscode.Uri;
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly reporter: Reporter;
  /** Opens another article for a link. */
  follow(place: ArticlePlace, options: FollowOptions): void;
  /** Resolves once the library knows the editor's colours. */
  themeReady(): Promise<void>;
}

/** Where in an article to start; without either, where its reader left off. */
export interface ReaderTarget {
  readonly heading?: string;
  readonly found?: Found;
}

/** What the page shows, but for its looks and where on it the reader stands: they change while the page lives. */
type Rendered = Omit<ReaderView, 'progress' | 'heading' | 'found' | 'focus' | 'look'>;

/**
 * One reader: a webview panel that shows one article at a time. VS Code throws the page of a hidden panel away and makes it
 * anew when it is shown, so whatever the page was told is kept here and told again.
 */
export class ReaderPanel extends DisposableStore implements OpenReader {
  readonly panel: vscode.WebviewPanel;
  readonly #parts: ReaderParts;
  readonly #channel: Channel<ReaderHostSide, ReaderPageSide>;
  readonly #shown = this.own(new Emitter<void>());
  #place: ArticlePlace;
  /** The heading to go to, until the page has been told of it. */
  #heading: string | undefined;
  /** What is marked in the article, its passage until the page has been told to go there. */
  #found: Found | undefined;
  /** The article that the page shows; undefined while there is no page, or none that has asked yet. */
  #pageShows: ArticleId | undefined;
  #isGone = false;
  #article: Article | undefined;
  #rendered: Promise<Rendered>;

  /** The panel shows another article, or knows more of it. */
  readonly onDidShow = this.#shown.event;

  constructor(panel: vscode.WebviewPanel, place: ArticlePlace, parts: ReaderParts, target: ReaderTarget = {}) {
    super();
    this.panel = this.own(panel);
    this.#parts = parts;
    this.#place = place;
    this.#heading = target.heading;
    this.#found = target.found;
    this.#channel = this.own(new Channel(webviewPipe(panel.webview), this.#handlers()));
    this.own(panel.onDidDispose(() => this.dispose()));
    this.own(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#pageShows = undefined;
      }),
    );
    this.#rendered = this.#render();
    this.#adopt();
    panel.webview.html = readerHtml(panel.webview, parts.extension);
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

  /** Shows another article, or another place in this one. */
  show(place: ArticlePlace, { heading, found }: ReaderTarget): void {
    const isSame = articleId(place.shelf.id, place.path) === this.id;
    this.#heading = heading;
    // What is marked in an article stays so while it is only brought to the front.
    if (found || !isSame) this.#found = found;
    if (isSame) {
      // A page that does not show it yet is told once it does.
      if (this.#pageShows !== this.id) return;
      this.#takeTarget();
      if (heading !== undefined) this.#channel.fire('goTo', { heading });
      if (found) this.#channel.fire('find', found);
      return;
    }
    this.#place = place;
    this.#article = undefined;
    this.#adopt();
    this.refresh();
  }

  /** Renders the article again: its file, the colours or the settings changed. */
  refresh(): void {
    this.#isGone = false;
    const rendering = this.#render();
    this.#rendered = rendering;
    void rendering.then(rendered => {
      // A slower article must not come up over one that was asked for later.
      const isLatest = !this.isDisposed && rendering === this.#rendered;
      // A page that is still to come asks by itself, and must find where to start.
      if (isLatest && this.#pageShows !== undefined) this.#channel.fire('show', this.#present(rendered));
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
    return {
      ...rendered,
      notice: this.#isGone ? problemSentence('missing') : rendered.notice,
      progress: this.#parts.history.startOf(this.id),
      ...this.#takeTarget(),
      look: readerLook(this.#parts.settings.current),
      focus: this.panel.active,
    };
  }

  /** Never rejects: an article that cannot be rendered is a page that says so. */
  async #render(): Promise<Rendered> {
    const { library, reporter } = this.#parts;
    const { place, id } = this;
    const base = { place, words: readerWords() };
    const nothing = { ...base, article: undefined, html: '', outline: [] };
    try {
      const root = this.panel.webview.asWebviewUri(vscode.Uri.parse(place.shelf.uri)).toString();
      await this.#parts.themeReady();
      const page = await library.open(place, { labels: renderLabels(), imageBase: root.replace(/\/$/, '') });
      const title = page.kind === 'page' ? page.article.title : page.title;
      if (!this.isDisposed && id === this.id) {
        this.panel.title = title;
        this.#article = page.kind === 'page' ? page.article : undefined;
        this.#shown.fire();
      }
      if (page.kind === 'problem') return { ...nothing, title, notice: problemSentence(page.problem) };
      const { article, html, outline } = page;
      const notice = article.problem && problemSentence(article.problem, { detail: article.problemDetail });
      return { ...base, article, title, html, outline, notice };
    } catch (error) {
      // While the window closes, what is still under way fails; there is nobody to tell.
      if (!this.isDisposed) reporter.report(error);
      const title = this.panel.title;
      return {
        ...nothing,
        title,
        notice: vscode.l10n.t('This article could not be shown; close its tab and open it again.'),
      };
    }
  }

  #handlers(): Handlers<ReaderHostSide> {
    const { history, library } = this.#parts;
    return {
      ready: {
        accepts: readerGuards.ready,
        answer: async () => this.#present(await this.#latest()),
      },
      followArticle: {
        accepts: readerGuards.followArticle,
        answer: ([article, options]) => {
          const { shelf, path } = placeOf(article as ArticleId);
          // The page shows hostile text: it may name articles, and nothing outside the folder it reads from.
          if (!isArticlePath(path) || path.split(/[\\/]/).includes('..')) return undefined;
          const own = this.#place.shelf.id === shelf ? { shelf: this.#place.shelf, path } : undefined;
          const place = own ?? library.placeOf(article as ArticleId);
          if (place) this.#parts.follow(place, options ?? {});
          return undefined;
        },
      },
      followExternal: {
        accepts: readerGuards.followExternal,
        answer: async ([url]) => {
          await openOutside(url);
          return undefined;
        },
      },
      moved: {
        accepts: readerGuards.moved,
        answer: async ([article, progress]) => {
          // News of the article before this one comes too late to be about this one.
          if (article === this.id) await history.record(this.id, progress);
          return undefined;
        },
      },
      copy: {
        accepts: readerGuards.copy,
        answer: async ([text]) => {
          await vscode.env.clipboard.writeText(text);
          return undefined;
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
