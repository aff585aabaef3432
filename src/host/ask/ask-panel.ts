import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { AskHostSide, AskPageSide } from '../../protocol/ask';
import { Channel } from '../../protocol/channel';
import { webviewPipe } from '../kit/webview-pipe';
import { askCalls } from './ask-calls';
import type { AskHistory, KeptConversation } from './ask-history';
import { askHtml } from './ask-html';
import type { AskParts } from './ask-parts';
import { Conversation } from './conversation';
import type { LastEditor } from './insert-text';
import { NextQuestion } from './next-question';

/** What the panel needs besides what asking does. */
export interface AskPanelParts extends AskParts {
  readonly history: AskHistory;
  readonly lastEditor: LastEditor;
}

/** The panel in which the library is asked: it shows one conversation at a time. */
export class AskPanel extends DisposableStore {
  readonly panel: vscode.WebviewPanel;
  /** What the next question is asked of. */
  readonly next: NextQuestion;

  constructor(panel: vscode.WebviewPanel, parts: AskPanelParts, kept: KeptConversation | undefined) {
    super();
    this.panel = this.own(panel);
    const { webview } = panel;
    panel.title = vscode.l10n.t('Ask the Library');
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(parts.extension, 'dist', 'ask')],
    };
    const { history, lastEditor } = parts;
    const next = this.own(new NextQuestion());
    this.next = next;
    const conversation = new Conversation({ ...parts, next, tell: (name, value) => channel.fire(name, value) }, kept);
    const calls = askCalls({ panel, conversation, next, history, lastEditor }, parts);
    const channel = this.own(new Channel<AskHostSide, AskPageSide>(webviewPipe(webview), calls));
    this.own(next.onDidChange(scope => channel.fire('scope', scope)));
    this.own({ dispose: () => conversation.stop() });
    this.own(parts.onDidChangeTheme(() => void conversation.recolour()));
    this.own(panel.onDidDispose(() => this.dispose()));
    webview.html = askHtml(webview, parts.extension);
  }
}
