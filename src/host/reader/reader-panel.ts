import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { type ArticleId, articleId, placeOf } from '../../core/library/article';
import { isArticlePath } from '../../core/library/article-file';
import { READ_FROM, type ReadingHistory } from '../../core/library/reading';
import type { ArticlePlace, Page } from '../../core/room/answers';
import { Channel, type Handlers, type Pipe } from '../../protocol/channel';
import {
  type FollowOptions,
  type ReaderHostSide,
  type ReaderPageSide,
  type ReaderView,
  readerGuards,
} from '../../protocol/reader';
import type { Library } from '../kit/library';
import { problemSentence } from '../kit/problem';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import { readerHtml, readerRoots } from './reader-html';
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

/** One reader: a webview panel that shows one article at a time. */
export class ReaderPanel extends DisposableStore {
  readonly panel: vscode.WebviewPanel;
  readonly #parts: ReaderParts;
  readonly #channel: Channel<ReaderHostSide, ReaderPageSide>;
  #place: ArticlePlace;
  #heading: string | undefined;
  #view: Promise<ReaderView>;

  constructor(panel: vscode.WebviewPanel, place: ArticlePlace, parts: ReaderParts, heading?: string) {
    super();
    this.panel = this.own(panel);
    this.#parts = parts;
    this.#place = place;
    this.#heading = heading;
    this.#channel = this.own(new Channel(webviewPipe(panel.webview), this.#handlers()));
    this.own(panel.onDidDispose(() => this.dispose()));
    this.#view = this.#build();
    this.#adopt();
    panel.webview.html = readerHtml(panel.webview, parts.extension);
  }

  get id(): ArticleId {
    return articleId(this.#place.shelf.id, this.#place.path);
  }

  get place(): ArticlePlace {
    return this.#place;
  }

  /** Shows another article, or another heading of this one. */
  show(place: ArticlePlace, heading: string | undefined): void {
    if (place.shelf.id === this.#place.shelf.id && place.path === this.#place.path) {
      if (heading !== undefined) this.#channel.fire('goTo', { heading });
      return;
    }
    this.#place = place;
    this.#heading = heading;
    this.#adopt();
    this.refresh();
  }

  /** Renders the article again: its file, the colours or the settings changed. */
  refresh(): void {
    this.#view = this.#build();
    void this.#parts.reporter.guard(async () => {
      const building = this.#view;
      const view = await building;
      // A slower article must not come up over one that was asked for later.
      if (!this.isDisposed && building === this.#view) this.#channel.fire('show', view);
    });
  }

  /** The file is gone: what is on the screen stays, and one sentence says so. */
  tellGone(): void {
    this.#channel.fire('notice', problemSentence('missing'));
  }

  #adopt(): void {
    const shelf = vscode.Uri.parse(this.#place.shelf.uri);
    this.panel.webview.options = { enableScripts: true, localResourceRoots: readerRoots(this.#parts.extension, shelf) };
    this.panel.title = this.#parts.library.article(this.id)?.title ?? this.#place.path.split('/').pop() ?? '';
  }

  async #build(): Promise<ReaderView> {
    const { library, history, settings } = this.#parts;
    const { place, id } = this;
    const heading = this.#heading;
    this.#heading = undefined;
    const imageBase = this.panel.webview.asWebviewUri(vscode.Uri.parse(place.shelf.uri)).toString().replace(/\/$/, '');
    await this.#parts.themeReady();
    const page = await library.open(place, { labels: renderLabels(), imageBase });
    if (!this.isDisposed && id === this.id) this.panel.title = titleOf(page);
    const progress = history.of(id)?.progress ?? 0;
    return {
      place,
      article: page.kind === 'page' ? page.article : undefined,
      title: titleOf(page),
      html: page.kind === 'page' ? page.html : '',
      outline: page.kind === 'page' ? page.outline : [],
      notice: noticeOf(page),
      words: readerWords(),
      // A finished article is begun anew; an unfinished one goes on where it was left.
      progress: progress < READ_FROM ? progress : 0,
      heading,
      fontSize: settings.current['seoga.reader.fontSize'],
    };
  }

  #handlers(): Handlers<ReaderHostSide> {
    const { history, library } = this.#parts;
    return {
      ready: {
        accepts: readerGuards.ready,
        answer: () => this.#view,
      },
      followArticle: {
        accepts: readerGuards.followArticle,
        answer: ([article, options]) => {
          const { shelf, path } = placeOf(article as ArticleId);
          // The page shows hostile text: it may name articles, and nothing outside the folder it reads from.
          if (!isArticlePath(path) || path.split('/').includes('..')) return undefined;
          const own = this.#place.shelf.id === shelf ? { shelf: this.#place.shelf, path } : undefined;
          const place = own ?? library.placeOf(article as ArticleId);
          if (place) this.#parts.follow(place, options ?? {});
          return undefined;
        },
      },
      followExternal: {
        accepts: readerGuards.followExternal,
        answer: async ([url]) => {
          if (/^(?:https?|mailto):/i.test(url)) await vscode.env.openExternal(vscode.Uri.parse(url, true));
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
    };
  }
}

function titleOf(page: Page): string {
  return page.kind === 'page' ? page.article.title : page.title;
}

function noticeOf(page: Page): string | undefined {
  if (page.kind === 'problem') return problemSentence(page.problem);
  return page.article.problem && problemSentence(page.article.problem, { detail: page.article.problemDetail });
}

function webviewPipe(webview: vscode.Webview): Pipe {
  return {
    send: message => void webview.postMessage(message),
    listen: receive => webview.onDidReceiveMessage(receive),
  };
}
