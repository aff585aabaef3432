import * as vscode from 'vscode';
import { runCommand } from '../kit/commands';
import { Expected } from '../kit/report';

/** Nobody is there who could be asked. */
export function withoutModel(): Expected {
  return new Expected(vscode.l10n.t('Refactoring needs a model, and none is set up or it is gone.'), {
    label: vscode.l10n.t('Set Up Model...'),
    run: () => runCommand('seoga.setUpModel'),
  });
}
