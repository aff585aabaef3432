import type * as vscode from 'vscode';
import { codePlace } from '../../core/terms/code-place';

/** Whether a document is code: prose is not refactored. Brings the tables of languages along, so load it once it is needed. */
export function isCode({ languageId }: Pick<vscode.TextDocument, 'languageId'>): boolean {
  return codePlace(languageId, '', 0) !== 'prose';
}
