import * as vscode from 'vscode';

/** Whether one of these globs names the document's file. One that begins with no folder is meant at any depth: `todo.md`. */
export function isExcluded(document: NamedFile, globs: readonly string[]): boolean {
  // VS Code asks a document for no more than these when it matches a path.
  return globs.some(glob => vscode.languages.match({ pattern: anywhere(glob) }, document as vscode.TextDocument) > 0);
}

/** What of a document globs are compared with. */
export type NamedFile = Pick<vscode.TextDocument, 'uri' | 'languageId'>;

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
