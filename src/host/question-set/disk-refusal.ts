import * as vscode from 'vscode';
import { Expected } from '../kit/report';

/** No room, no right to write, or no folder any more. */
const REFUSALS: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT']);

/** What a disk refused, as a sentence about this file; any other error is what it was. */
export function diskRefusal(error: unknown, name: string): unknown {
  if (!(error instanceof Error && 'code' in error && REFUSALS.has(error.code))) return error;
  return new Expected(
    vscode.l10n.t('{0} cannot be written; check that its folder is there and that you may write to it.', name),
  );
}
