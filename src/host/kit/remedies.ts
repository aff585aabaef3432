import * as vscode from 'vscode';
import { runCommand } from './commands';
import type { Expected } from './report';

/** What can be done about something expected that failed: a button's label, and what it does. */
type Remedy = NonNullable<Expected['action']>;

/** Where no model is set up. */
export function setUpModel(): Remedy {
  return { label: vscode.l10n.t('Set Up Model...'), run: () => runCommand('seoga.setUpModel') };
}

/** Where the user has not allowed the model's address to be asked. */
export function allowAddress(): Remedy {
  return { label: vscode.l10n.t('Allow Model Address...'), run: () => runCommand('seoga.allowModelAddress') };
}

/** Where the workspace is not trusted. */
export function manageTrust(): Remedy {
  return {
    label: vscode.l10n.t('Manage Trust'),
    run: () => vscode.commands.executeCommand('workbench.trust.manage'),
  };
}
