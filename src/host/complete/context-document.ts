import * as vscode from 'vscode';
import { noteLine } from '../../core/complete/reference';
import type { SentOutcome, SentRequest } from '../../core/complete/sent-request';

/** The scheme of the document that shows the last request. */
export const CONTEXT_SCHEME = 'seoga-completion';

/** What the last request for a completion sent, word for word, and what became of it. Nothing of it is written anywhere. */
export function contextText(sent: SentRequest | undefined): string {
  if (!sent) return `${vscode.l10n.t('Inline completion has sent nothing in this window yet.')}\n`;
  const { to, at, name, line, reference, asked, outcome } = sent;
  const { snippets, notes } = reference;
  const said = outcome.is === 'answered' ? outcome.text : undefined;
  const parts: readonly (readonly [heading: string, text: string])[] =
    asked.by === 'fill'
      ? [
          [vscode.l10n.t('Before the caret'), asked.request.prefix],
          [vscode.l10n.t('Behind the caret'), asked.request.suffix],
        ]
      : asked.request.messages.map(({ role, text }) => [role, text]);
  return [
    vscode.l10n.t('The last request of inline completion, as it was sent. It is kept in memory only.'),
    '',
    `${vscode.l10n.t('To')}: ${to}`,
    `${vscode.l10n.t('At')}: ${new Date(at).toLocaleTimeString(vscode.env.language)}`,
    `${vscode.l10n.t('File')}: ${name}:${line + 1}`,
    `${vscode.l10n.t('From open files')}: ${snippets.map(({ name }) => name).join(', ') || '-'}`,
    `${vscode.l10n.t('From the library')}: ${notes.map(noteLine).join('\n  ') || '-'}`,
    `${vscode.l10n.t('Answer')}: ${outcomeText(outcome)}`,
    ...(said === undefined ? [] : section(vscode.l10n.t('Answer'), said)),
    ...parts.flatMap(([heading, text]) => section(heading, text)),
    '',
  ].join('\n');
}

function section(heading: string, text: string): readonly string[] {
  return ['', `${'='.repeat(8)} ${heading} ${'='.repeat(8)}`, '', text];
}

function outcomeText(outcome: SentOutcome): string {
  switch (outcome.is) {
    case 'waiting':
      return vscode.l10n.t('still on its way');
    case 'answered':
      return outcome.text === ''
        ? vscode.l10n.t('nothing to add, after {0} ms', outcome.ms)
        : vscode.l10n.t('after {0} ms', outcome.ms);
    case 'dropped':
      return vscode.l10n.t('not wanted any more after {0} ms', outcome.ms);
    case 'failed':
      return vscode.l10n.t('none: the request failed after {0} ms', outcome.ms);
  }
}
