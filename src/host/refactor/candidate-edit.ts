import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Candidate } from '../../core/refactor/candidates';
import { movedHunks } from '../../core/refactor/hunks';
import { candidatesFolder } from './candidate-tabs';
import type { Rewritten } from './rewrite-code';
import { taskLabel } from './task-words';

/**
 * The changes of a candidate. The preview opens only for edits that one of them has to be confirmed in, and begins with those unticked: so
 * that all changes begin ticked, it is one that does nothing and is not shown, the removal of a file that never was. Making
 * the file that is there would do nothing, too, but then VS Code leaves out the version that the changes are for.
 */
export function candidateEdit(
  { document, start, task }: Pick<Rewritten, 'document' | 'start' | 'task'>,
  { hunks }: Candidate,
  storage: vscode.Uri,
): vscode.WorkspaceEdit {
  const label = taskLabel(task);
  const edit = new vscode.WorkspaceEdit();
  const never = vscode.Uri.joinPath(candidatesFolder(storage), 'never', randomUUID());
  edit.deleteFile(never, { ignoreIfNotExists: true }, { label, needsConfirmation: true });
  const edits = movedHunks(hunks, start).map(
    ({ start, end, text }): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return [new vscode.TextEdit(range, text), { label, needsConfirmation: false }];
    },
  );
  edit.set(document.uri, edits);
  return edit;
}
