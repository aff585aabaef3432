import * as vscode from 'vscode';
import { type CancellationToken, CancelledError } from '../../core/kit/cancellation';
import { Emitter } from '../../core/kit/event';
import type { ShelfProgress } from '../../core/room/answers';
import type { ViewId } from '../../manifest/views';
import { filesRead } from '../kit/files-read';

/** A reading shorter than this shows in the view's own bar only; a notification would be gone before it is read. */
const NOTIFY_AFTER = 1500;

const ARTICLES: ViewId = 'seoga.articles';

/** Shows that shelves are being read: in the view's progress bar, and when it takes longer in a notification with Cancel. */
export class ReadingProgress {
  readonly #told = new Emitter<ShelfProgress>();

  tell(progress: ShelfProgress): void {
    this.#told.fire(progress);
  }

  async during(work: (token: CancellationToken) => Promise<void>): Promise<void> {
    const cancellation = new vscode.CancellationTokenSource();
    const done = work(cancellation.token).catch(error => {
      if (!(error instanceof CancelledError)) throw error;
    });
    void vscode.window.withProgress({ location: { viewId: ARTICLES } }, () => settled(done));
    const timer = setTimeout(() => this.#notify(settled(done), cancellation), NOTIFY_AFTER);
    try {
      await done;
    } finally {
      clearTimeout(timer);
      cancellation.dispose();
    }
  }

  #notify(done: Promise<void>, cancellation: vscode.CancellationTokenSource): void {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading the library'),
      cancellable: true,
    };
    void vscode.window.withProgress(options, async (progress, token) => {
      token.onCancellationRequested(() => cancellation.cancel());
      const listening = this.#told.event(({ files, read }) => {
        if (files > 0) progress.report({ message: filesRead({ read, files }) });
      });
      await done;
      listening.dispose();
    });
  }
}

/** The same moment, whatever the outcome: progress ends with failures too, and somebody else reports them. */
function settled(work: Promise<void>): Promise<void> {
  return work.catch(() => undefined);
}
