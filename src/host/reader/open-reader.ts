import type * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import type { Event } from '../../core/kit/event';
import type { Article, ArticleId } from '../../core/library/article';
import type { ArticlePlace } from '../../core/room/answers';
import type { ReaderHostSide } from '../../protocol/reader';

/** The reader as the parts of its host side see it: each answers some of its page's calls, and none knows the others. */
export interface OpenReader {
  readonly panel: vscode.WebviewPanel;
  readonly id: ArticleId;
  /** Nobody sees it any more. */
  readonly isDisposed: boolean;
  readonly place: ArticlePlace;
  /** What is known of the article; undefined until it has been read, and where it cannot be. */
  readonly article: Article | undefined;
  /** The panel shows another article, or knows more of it. */
  readonly onDidShow: Event<void>;
  /** Renders the article again and shows it. */
  refresh(): void;
  /** Tells the page, if there is one. */
  tell<K extends keyof ReaderHostSide['events']>(event: K, value: ReaderHostSide['events'][K]): void;
  /** Disposes this along with the panel. */
  own<T extends Disposable>(what: T): T;
}
