import * as vscode from 'vscode';

/** Where candidates lie while the editor's languages look at them: each check in a folder of its own. */
export function candidatesFolder(storage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(storage, 'candidates');
}

/** The tabs in which candidates are open. In a window that has checked none yet, one that was killed has left them behind. */
export function candidateTabs(storage: vscode.Uri): readonly vscode.Tab[] {
  const folder = `${candidatesFolder(storage)}/`;
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && String(input.uri).startsWith(folder));
}
