import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { Expected } from '../kit/report';

/** The text editor that was used last: while a webview is in front, VS Code names none. */
export class LastEditor implements Disposable {
  readonly #listening: vscode.Disposable;
  #last = vscode.window.activeTextEditor;

  constructor() {
    this.#listening = vscode.window.onDidChangeActiveTextEditor(editor => {
      if (editor) this.#last = editor;
    });
  }

  /** Puts text at its cursor, in place of what is selected, and goes there. */
  async insert(text: string): Promise<void> {
    const last = this.#last;
    if (!last || last.document.isClosed) {
      throw new Expected(vscode.l10n.t('Open a file to insert into first.'));
    }
    const { document, selection, viewColumn } = last;
    const editor = await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
    const isDone = await editor.edit(edit => edit.replace(selection, text));
    if (!isDone) throw new Expected(vscode.l10n.t('This file cannot be changed; open another one to insert into.'));
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
