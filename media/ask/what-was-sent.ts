import type { TurnView } from '../../src/protocol/ask';
import { element } from '../kit/dom';
import type { AskPage } from './page';

/** What went where, word for word, folded away; nothing where no model was asked. */
export function whatWasSent({ words }: AskPage, { sent }: Pick<TurnView, 'sent'>): readonly HTMLElement[] {
  if (!sent) return [];
  const messages = sent.messages.flatMap(({ role, text }) => [
    element('p', { class: 'role' }, words.roles[role]),
    element('pre', { tabindex: '0', role: 'group', 'aria-label': words.roles[role] }, text),
  ]);
  const to = element('p', {}, sent.to);
  return [element('details', { class: 'sent' }, element('summary', {}, words.sent), to, ...messages)];
}
