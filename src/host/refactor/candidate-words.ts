import { l10n } from 'vscode';
import type { Rewritten } from './rewrite-code';
import { taskLabel } from './task-words';

/** Which candidate one sees: `Simplify: 1 of 2`. */
export function candidateTitle({ task, candidates }: Pick<Rewritten, 'task' | 'candidates'>, place: number): string {
  return l10n.t('{0}: {1} of {2}', taskLabel(task), place + 1, candidates.length);
}

/** How sure one may be of it, and what was not checked. */
export function candidateFacts({ candidates, answers, isChecked }: Rewritten, place: number): string {
  const candidate = candidates[place];
  if (!candidate) return '';
  const { votes, hunks, hasKeptBrackets } = candidate;
  return [
    hunks.length === 1 ? l10n.t('1 change') : l10n.t('{0} changes', hunks.length),
    answers > 1 &&
      (votes > 1 ? l10n.t('{0} of {1} answers agree', votes, answers) : l10n.t('1 of {0} answers', answers)),
    isChecked ? l10n.t('adds no problems that the editor finds') : l10n.t('not checked for problems by the editor'),
    !hasKeptBrackets && l10n.t('brackets not checked'),
  ]
    .filter(Boolean)
    .join(' · ');
}
