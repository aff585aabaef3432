import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import type { Models } from '../kit/models';
import { manageTrust, setUpModel } from '../kit/remedies';
import { Expected } from '../kit/report';

/** The model that is set up. Throws what is to be done first: many requests go only where the user trusts the folder, and has a model. */
export async function readyModel(models: Models): Promise<LanguageModel> {
  const { l10n } = vscode;
  if (!vscode.workspace.isTrusted) {
    throw new Expected(
      l10n.t('This sends many requests, so it works in trusted folders only; trust this one first.'),
      manageTrust(),
    );
  }
  const model = await models.current();
  if (model) return model;
  throw new Expected(l10n.t('Questions are made and answered by a model; set one up first.'), setUpModel());
}
