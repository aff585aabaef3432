import * as vscode from 'vscode';
import type { ArticlePlace } from '../../core/room/answers';
import { isReallyBelow } from './really-below';

/**
 * Whether an article's file is one of its folder's, all links followed: a library may be somebody else's repository, and a link in
 * it (`notes.md -> ~/.ssh/id_rsa`) would hand a private file to an assistant. Other file systems have no links that we could follow.
 */
export async function liesInShelf({ shelf, path }: ArticlePlace): Promise<boolean> {
  const folder = vscode.Uri.parse(shelf.uri);
  if (folder.scheme !== 'file') return true;
  return isReallyBelow(vscode.Uri.joinPath(folder, path).fsPath, folder.fsPath);
}
