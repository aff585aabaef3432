import * as vscode from 'vscode';
import type { ContextKey, ContextKeys } from '../../manifest/context-keys';

/** Tells VS Code what our `when` clauses read. */
export function setContext<K extends ContextKey>(key: K, value: ContextKeys[K]): Thenable<void> {
  return vscode.commands.executeCommand('setContext', key, value);
}
