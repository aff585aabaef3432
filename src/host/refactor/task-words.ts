import { l10n } from 'vscode';
import type { RefactorTask } from '../../core/refactor/refactor-task';

/** What a task is called in menus, and while it is done. */
export function taskLabel(task: RefactorTask): string {
  const labels: Readonly<Record<RefactorTask, () => string>> = {
    explain: () => l10n.t('Explain'),
    simplify: () => l10n.t('Simplify'),
    extractFunction: () => l10n.t('Extract Function'),
    renameForMeaning: () => l10n.t('Rename for Meaning'),
    document: () => l10n.t('Document'),
    translateComments: () => l10n.t('Translate Comments (Korean and English)'),
    followArticle: () => l10n.t('Following an Article...'),
  };
  return labels[task]();
}
