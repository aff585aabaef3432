import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import { articleOf } from '../kit/article-arg';
import { bookIcon } from '../kit/book-icon';
import type { CommandHandlers } from '../kit/commands';
import { Expected } from '../kit/report';
import { AskHistory, type KeptConversation } from './ask-history';
import type { AskPanel } from './ask-panel';
import { scopeOf } from './ask-scope';
import { type ChatParts, registerChatParticipant } from './chat-participant';
import { LastEditor } from './insert-text';

/** The `viewType` of our panel; VS Code brings it back by this. */
const ASK = 'seoga.ask';

/** The panel's code, loaded with the first question: activation is paid by windows that ask nothing. */
const loadPanel = lazyAsync(() => import('./ask-panel'));

/** Asking the library: one panel, which the commands open and attach things to. */
export function activateAsk(parts: ChatParts) {
  const store = new DisposableStore();
  const history = new AskHistory(parts.memory);
  const lastEditor = store.own(new LastEditor());
  let open: AskPanel | undefined;

  const adopt = (
    code: typeof import('./ask-panel'),
    panel: vscode.WebviewPanel,
    kept: KeptConversation | undefined,
  ): AskPanel => {
    const made = new code.AskPanel(panel, { ...parts, history, lastEditor }, kept);
    panel.iconPath = bookIcon(parts.extension);
    panel.onDidDispose(() => {
      if (open === made) open = undefined;
    });
    open = made;
    return made;
  };

  const show = async (): Promise<AskPanel> => {
    const code = await loadPanel();
    if (open) {
      open.panel.reveal();
      return open;
    }
    // What is written in it, and the answer that comes, stay while another tab is in front.
    const options = { enableScripts: true, enableFindWidget: true, retainContextWhenHidden: true };
    return adopt(code, vscode.window.createWebviewPanel(ASK, '', vscode.ViewColumn.Active, options), undefined);
  };

  const commands = {
    'seoga.ask': show,
    'seoga.askInChat': async () => (await import('./ask-in-chat')).askInChat(parts),
    'seoga.askAboutArticle': async arg => {
      await parts.library.read();
      const id = articleOf(arg) ?? parts.activeArticle();
      const article = id === undefined ? undefined : parts.library.article(id);
      if (!article) throw new Expected(vscode.l10n.t('That article is no longer in the library.'));
      (await show()).setScope(scopeOf(article));
    },
    'seoga.askAboutSelection': async said => {
      // Menus hand over what they were opened on.
      if (typeof said !== 'string' && parts.askInReader()) return;
      const editor = vscode.window.activeTextEditor;
      const words = typeof said === 'string' ? said : editor?.document.getText(editor.selection).trim();
      if (!words) throw new Expected(vscode.l10n.t('Select what the question is about first.'));
      if (typeof said !== 'string' && editor && !parts.mayBeSent(editor.document)) {
        throw new Expected(
          vscode.l10n.t('This file is excluded from what is sent to a model (seoga.completion.exclude).'),
        );
      }
      (await show()).setAbout(words.slice(0, LONGEST_SELECTION));
    },
    'seoga.clearAskHistory': async () => {
      await history.clear();
      vscode.window.setStatusBarMessage(vscode.l10n.t('All earlier conversations are forgotten.'), 3000);
    },
  } satisfies Partial<CommandHandlers>;

  store.own(
    vscode.window.registerWebviewPanelSerializer(ASK, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const code = await loadPanel();
        if (open) return panel.dispose();
        adopt(code, panel, keptIn(state, history));
      },
    }),
  );
  store.own(registerChatParticipant(parts));
  store.own({ dispose: () => open?.dispose() });
  return { commands, dispose: () => store.dispose() };
}

/** A question about more is about a file. In UTF-16 units. */
const LONGEST_SELECTION = 4000;

/** The page keeps the name of its conversation and nothing else. */
function keptIn(state: unknown, history: AskHistory): KeptConversation | undefined {
  if (typeof state !== 'object' || state === null || !('conversation' in state)) return undefined;
  return typeof state.conversation === 'string' ? history.find(state.conversation) : undefined;
}
