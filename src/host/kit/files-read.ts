import { l10n } from 'vscode';
import type { ShelfProgress } from '../../core/room/answers';
import { counted, grouped } from './counted';

/** How far the reading of a folder has come: `1,200 of 6,218 files`. */
export function filesRead({ read, files }: Pick<ShelfProgress, 'read' | 'files'>): string {
  return counted(files, l10n.t('{0} of 1 file', read), count => l10n.t('{0} of {1} files', grouped(read), count));
}
