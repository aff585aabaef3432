import * as vscode from 'vscode';
import type { CancellationToken } from '../../core/kit/cancellation';
import { plainMessage } from './plain-message';

/** Long work as a notification that can be cancelled. `tell` says how far it is: a sentence, and how many percent were done since. */
export function during<T>(
  title: string,
  work: (tell: (message: string, increment?: number) => void, token: CancellationToken) => Promise<T>,
): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title: plainMessage(title), cancellable: true };
  return vscode.window.withProgress(options, (progress, token) =>
    work(
      (message, increment) =>
        progress.report({ message: plainMessage(message), ...(increment !== undefined && { increment }) }),
      token,
    ),
  );
}
