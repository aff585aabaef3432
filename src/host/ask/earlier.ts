import * as vscode from 'vscode';
import { plainLabel } from '../kit/plain-label';
import { Expected } from '../kit/report';
import type { KeptConversation } from './ask-history';

/** Has the user choose one of the conversations that are kept; undefined where none is chosen. */
export async function chooseEarlier(kept: readonly KeptConversation[]): Promise<KeptConversation | undefined> {
  if (kept.length === 0) throw new Expected(vscode.l10n.t('There are no earlier conversations.'));
  const when = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  const rows = kept.map(conversation => ({
    label: plainLabel(conversation.turns[0]?.question ?? ''),
    description: when.format(conversation.at),
    conversation,
  }));
  const chosen = await vscode.window.showQuickPick(rows, {
    placeHolder: vscode.l10n.t('Open an earlier conversation'),
  });
  return chosen?.conversation;
}
