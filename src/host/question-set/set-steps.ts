import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import type { Cost } from '../../core/question-set/cost';
import { counted, grouped } from '../kit/counted';
import { plainLabel } from '../kit/plain-label';
import { plainMessage } from '../kit/plain-message';

/** More than these are made in several goes: a cost that one reads twice. */
const MOST_QUESTIONS = 1000;
const USUAL_QUESTIONS = 20;

/** How many questions are to be made; undefined where the user leaves. */
export async function askHowMany(title: string, label: string): Promise<number | undefined> {
  const { l10n } = vscode;
  const isCount = (typed: string): boolean => /^\d{1,4}$/.test(typed.trim()) && countIn(typed) <= MOST_QUESTIONS;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: l10n.t(
      'How many questions are to be made from “{0}”? Those whose answers hold are kept.',
      plainMessage(label),
    ),
    value: String(USUAL_QUESTIONS),
    ignoreFocusOut: true,
    validateInput: typed =>
      isCount(typed) && countIn(typed) > 0
        ? undefined
        : l10n.t('Write a number between 1 and {0}.', grouped(MOST_QUESTIONS)),
  });
  return typed === undefined ? undefined : countIn(typed);
}

const countIn = (typed: string): number => Number(typed.trim());

/** Which model judges what is kept, if any; undefined where the user leaves. Nobody is asked where there is no other model. */
export async function askForJudge(
  title: string,
  writer: LanguageModel,
  others: readonly LanguageModel[],
): Promise<{ readonly judge: LanguageModel | undefined } | undefined> {
  const { l10n } = vscode;
  if (others.length === 0) return { judge: undefined };
  const rows: readonly (vscode.QuickPickItem & { readonly judge?: LanguageModel })[] = [
    { label: l10n.t('No Judge'), description: l10n.t('citations that hold are enough') },
    { label: l10n.t('Models'), kind: vscode.QuickPickItemKind.Separator },
    ...others.map(judge => ({ label: plainLabel(judge.label), judge })),
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title,
    placeHolder: l10n.t('Is a second model to judge the answers of {0} that hold?', writer.label),
    ignoreFocusOut: true,
  });
  return chosen && { judge: chosen.judge };
}

/** Says what it takes, and has the user agree. */
export async function agreesToCost(
  title: string,
  { label, cost, to }: { readonly label: string; readonly cost: Cost; readonly to: readonly LanguageModel[] },
): Promise<boolean> {
  const { l10n } = vscode;
  const about = (tokens: number): string => grouped(Math.ceil(tokens / 100) * 100);
  const [tokensIn, tokensOut] = [about(cost.tokensIn), about(cost.tokensOut)];
  const models = plainLabel(to.map(model => model.label).join(', '));
  const row = {
    label,
    detail: counted(
      cost.requests,
      l10n.t('At most 1 request, about {0} tokens in and {1} out, to {2}', tokensIn, tokensOut, models),
      requests =>
        l10n.t('At most {0} requests, about {1} tokens in and {2} out, to {3}', requests, tokensIn, tokensOut, models),
    ),
  };
  const chosen = await vscode.window.showQuickPick([row], {
    title,
    placeHolder: l10n.t('This is what it takes at most. Escape sends nothing.'),
    ignoreFocusOut: true,
  });
  return chosen !== undefined;
}
