import * as vscode from 'vscode';
import type { AddingFault, Insertion } from '../../core/terms/glossary/added-entry';
import type { TermDraft } from '../../core/terms/glossary/term-draft';
import { Expected } from '../kit/report';
import { faultSentence } from './fault-sentence';
import type { GlossaryTarget } from './glossary-target';

/** Says what to put into the text of a glossary so that it has these terms, too; in the library's thread. */
export type AddTerms = (text: string, drafts: readonly TermDraft[]) => Promise<Insertion | AddingFault>;

/** The text of a glossary with these terms added; an `Expected` failure where it takes none as it is, and then nothing is lost. */
export async function withTerms(
  text: string,
  drafts: readonly TermDraft[],
  { target, addTerms }: { readonly target: GlossaryTarget; readonly addTerms: AddTerms },
): Promise<string> {
  const { l10n, ProgressLocation, window } = vscode;
  // A file of ten thousand terms takes seconds: it is read once more before anything is written.
  const progress = { location: ProgressLocation.Window, title: l10n.t('Writing the glossary') };
  const added = await window.withProgress(progress, () => addTerms(text, drafts));
  if (added.kind === 'insert') return text.slice(0, added.offset) + added.text + text.slice(added.offset);
  const { label } = target.place;
  const open = {
    label: vscode.l10n.t('Open'),
    run: () => vscode.window.showTextDocument(target.file, 'line' in added ? { selection: lineOf(added.line) } : {}),
  };
  throw new Expected(sentence(added, label), open);
}

function sentence(fault: AddingFault, label: string): string {
  const { l10n } = vscode;
  switch (fault.kind) {
    case 'broken':
      return l10n.t(
        '{0} takes no terms until its line {1} is mended: {2}',
        label,
        fault.line + 1,
        faultSentence(fault.fault),
      );
    case 'brackets':
      return l10n.t('{0} is written in brackets, as JSON is; write it as a list with dashes to add terms.', label);
    case 'noTerm':
      return faultSentence(fault.fault);
    case 'noPlace':
      return l10n.t('{0} is written in a way that leaves no place for another term; add it by hand.', label);
  }
}

function lineOf(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, 0);
}
