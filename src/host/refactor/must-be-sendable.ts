import * as vscode from 'vscode';
import { manageTrust } from '../kit/remedies';
import { Expected } from '../kit/report';
import { withoutModel } from './no-model';
import type { RefactorParts } from './refactor-parts';

/** Throws why code of a document is sent to no model, where it is not. */
export function mustBeSendable(
  document: vscode.TextDocument,
  { settings, mayBeSent }: Pick<RefactorParts, 'settings' | 'mayBeSent'>,
): void {
  if (!vscode.workspace.isTrusted) {
    throw new Expected(
      vscode.l10n.t('Code of a workspace that is not trusted is sent to no model; trust it first.'),
      manageTrust(),
    );
  }
  if (settings.current['seoga.model.source'] === 'none') throw withoutModel();
  if (!mayBeSent(document)) {
    throw new Expected(vscode.l10n.t('This file is excluded from what is sent to a model (seoga.completion.exclude).'));
  }
}
