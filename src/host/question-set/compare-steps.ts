import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import type { ComparedAnswer } from '../../core/question-set/compare-models';
import { type QuestionsIn, questionsIn } from '../../core/question-set/questions-in';
import { during } from '../kit/during';
import { plainLabel } from '../kit/plain-label';
import { Expected } from '../kit/report';
import type { QuestionSetParts } from './question-set-parts';
import { LAST_SET } from './set-job';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 50;

/** The set that was built last, or a file that is asked for. */
export async function askForSet({ memory }: QuestionSetParts): Promise<string | undefined> {
  const { l10n } = vscode;
  const last = memory.get<string>(LAST_SET);
  const isThere = last !== undefined && (await stat(last).catch(() => undefined)) !== undefined;
  if (isThere) {
    const row = { label: basename(last), description: l10n.t('built last') };
    const chosen = await vscode.window.showQuickPick([row, { label: l10n.t('Another File...') }], {
      title: l10n.t('Compare Models'),
      placeHolder: l10n.t('Which questions are the models to answer?'),
    });
    if (!chosen) return undefined;
    if (chosen === row) return last;
  }
  const [file] =
    (await vscode.window.showOpenDialog({
      title: l10n.t('Compare Models'),
      openLabel: l10n.t('Use These Questions'),
      filters: { JSONL: ['jsonl'] },
    })) ?? [];
  return file?.fsPath;
}

/** The questions of a file; throws what is wrong with it where it has none. */
export async function questionsOf(file: string): Promise<QuestionsIn> {
  const { l10n } = vscode;
  const { size } = await stat(file);
  if (size > MOST_MEGABYTES * MEGABYTE) {
    throw new Expected(
      l10n.t('{0} is larger than {1} MB; split it to compare models by it.', basename(file), MOST_MEGABYTES),
    );
  }
  const found = questionsIn(await readFile(file, 'utf8'));
  if (found.questions.length > 0) return found;
  throw new Expected(
    l10n.t('{0} holds no questions; each line is JSON with “messages” or “question”.', basename(file)),
  );
}

/** Which models are to answer, the one that is set up chosen already; undefined where the user leaves. Throws where none is ticked. */
export async function askForModels(
  title: string,
  { models }: QuestionSetParts,
): Promise<readonly LanguageModel[] | undefined> {
  const { l10n } = vscode;
  const all = await during(l10n.t('Asking for models'), (_tell, token) => models.all(token));
  const rows = all.map((model, i) => ({ label: plainLabel(model.label), picked: i === 0, model }));
  const chosen = await vscode.window.showQuickPick(rows, {
    title,
    placeHolder: l10n.t('Which models are to be compared?'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (chosen?.length === 0) throw new Expected(l10n.t('No model is ticked; tick those that are to be compared.'));
  return chosen?.map(({ model }) => model);
}

/** What a comparison of these models that was stopped has found already, or nothing where the user wants all of it anew. */
export async function askWhatCounts(
  title: string,
  found: readonly ComparedAnswer[],
  { questions, models }: { readonly questions: readonly string[]; readonly models: readonly LanguageModel[] },
): Promise<readonly ComparedAnswer[] | undefined> {
  const { l10n } = vscode;
  const known = found.filter(({ model }) => models.some(({ id }) => id === model));
  if (known.length === 0) return [];
  const goOn = {
    label: l10n.t('Continue'),
    description: l10n.t('{0} of {1} answers are there', known.length, questions.length * models.length),
  };
  const chosen = await vscode.window.showQuickPick([goOn, { label: l10n.t('Ask All of Them Again') }], {
    title,
    ignoreFocusOut: true,
  });
  return chosen && (chosen === goOn ? known : []);
}
