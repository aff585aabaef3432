import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import type { DocumentTerms } from './document-terms';
import type { KnownFacts } from './known-facts';
import { nearFolder } from './near-folder';
import { termCard } from './term-card';

/** Hovers of glossary terms, in any file. Nothing is read until the mouse first rests on a place where a term may be shown. */
export function registerHover(
  documents: DocumentTerms,
  { facts, log }: { readonly facts: KnownFacts; readonly log: Log },
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { scheme: '*' },
    {
      provideHover: async (document, position, token) => {
        try {
          const found = await documents.at(document, position);
          if (!found || token.isCancellationRequested) return undefined;
          const card = termCard(await facts.of(found.term, nearFolder(document)), { document, name: found.name });
          return new vscode.Hover(card, found.range);
        } catch (error) {
          // Nobody asked for a hover, so nobody is told that there is none.
          log.error('A hover failed', error);
          return undefined;
        }
      },
    },
  );
}
