import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { lazy } from '../../core/kit/lazy';
import type { Log } from '../../core/ports';

/** The log as an output channel, made when there is something to say. */
export class OutputLog implements Log, Disposable {
  #made = false;
  readonly #channel = lazy(() => {
    this.#made = true;
    return vscode.window.createOutputChannel('Seoga', { log: true });
  });

  info(message: string): void {
    this.#channel().info(message);
  }

  error(message: string, error: unknown): void {
    this.#channel().error(message, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  show(): void {
    this.#channel().show();
  }

  dispose(): void {
    if (this.#made) this.#channel().dispose();
  }
}
