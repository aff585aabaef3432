import * as vscode from 'vscode';
import { readableText } from '../../core/markdown/readable-text';
import type { ComparisonWords } from '../../core/question-set/comparison-markdown';

/** The words of a comparison as a document. */
export function comparisonWords({
  set,
  questions,
  skipped,
  at,
}: {
  readonly set: string;
  readonly questions: number;
  readonly skipped: number;
  readonly at: Date;
}): ComparisonWords {
  const { l10n } = vscode;
  return {
    title: l10n.t('Comparison of Models'),
    about: [
      l10n.t('Questions: {0} of {1}', questions, readableText(set)),
      ...(skipped === 0 ? [] : [l10n.t('Lines without a question: {0}', skipped)]),
      l10n.t('Date: {0}', at.toLocaleString(vscode.env.language)),
    ],
    model: l10n.t('Model'),
    verified: l10n.t('Verified answers'),
    ofBest: l10n.t('Of the best'),
    latency: percentile => l10n.t('Latency p{0}', percentile),
    tokensIn: l10n.t('Tokens in'),
    tokensOut: l10n.t('Tokens out'),
    failures: l10n.t('Failures'),
    notes: [
      l10n.t(
        'An answer is verified where everything it states is cited, and every citation holds. All models were given the same passages.',
      ),
      l10n.t(
        'A model that fails for good, or three times in a row, is asked no more; what it was not asked counts as failed.',
      ),
    ],
    estimated: l10n.t('≈: the model does not tell; estimated from the texts.'),
  };
}
