import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';

/** An editor that was just scrolled by us says nothing about it for so long, in ms: else each side would follow the other. */
const FOLLOWING = 300;

/** The editors in sight that show the source of an article, and the line at the top of the first, from 1. */
export class SourceEditors implements Disposable {
  readonly #file: () => vscode.Uri;
  readonly #store = new DisposableStore();
  readonly #scrolled = this.#store.own(new Emitter<number>());
  #followsUntil = 0;
  /** The first line that the editor shows, once that has been heard of. */
  #topLine: number | undefined;

  /** Somebody scrolled an editor: what stands at its top now. */
  readonly onDidScroll = this.#scrolled.event;

  constructor(file: () => vscode.Uri) {
    this.#file = file;
    this.#store.own(vscode.window.onDidChangeTextEditorVisibleRanges(event => this.#seen(event)));
    this.#store.own(vscode.workspace.onDidChangeTextDocument(event => this.#edited(event)));
  }

  get all(): readonly vscode.TextEditor[] {
    const uri = this.#file().toString();
    return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);
  }

  /** Looks where the first one stands, and whether there is one. */
  look(): boolean {
    const [editor] = this.all;
    const [first] = editor?.visibleRanges ?? [];
    this.#topLine = first && first.start.line + 1;
    return editor !== undefined;
  }

  /** Brings a place to their top; a part of a line counts: `scrollTo(12.5)` is the middle of line 12. */
  scrollTo(line: number): void {
    this.#followsUntil = Date.now() + FOLLOWING;
    for (const editor of this.all) {
      const top = Math.min(Math.max(0, Math.floor(line) - 1), editor.document.lineCount - 1);
      // A long line is many on the screen; a part of it is above.
      const { text } = editor.document.lineAt(top);
      const start = Math.floor((line % 1) * text.length);
      editor.revealRange(new vscode.Range(top, start, top + 1, 0), vscode.TextEditorRevealType.AtTop);
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #seen({ textEditor, visibleRanges: [first] }: vscode.TextEditorVisibleRangesChangeEvent): void {
    if (!first || !this.all.includes(textEditor)) return;
    const line = first.start.line + 1;
    // The first that is heard of an editor is where it stands, not that it was scrolled.
    const isNews = this.#topLine !== undefined && line !== this.#topLine && Date.now() >= this.#followsUntil;
    this.#topLine = line;
    if (isNews) this.#scrolled.fire(line);
  }

  /** What is written above the first line gives it another number and leaves it where it is. */
  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (this.#topLine === undefined || document.uri.toString() !== this.#file().toString()) return;
    for (const { range, text } of contentChanges) {
      if (range.end.line + 1 >= this.#topLine) continue;
      this.#topLine += text.split('\n').length - 1 - (range.end.line - range.start.line);
    }
  }
}
