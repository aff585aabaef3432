import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { CommandArgs, CommandId } from '../../manifest/commands';
import type { Reporter } from './report';

/** What answers every command of the manifest. A feature has a part of it; `app.ts` puts the parts together. */
export type CommandHandlers = { readonly [K in CommandId]: (...args: CommandArgs<K>) => unknown };

/**
 * Registers all our commands; one without a handler does not compile. A failure in one is reported, never left to VS Code's own
 * "command failed" box.
 */
export function registerCommands(handlers: CommandHandlers, reporter: Reporter): Disposable {
  const store = new DisposableStore();
  for (const [id, handler] of Object.entries(handlers) as [CommandId, (...args: unknown[]) => unknown][]) {
    store.own(vscode.commands.registerCommand(id, (...args: unknown[]) => reporter.guard(() => handler(...args))));
  }
  return store;
}

/** Runs one of our own commands, its arguments checked by type. */
export async function runCommand<K extends CommandId>(id: K, ...args: CommandArgs<K>): Promise<void> {
  await vscode.commands.executeCommand(id, ...args);
}

/** A click target that runs one of our own commands. */
export function commandLink<K extends CommandId>(title: string, command: K, ...args: CommandArgs<K>): vscode.Command {
  return { title, command, arguments: [...args] };
}
