import * as vscode from 'vscode';
import { CancelledError } from '../../core/kit/cancellation';
import type { Log } from '../../core/ports';
import { runCommand } from './commands';
import { plainMessage } from './plain-message';

/** Something that can go wrong without being a bug: one sentence for the user, and at most one thing to do about it. */
export class Expected extends Error {
  override readonly name = 'Expected';
  constructor(
    /** Already in the user's language. */
    message: string,
    readonly action?: { readonly label: string; run(): unknown },
  ) {
    super(message);
  }
}

/** The only place that speaks to the user about failures. */
export class Reporter {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Runs work whose failure the user should hear of. Cancellation is silent. */
  async guard<T>(work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  report(error: unknown): void {
    if (error instanceof CancelledError || error instanceof vscode.CancellationError) return;
    if (error instanceof Expected) {
      const { action } = error;
      this.#log.info(error.message);
      void show('showWarningMessage', plainMessage(error.message), action?.label).then(
        chosen => chosen && action?.run(),
      );
      return;
    }
    this.#log.error('Unexpected failure', error);
    const showLog = vscode.l10n.t('Show Log');
    void show('showErrorMessage', vscode.l10n.t('Seoga hit a bug. Its log says more.'), showLog).then(chosen =>
      chosen === undefined ? undefined : runCommand('seoga.showLog'),
    );
  }
}

function show(
  kind: 'showWarningMessage' | 'showErrorMessage',
  message: string,
  action: string | undefined,
): Thenable<string | undefined> {
  return action === undefined ? vscode.window[kind](message) : vscode.window[kind](message, action);
}
