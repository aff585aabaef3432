import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { askCommands } from './ask-commands';
import { AskHistory } from './ask-history';
import { type ChatParts, registerChatParticipant } from './chat-participant';
import { LastEditor } from './insert-text';
import { ASK_PANEL, OnePanel } from './one-panel';

/** Asking the library: one panel, which the commands open and attach things to, and the participant of the chat. */
export function activateAsk(parts: ChatParts) {
  const store = new DisposableStore();
  const history = new AskHistory(parts.memory);
  const lastEditor = store.own(new LastEditor());
  const panel = store.own(new OnePanel({ ...parts, history, lastEditor }));
  const restore = (made: vscode.WebviewPanel, state: unknown): Promise<void> => panel.restore(made, state);
  store.own(vscode.window.registerWebviewPanelSerializer(ASK_PANEL, { deserializeWebviewPanel: restore }));
  store.own(registerChatParticipant(parts));
  return { commands: askCommands(panel, history, parts), dispose: () => store.dispose() };
}
