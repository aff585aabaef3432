import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import { bookIcon } from '../kit/book-icon';
import type { KeptConversation } from './ask-history';
import type { AskPanel, AskPanelParts } from './ask-panel';

/** The `viewType` of our panel; VS Code brings it back by this. */
export const ASK_PANEL = 'seoga.ask';

/** The panel's code, loaded with the first question: activation is paid by windows that ask nothing. */
const loadPanel = lazyAsync(() => import('./ask-panel'));

/** The panel in which the library is asked, of which a window has one: `(await panel.show()).next.setAbout('these words')`. */
export class OnePanel implements Disposable {
  readonly #parts: AskPanelParts;
  #open: AskPanel | undefined;

  constructor(parts: AskPanelParts) {
    this.#parts = parts;
  }

  /** Brings it to the front, opening it where it is not open. */
  async show(): Promise<AskPanel> {
    const code = await loadPanel();
    if (this.#open) {
      this.#open.panel.reveal();
      return this.#open;
    }
    // What is written in it stays while another tab is in front.
    const options = { enableScripts: true, enableFindWidget: true, retainContextWhenHidden: true };
    const panel = vscode.window.createWebviewPanel(ASK_PANEL, '', vscode.ViewColumn.Active, options);
    return this.#adopt(code, panel, undefined);
  }

  /** Goes on in a panel that VS Code brought back, with the conversation that its page remembers. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const code = await loadPanel();
    if (this.#open) panel.dispose();
    else this.#adopt(code, panel, this.#keptIn(state));
  }

  dispose(): void {
    this.#open?.dispose();
  }

  #adopt(code: typeof import('./ask-panel'), panel: vscode.WebviewPanel, kept: KeptConversation | undefined): AskPanel {
    const made = new code.AskPanel(panel, this.#parts, kept);
    panel.iconPath = bookIcon(this.#parts.extension);
    panel.onDidDispose(() => {
      if (this.#open === made) this.#open = undefined;
    });
    this.#open = made;
    return made;
  }

  #keptIn(state: unknown): KeptConversation | undefined {
    if (typeof state !== 'object' || state === null || !('conversation' in state)) return undefined;
    return typeof state.conversation === 'string' ? this.#parts.history.find(state.conversation) : undefined;
  }
}
