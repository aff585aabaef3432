import * as vscode from 'vscode';
import { Expected } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import { offSentence } from './completion-status';
import type { FileState } from './file-state';

const ENABLED = 'seoga.completion.enabled';

/**
 * Turns completion on or off: for the language of the file in front where that has a say of its own, else everywhere. Where neither would
 * help, it says why nothing is completed.
 */
export async function toggleCompletion(
  settings: SettingsReader,
  front: { readonly document: vscode.TextDocument; readonly state: FileState } | undefined,
): Promise<void> {
  const languageId = front?.document.languageId;
  const found = vscode.workspace.getConfiguration(undefined, front?.document).inspect<boolean>(ENABLED);
  if (!front || front.state.is === 'other') return settings.set(ENABLED, found?.globalValue === false);
  const { state } = front;
  if (state.is === 'off' && state.why.is !== 'user' && state.why.is !== 'language') {
    throw new Expected(offSentence(state.why, languageId ?? ''), {
      label: vscode.l10n.t('Open Settings'),
      run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'seoga.completion'),
    });
  }
  const isOfLanguage = found?.globalLanguageValue !== undefined || (state.is === 'off' && state.why.is === 'language');
  const next = state.is === 'off';
  if (isOfLanguage && languageId !== undefined) await settings.replaceForLanguage(languageId, ENABLED, next);
  else await settings.set(ENABLED, next);
}
