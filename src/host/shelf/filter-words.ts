import * as vscode from 'vscode';
import { mistakeSentence } from '../kit/mistake';
import type { Filtered } from './filtered';

/** What is wrong with a filter, in one line; undefined where nothing is. */
export function filterMistake({ mistakes }: Filtered): string | undefined {
  return mistakes.length === 0 ? undefined : mistakes.map(mistakeSentence).join(' ');
}

/** What the view says above the articles that a filter leaves: why they may not be what was meant. Empty where they are. */
export function filterMessage(filtered: Filtered): string {
  const near = filtered.isNear && vscode.l10n.t('Nothing is called so; these come near it.');
  return [filterMistake(filtered), near].filter(Boolean).join(' ');
}
