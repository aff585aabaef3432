import type { ExtensionContext } from 'vscode';
import { type App, activateApp } from './app';

let app: App | undefined;

/** VS Code calls this on the first hover, view, command or restored reader; it registers, and reads nothing. */
export function activate(context: ExtensionContext): void {
  app = activateApp(context);
  context.subscriptions.push(app);
}

/** VS Code waits for this promise, and for none of the disposables: the library's file is put away before the process ends. */
export function deactivate(): Promise<void> | undefined {
  app?.dispose();
  return app?.ended();
}
