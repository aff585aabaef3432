import * as vscode from 'vscode';
import { setUpModel } from '../kit/remedies';
import { Expected } from '../kit/report';

/** Nobody is there who could be asked. */
export function withoutModel(): Expected {
  return new Expected(vscode.l10n.t('Refactoring needs a model, and none is set up or it is gone.'), setUpModel());
}
