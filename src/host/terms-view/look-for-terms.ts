import * as vscode from 'vscode';
import type { Suggestions } from './suggestions';

/** Has the library looked through for terms, where the user sees it go on and can cancel it. */
export async function lookForTerms(suggestions: Suggestions): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for terms in the library'),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    let before = 0;
    await suggestions.look({
      token,
      tell: ({ done, total }) => {
        const percent = total === 0 ? 100 : (done / total) * 100;
        progress.report({ increment: percent - before });
        before = percent;
      },
    });
  });
}
