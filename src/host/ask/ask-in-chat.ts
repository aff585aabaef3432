import * as vscode from 'vscode';
import { MODEL_VENDOR } from '../../manifest/model-vendor';
import { runCommand } from '../kit/commands';
import type { ChatParts } from './chat-participant';

/**
 * Opens the editor's chat with `@seoga` in its box, and with a model: the chat asks nobody while no model is chosen there, not even for
 * what needs none. In agent mode it offers only models that call tools, so it is opened to ask. Where there is no model our own panel
 * opens, which answers without.
 */
export async function askInChat(parts: Pick<ChatParts, 'offersModel'>): Promise<void> {
  const vendor = parts.offersModel() ? { vendor: MODEL_VENDOR } : undefined;
  const models = 'lm' in vscode ? await vscode.lm.selectChatModels(vendor) : [];
  if (models.length === 0) return runCommand('seoga.ask');
  await vscode.commands.executeCommand('workbench.action.chat.open', {
    query: '@seoga ',
    isPartialQuery: true,
    mode: 'ask',
    ...(vendor && { modelSelector: vendor }),
  });
}
