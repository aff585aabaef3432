import type * as vscode from 'vscode';
import type { Event } from '../../core/kit/event';
import type { Article, ArticleId } from '../../core/library/article';
import type { Memory } from '../../core/ports';
import type { Library } from '../kit/library';
import type { FailureSentence, Models } from '../kit/models';
import type { Reporter } from '../kit/report';
import type { UsageCounter } from '../kit/usage';

/** What asking needs of the rest of the host. */
export interface AskParts {
  readonly extension: vscode.Uri;
  readonly library: Library;
  readonly models: Models;
  readonly memory: Memory;
  readonly reporter: Reporter;
  readonly usage: UsageCounter;
  /** So many answers a model writes to a question. */
  samples(): number;
  /** The colours of code are known. */
  themeReady(): Promise<void>;
  readonly onDidChangeTheme: Event<void>;
  /** The article of the reader in front, or of the one that was last. */
  activeArticle(): ArticleId | undefined;
  /** Has the user choose one by all that the search box can do; undefined where none is chosen. */
  chooseArticle(title: string): Promise<Article | undefined>;
  /** Has the reader in front tell what is selected in it, by the command for selections; false where none is in front. */
  askInReader(): boolean;
  readonly failureSentence: FailureSentence;
}
