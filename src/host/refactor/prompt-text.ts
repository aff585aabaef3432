import { l10n } from 'vscode';
import type { ChatMessage, LanguageModel } from '../../core/ask/language-model';

/** What was sent and to whom, as a text to read. */
export function promptText(messages: readonly ChatMessage[], { label }: Pick<LanguageModel, 'label'>): string {
  return [l10n.t('Sent to {0}:', label), ...messages.map(({ role, text }) => `[${role}]\n${text}`)].join('\n\n');
}
