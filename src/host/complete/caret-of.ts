import * as vscode from 'vscode';
import { type Caret, caretIn } from '../../core/complete/caret';

/** What the list of suggestions would put in, where it is open. */
export type Suggested = Pick<vscode.SelectedCompletionInfo, 'range' | 'text'>;

/** What stands around a place of a document; with a suggestion, as if it had been taken. */
export function caretOf(document: vscode.TextDocument, position: vscode.Position, suggested?: Suggested): Caret {
  const line = (number: number): string => document.lineAt(number).text;
  const file = { document: document.uri.toString(), name: nameOf(document.uri), languageId: document.languageId };
  if (!suggested) return caretIn({ count: document.lineCount, at: line }, position, file);
  const { range, text } = suggested;
  const here = line(position.line);
  const taken = here.slice(0, range.start.character) + text + here.slice(range.end.character);
  return caretIn(
    { count: document.lineCount, at: number => (number === position.line ? taken : line(number)) },
    { line: position.line, character: range.start.character + text.length },
    file,
  );
}

/** What a model is told a file is called: nothing of where it lies on this machine. */
export function nameOf(uri: vscode.Uri): string {
  const isInside = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return isInside ? vscode.workspace.asRelativePath(uri, false) : (uri.path.split('/').at(-1) ?? '');
}
