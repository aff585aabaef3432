import type * as vscode from 'vscode';
import type { Event } from '../../core/kit/event';
import type { Article } from '../../core/library/article';
import type { Library } from '../kit/library';
import type { FailureSentence, Models } from '../kit/models';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { UsageCounter } from '../kit/usage';

/** What refactoring needs of the rest of the host. */
export interface RefactorParts {
  readonly extension: vscode.Uri;
  /** Where candidates lie while the editor's languages look at them. */
  readonly storage: vscode.Uri;
  readonly library: Library;
  readonly models: Models;
  readonly settings: SettingsReader;
  readonly reporter: Reporter;
  readonly usage: UsageCounter;
  /** Whether a file's text may be sent to a model: keys and what the user excludes may not. */
  mayBeSent(file: Pick<vscode.TextDocument, 'uri' | 'languageId'>): boolean;
  /** Has the user choose an article, and says what for; undefined where none is chosen. */
  chooseArticle(title: string): Promise<Article | undefined>;
  readonly failureSentence: FailureSentence;
  /** Resolves once code is rendered in the editor's colours. */
  themeReady(): Promise<void>;
  /** The colours of code change, and with them every page that shows some. */
  readonly onDidChangeTheme: Event<void>;
}
