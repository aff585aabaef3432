import * as vscode from 'vscode';
import type { TermId } from '../../core/terms/term';
import { runCommand } from '../kit/commands';
import { Expected } from '../kit/report';
import type { DefineParts } from './define-box';

/** Opens the entry of a term where the user may change it. One of Seoga's own is copied into a glossary of theirs, with another definition. */
export function editTerm({
  glossary,
  addTerm,
}: Pick<DefineParts, 'glossary' | 'addTerm'>): (id: TermId) => Promise<void> {
  return async id => {
    const entry = (await glossary.merged()).entries.get(id);
    if (!entry) throw new Expected(vscode.l10n.t('The glossaries no longer define this term.'));
    if (entry.layer === 'bundled') await addTerm(entry.term, { asking: 'definition' });
    else await runCommand('seoga.openTermEntry', id);
  };
}
