import * as vscode from 'vscode';

/** Whether one of these globs names the document's file. One that begins with no folder is meant at any depth: `todo.md`. */
export function isExcluded(document: vscode.TextDocument, globs: readonly string[]): boolean {
  return globs.some(glob => vscode.languages.match({ pattern: anywhere(glob) }, document) > 0);
}

/** What names this file alone. VS Code compares a path to the letter before it reads it as a glob. */
export function globOfFile(file: vscode.Uri): string {
  return file.fsPath;
}

/** The glob of everything below a folder: `/a/[[]b[]]/**` for `/a/[b]`. */
export function globOfFolder(folder: vscode.Uri): string {
  const path = folder.fsPath.replaceAll('\\', '/').replace(/\/$/, '');
  return `${path.replace(/[[\]{}*?]/g, '[$&]')}/**`;
}

function anywhere(glob: string): string {
  return /^(?:\*\*|[\\/]|[A-Za-z]:)/.test(glob) ? glob : `**/${glob}`;
}
