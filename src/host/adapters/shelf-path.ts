import * as vscode from 'vscode';
import type { ShelfRef } from '../../core/library/shelf';

/** The path of a file below a shelf, as the core writes it: `/home/me/notes/a/b.md` in `/home/me/notes/` is `a/b.md`. */
export function pathInShelf(shelf: ShelfRef, file: vscode.Uri): string {
  return file.path.slice(vscode.Uri.parse(shelf.uri).path.replace(/\/$/, '').length + 1);
}
