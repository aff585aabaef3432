import * as vscode from 'vscode';

/** Their tabs are those of their notebooks. */
const CELL = 'vscode-notebook-cell';

/**
 * The document, in a tab that stays when the preview opens its own: one in italics would make way for that. One that was closed is opened
 * again; undefined where that cannot be.
 */
export async function keptOpen(document: vscode.TextDocument): Promise<vscode.TextDocument | undefined> {
  const { uri, isClosed, isUntitled } = document;
  if (uri.scheme === CELL || isUntitled) return isClosed ? undefined : document;
  const tab = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputText && String(input.uri) === String(uri));
  // One side of a comparison has no tab of its own.
  const isSeen = tab !== undefined || vscode.window.visibleTextEditors.some(editor => editor.document === document);
  if (!isClosed && isSeen && !tab?.isPreview) return document;
  const column = tab && { viewColumn: tab.group.viewColumn };
  try {
    return (await vscode.window.showTextDocument(uri, { ...column, preview: false, preserveFocus: true })).document;
  } catch {
    // It is gone.
    return undefined;
  }
}
