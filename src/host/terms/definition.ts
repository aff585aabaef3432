import * as vscode from 'vscode';
import type { LiveGlossary } from '../kit/glossary';
import type { DocumentTerms } from './document-terms';
import type { GlossaryEntries } from './glossary-entries';
import { nearFolder } from './near-folder';

export interface DefinitionParts {
  readonly documents: DocumentTerms;
  readonly glossary: LiveGlossary;
  readonly entries: GlossaryEntries;
}

/** Go to Definition and Peek on a term lead to its entry in a glossary. Where hovers show no term there is none to go to either. */
export function registerDefinition({ documents, glossary, entries }: DefinitionParts): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(
    { scheme: '*' },
    {
      provideDefinition: async (document, position, token): Promise<vscode.LocationLink[] | undefined> => {
        const found = await documents.at(document, position);
        const entry = found && (await glossary.merged(nearFolder(document))).entries.get(found.term.id);
        if (!entry || token.isCancellationRequested) return undefined;
        const { uri, range } = entries.placeOf(entry);
        const first = new vscode.Range(range.start, range.start);
        return [{ originSelectionRange: found.range, targetUri: uri, targetRange: range, targetSelectionRange: first }];
      },
    },
  );
}
