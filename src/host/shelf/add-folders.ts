import * as vscode from 'vscode';
import { Expected } from '../kit/report';
import type { Shelves } from '../kit/shelves';

/** The folders that the user chooses in VS Code's own box; none where it is closed. */
export async function askForFolders(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Add to Library'),
    title: vscode.l10n.t('Add Folder to Library'),
  });
  return chosen ?? [];
}

/** What of a command's argument are addresses; undefined where nothing is. */
export function urisOf(value: unknown): readonly vscode.Uri[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const uris = value.filter(item => item instanceof vscode.Uri);
  return uris.length === 0 ? undefined : uris;
}

/** Takes folders into the library and shows them there. Throws `Expected` where one is no folder, or all are in it already. */
export async function addFolders(shelves: Shelves, folders: readonly vscode.Uri[]): Promise<void> {
  for (const folder of folders) {
    const type = await vscode.workspace.fs.stat(folder).then(
      stat => stat.type,
      () => vscode.FileType.Unknown,
    );
    if ((type & vscode.FileType.Directory) === 0) {
      throw new Expected(
        vscode.l10n.t('{0} is not a folder; choose the folder that holds the articles.', folder.fsPath),
      );
    }
  }
  const added = await shelves.add(folders);
  if (folders.length > 0 && added.length === 0)
    throw new Expected(vscode.l10n.t('This folder is in the library already.'));
  if (added.length > 0) await vscode.commands.executeCommand('seoga.articles.focus');
}
