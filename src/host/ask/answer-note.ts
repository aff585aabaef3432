import * as vscode from 'vscode';
import type { Answer } from '../../core/ask/answer';
import { citesNothing } from '../../core/ask/support';

/**
 * What is to be known of an answer before it is read, in a sentence: that it consists of passages, where that is not said already, or that
 * it names no source. Undefined for one that needs no such word.
 */
export function answerNote(answer: Answer, { lacksModel }: { readonly lacksModel: boolean }): string | undefined {
  const { l10n } = vscode;
  if (answer.paragraphs.length === 0) return undefined;
  if (answer.by === 'library') return lacksModel ? undefined : l10n.t('Answered with passages of your articles.');
  return citesNothing(answer)
    ? l10n.t('This answer names no source: nothing of it could be compared with your articles.')
    : undefined;
}
