import * as vscode from 'vscode';
import type { ArticlesRow } from './articles-tree';

/** Folders dropped onto the Articles view, from VS Code's explorer or the desktop. */
export class FolderDrop implements vscode.TreeDragAndDropController<ArticlesRow> {
  readonly dropMimeTypes = ['text/uri-list'];
  readonly dragMimeTypes: string[] = [];
  readonly #add: (folders: readonly vscode.Uri[]) => unknown;

  constructor(add: (folders: readonly vscode.Uri[]) => unknown) {
    this.#add = add;
  }

  async handleDrop(_target: ArticlesRow | undefined, data: vscode.DataTransfer): Promise<void> {
    const list = await data.get('text/uri-list')?.asString();
    const folders = (list ?? '')
      .split(/\r?\n/)
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => vscode.Uri.parse(line));
    await this.#add(folders);
  }
}
