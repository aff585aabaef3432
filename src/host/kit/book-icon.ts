import * as vscode from 'vscode';

/** Seoga's book, for the tab of a webview: for light themes and for dark ones. */
export function bookIcon(extension: vscode.Uri): Readonly<Record<'light' | 'dark', vscode.Uri>> {
  const icon = (theme: 'light' | 'dark'): vscode.Uri =>
    vscode.Uri.joinPath(extension, 'media', 'icons', `book-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}
