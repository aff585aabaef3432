import * as vscode from 'vscode';
import type { NearFolder } from '../kit/glossary';

/** Whose glossary a document means first: its own folder's, where several are open. */
export function nearFolder({ uri }: Pick<vscode.TextDocument, 'uri'>): NearFolder {
  const { workspaceFolders = [] } = vscode.workspace;
  return workspaceFolders.length > 1 ? vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() : undefined;
}

/** The folder that a command was called with. */
export function folderOf(value: unknown): NearFolder {
  return typeof value === 'string' ? value : undefined;
}
