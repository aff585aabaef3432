import type * as vscode from 'vscode';
import { splitJosa } from '../../core/hangul/josa';

/** What is selected in an editor, else the word at its cursor, a Korean one without its particle; `''` where there is neither. */
export function selectedWords({ document, selection }: vscode.TextEditor): string {
  if (!selection.isEmpty) return document.getText(selection).trim();
  const range = document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*/u);
  return range ? splitJosa(document.getText(range)).stem : '';
}
