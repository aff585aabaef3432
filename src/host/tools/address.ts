import * as vscode from 'vscode';

/** A place as an assistant can open it: a path where it lies on a disk, `vscode-vfs://github/a/b` where it does not. */
export function addressOf(uri: string | vscode.Uri): string {
  const place = typeof uri === 'string' ? vscode.Uri.parse(uri) : uri;
  return place.scheme === 'file' ? place.fsPath : place.toString(true);
}
