import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { PlacedEntry } from '../../core/terms/glossary/glossary';
import type { TermArg } from '../../manifest/commands/command-arg';
import type { CommandHandlers } from '../kit/commands';
import { Expected } from '../kit/report';
import { termOf } from '../kit/term-arg';
import { type CompletionParts, registerCompletion } from './completion';
import { defineCommand } from './define';
import type { DefineParts } from './define-box';
import { registerDefinition } from './definition';
import type { DocumentTerms } from './document-terms';
import { GlossaryEntries } from './glossary-entries';
import { folderOf } from './near-folder';
import { registerReferences } from './references';

export interface NavigationParts extends CompletionParts, DefineParts {
  readonly documents: DocumentTerms;
  /** Where the extension lies, and its own glossary in it. */
  readonly extension: vscode.Uri;
}

/** The ways from a word to what it means and to where it stands, and back into what is being written. */
export function activateNavigation(parts: NavigationParts) {
  const { extension, glossary } = parts;
  const store = new DisposableStore();
  const entries = store.own(new GlossaryEntries(vscode.Uri.joinPath(extension, 'data', 'glossary')));
  store.own(registerDefinition({ ...parts, entries }));
  store.own(registerReferences({ ...parts, entries }));
  store.own(registerCompletion(parts));

  const commands = {
    'seoga.define': defineCommand(parts),
    'seoga.openTermEntry': async (term: TermArg, near?: unknown): Promise<void> => {
      const entry = (await glossary.merged(folderOf(near))).entries.get(termOf(term));
      if (!entry) throw new Expected(vscode.l10n.t('The glossaries no longer define this term.'));
      const { uri, range } = entries.placeOf(entry);
      await vscode.window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
    },
  } satisfies Partial<CommandHandlers>;
  return { commands, placeOf: (entry: PlacedEntry) => entries.placeOf(entry), dispose: () => store.dispose() };
}
