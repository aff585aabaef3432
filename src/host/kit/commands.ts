import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { CommandArgs, CommandId } from '../../manifest/commands';
import type { Reporter } from './report';

export type CommandHandlers<Ids extends CommandId> = {
  readonly [K in Ids]: (...args: CommandArgs<K>) => unknown;
};

/** Registers a feature's commands. A failure in one is reported, never left to VS Code's own "command failed" box. */
export function registerCommands<Ids extends CommandId>(
  handlers: CommandHandlers<Ids>,
  reporter: Reporter,
): Disposable {
  const store = new DisposableStore();
  for (const [id, handler] of Object.entries(handlers) as [Ids, (...args: unknown[]) => unknown][]) {
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
