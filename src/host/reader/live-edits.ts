import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import type { ArticlePlace } from '../../core/room/answers';
import { fileOf } from '../kit/article-arg';

/** A change is shown this long after the last key, in ms: soon enough to look at once, late enough not to follow every letter. */
const AFTER_KEY = 150;

/** A reader that shows what is being written. */
export interface LiveReader {
  readonly place: ArticlePlace;
  /** Renders the article again; resolves once that is done. */
  showEdited(): Promise<void>;
}

/** Has readers show their file as it stands in the editor beside them, saved or not. */
export class LiveEdits implements Disposable {
  readonly #readers: () => Iterable<LiveReader>;
  readonly #timers = new Map<LiveReader, ReturnType<typeof setTimeout>>();
  /** Readers that are being rendered; true where there was a change since. One at a time: the latest text wins. */
  readonly #running = new Map<LiveReader, boolean>();
  readonly #listening: readonly vscode.Disposable[];

  constructor(readers: () => Iterable<LiveReader>) {
    this.#readers = readers;
    this.#listening = [
      // It comes without changes where only the file's state did: it was saved, or its changes were taken back.
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#later(document.uri, AFTER_KEY)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#later(uri, 0)),
    ];
  }

  dispose(): void {
    for (const listener of this.#listening) listener.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #later(file: vscode.Uri, wait: number): void {
    const uri = file.toString();
    for (const reader of this.#readers()) {
      if (fileOf(reader.place).toString() !== uri) continue;
      clearTimeout(this.#timers.get(reader));
      const run = (): void => {
        this.#timers.delete(reader);
        // Meanwhile it may have been closed.
        if ([...this.#readers()].includes(reader)) void this.#show(reader);
      };
      this.#timers.set(reader, setTimeout(run, wait));
    }
  }

  async #show(reader: LiveReader): Promise<void> {
    if (this.#running.has(reader)) {
      this.#running.set(reader, true);
      return;
    }
    do {
      this.#running.set(reader, false);
      await reader.showEdited();
    } while (this.#running.get(reader) === true);
    this.#running.delete(reader);
  }
}
