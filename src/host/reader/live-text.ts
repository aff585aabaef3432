import * as vscode from 'vscode';

/** What stands in the editor of a file and not yet in the file; undefined where it is not open, or saved. */
export function unsavedText(file: vscode.Uri): string | undefined {
  const uri = file.toString();
  return vscode.workspace.textDocuments.find(({ isDirty, uri: own }) => isDirty && own.toString() === uri)?.getText();
}
