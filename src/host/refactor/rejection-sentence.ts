import { l10n } from 'vscode';
import type { Rejection } from '../../core/refactor/candidates';

/** Why none of the answers is shown, in one sentence: each reason with how often it held. */
export function rejectionSentence(rejected: ReadonlyMap<Rejection, number>): string {
  const reasons: Readonly<Record<Rejection, (count: number) => string>> = {
    failed: count => l10n.t('{0} failed', count),
    empty: count => l10n.t('{0} held no whole code', count),
    broken: count => l10n.t('{0} did not parse', count),
    problems: count => l10n.t('{0} added problems', count),
    same: count => l10n.t('{0} changed nothing', count),
  };
  const told = [...rejected].map(([why, count]) => reasons[why](count));
  return l10n.t('The model gave nothing that can be shown: of its answers {0}.', told.join(', '));
}
