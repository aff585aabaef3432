import * as vscode from 'vscode';
import type { TermId } from '../../core/terms/term';
import { runCommand } from '../kit/commands';
import { Expected } from '../kit/report';
import type { DefineParts } from './define-box';
import { folderOf } from './near-folder';

/** Opens the entry of a term where the user may change it. One of Seoga's own is copied into a glossary of theirs, with another definition. */
export function editTerm({
  glossary,
  addTerm,
}: Pick<DefineParts, 'glossary' | 'addTerm'>): (id: TermId, near?: unknown) => Promise<void> {
  return async (id, near) => {
    const entry = (await glossary.merged(folderOf(near))).entries.get(id);
    if (!entry) throw new Expected(vscode.l10n.t('The glossaries no longer define this term.'));
    if (entry.layer === 'bundled') await addTerm(entry.term, { asking: 'definition' });
    else await runCommand('seoga.openTermEntry', id, near);
  };
}
