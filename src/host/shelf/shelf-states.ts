import * as vscode from 'vscode';
import type { ShelfId } from '../../core/library/shelf';
import type { ShelfProgress } from '../../core/room/answers';
import { grouped } from '../kit/counted';
import { filesRead } from '../kit/files-read';

/** Where each shelf's reading stands, in words for its row. */
export class ShelfStates {
  readonly #states = new Map<ShelfId, ShelfProgress>();

  note(progress: ShelfProgress): void {
    this.#states.set(progress.shelf, progress);
  }

  /** What to say beside the shelf's name; undefined where its count of articles says enough. */
  describe(shelf: ShelfId): string | undefined {
    const progress = this.#states.get(shelf);
    switch (progress?.state) {
      case 'listing':
        return vscode.l10n.t('looking for articles...');
      case 'reading':
        return filesRead(progress);
      case 'cancelled':
        return vscode.l10n.t('{0} read, then cancelled', grouped(progress.read));
      case 'missing':
        return vscode.l10n.t('this folder cannot be read');
      default:
        return undefined;
    }
  }
}
