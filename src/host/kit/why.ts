import * as vscode from 'vscode';
import type { SearchRow } from '../../core/room/answers';
import { counted } from './counted';

/** Why something was found, where its letters alone do not show it: `초성`, `2 typos`. */
export function whyWords({ why, edits }: Pick<SearchRow, 'why' | 'edits'>): string | undefined {
  switch (why) {
    case 'choseong':
      return vscode.l10n.t('initial consonants');
    case 'layout':
      return vscode.l10n.t('other keyboard layout');
    case 'typo':
      return counted(edits ?? 1, vscode.l10n.t('1 typo'), count => vscode.l10n.t('{0} typos', count));
    case 'initials':
      return vscode.l10n.t('initials');
    case 'spacing':
      return vscode.l10n.t('spacing');
    case 'fuzzy':
      return vscode.l10n.t('similar');
    case 'partial':
      return vscode.l10n.t('some words');
    case undefined:
      return undefined;
  }
}
