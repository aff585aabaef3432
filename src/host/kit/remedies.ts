import * as vscode from 'vscode';
import type { ModelFailure } from '../../core/ask/language-model';
import type { CommandId } from '../../manifest/commands';
import type { FailureRemedy, RemedyWords } from '../../protocol/remedy';
import { runCommand } from './commands';
import { remedyFor } from './remedy-for';
import type { Expected } from './report';

/** What can be done about something expected that failed: a button's label, and what it does. */
type Remedy = NonNullable<Expected['action']>;

/** The command behind each remedy, for what takes commands: the chat, the status bar. */
export const REMEDY_COMMANDS = {
  allowAddress: 'seoga.allowModelAddress',
  setUpModel: 'seoga.setUpModel',
} as const satisfies Readonly<Record<FailureRemedy, CommandId>>;

/** What each remedy is called, wherever it is offered. */
export function remedyWords(): RemedyWords {
  return {
    allowAddress: vscode.l10n.t('Allow Model Address...'),
    setUpModel: vscode.l10n.t('Set Up Model...'),
  };
}

/** What mends a model's failure, for whoever reports it; undefined where asking again is all that there is to do. */
export function remedyAction(failure: Pick<ModelFailure, 'kind'>): Remedy | undefined {
  const remedy = remedyFor(failure);
  return remedy && actionOf(remedy);
}

/** Where no model is set up. */
export function setUpModel(): Remedy {
  return actionOf('setUpModel');
}

/** Where the workspace is not trusted. */
export function manageTrust(): Remedy {
  return {
    label: vscode.l10n.t('Manage Trust'),
    run: () => vscode.commands.executeCommand('workbench.trust.manage'),
  };
}

function actionOf(remedy: FailureRemedy): Remedy {
  return { label: remedyWords()[remedy], run: () => runCommand(REMEDY_COMMANDS[remedy]) };
}
