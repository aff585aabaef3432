import type { ExtensionContext } from 'vscode';
import { activateApp } from './app';

/** VS Code calls this on the first hover, view, command or restored reader; it registers, and reads nothing. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(activateApp(context));
}
