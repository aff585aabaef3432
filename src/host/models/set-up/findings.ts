import * as vscode from 'vscode';
import { grouped } from '../../kit/counted';
import { USUAL_CONTEXT } from '../chat-provider';
import type { ModelFacts } from '../endpoint/model-facts';
import type { Row } from './step';

/** What was found out about a model, for people: a line each, to read. */
export function findingRows({ streams, thinks, fills, contextTokens, tellsUsage }: ModelFacts): readonly Row<never>[] {
  return [
    { label: vscode.l10n.t('What it can do'), kind: vscode.QuickPickItemKind.Separator },
    finding(
      streams,
      streams ? vscode.l10n.t('Answers appear as they are written') : vscode.l10n.t('Answers appear all at once'),
    ),
    ...(thinks
      ? [finding(true, vscode.l10n.t('Thinks before it answers: that takes longer, and room is kept for it'))]
      : []),
    finding(
      fills !== 'no',
      fills === 'no'
        ? vscode.l10n.t('Has no request for code between what stands before and after: it is asked in words')
        : vscode.l10n.t('Fills in code between what stands before and after'),
    ),
    contextTokens === undefined
      ? finding(
          false,
          vscode.l10n.t('Does not say how much it reads: {0} tokens are taken for granted', grouped(USUAL_CONTEXT)),
        )
      : finding(true, vscode.l10n.t('Reads {0} tokens', grouped(contextTokens))),
    finding(
      tellsUsage,
      tellsUsage ? vscode.l10n.t('Says how many tokens an answer took') : vscode.l10n.t('Does not count tokens'),
    ),
  ];
}

/** Whether the editor's agent can use it: of the editor's own models the editor knows. */
export function toolsRow({ callsTools }: ModelFacts): Row<never> {
  return finding(
    callsTools,
    callsTools
      ? vscode.l10n.t('Calls tools: agent mode can use it')
      : vscode.l10n.t('Calls no tools: agent mode does not list it'),
  );
}

/** What will be sent there from then on. */
export function sentRows(hasKey: boolean): readonly Row<never>[] {
  const sent = (icon: string, label: string): Row<never> => ({ label: `$(${icon}) ${label}`, alwaysShow: true });
  return [
    { label: vscode.l10n.t('What is sent'), kind: vscode.QuickPickItemKind.Separator },
    sent('arrow-right', vscode.l10n.t('What you ask, with the passages or the code it is about')),
    sent('arrow-right', vscode.l10n.t('The code around the caret, while completions are on')),
    ...(hasKey ? [sent('lock', vscode.l10n.t('Your key, which is kept in the editor’s secret storage'))] : []),
  ];
}

function finding(has: boolean, label: string): Row<never> {
  return { label: `$(${has ? 'check' : 'dash'}) ${label}`, alwaysShow: true };
}
