import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { historyOf, type UsageWeek } from '../../core/usage/usage-history';
import { weekOf } from '../../core/usage/week';
import { bookIcon } from '../kit/book-icon';
import { usageHtml } from './usage-html';
import { usageWords, weekLabel } from './usage-words';

/** So many weeks the charts have at least: a lone column says nothing. */
const FEWEST = 12;

/** What the page needs of the feature. */
export interface UsagePanelParts {
  readonly extension: vscode.Uri;
  known(): Promise<readonly UsageWeek[]>;
  onClosed(): void;
}

/** The page that shows what was counted. It is drawn anew whenever it comes to the front. */
export class UsagePage implements Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #parts: UsagePanelParts;

  constructor(parts: UsagePanelParts) {
    this.#parts = parts;
    const styles = vscode.Uri.joinPath(parts.extension, 'dist', 'usage');
    this.#panel = vscode.window.createWebviewPanel('seoga.usage', usageWords().title, vscode.ViewColumn.Active, {
      enableCommandUris: ['seoga.exportUsage', 'seoga.forgetUsage'],
      enableFindWidget: true,
      localResourceRoots: [styles],
    });
    this.#panel.iconPath = bookIcon(parts.extension);
    this.#panel.onDidDispose(() => parts.onClosed());
    this.#panel.onDidChangeViewState(({ webviewPanel }) => webviewPanel.visible && void this.draw());
  }

  async show(): Promise<void> {
    this.#panel.reveal();
    await this.draw();
  }

  async draw(): Promise<void> {
    const known = await this.#parts.known();
    const { webview } = this.#panel;
    const language = vscode.env.language;
    webview.html = usageHtml(known.length === 0 ? [] : historyOf(known, weekOf(new Date()), FEWEST), {
      words: usageWords(),
      language,
      labelOf: week => weekLabel(week, language),
      style: webview.asWebviewUri(vscode.Uri.joinPath(this.#parts.extension, 'dist', 'usage', 'usage.css')).toString(),
      cspSource: webview.cspSource,
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }
}
