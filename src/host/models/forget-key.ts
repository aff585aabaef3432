import * as vscode from 'vscode';
import type { ModelKeys } from './model-keys';

/** Takes a key out of the editor's secret storage. The server it was for is asked without one from then on. */
export async function forgetKey(keys: ModelKeys): Promise<void> {
  const origins = keys.origins();
  if (origins.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No key of a model is stored.'));
    return;
  }
  const origin = await vscode.window.showQuickPick(origins, {
    title: vscode.l10n.t('Forget Model Key'),
    placeHolder: vscode.l10n.t('Whose key is to be forgotten?'),
    ignoreFocusOut: true,
  });
  if (origin === undefined) return;
  await keys.forget(origin);
  void vscode.window.showInformationMessage(vscode.l10n.t('The key for {0} is forgotten.', origin));
}
