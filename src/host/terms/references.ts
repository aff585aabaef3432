import * as vscode from 'vscode';
import { CancelledError } from '../../core/kit/cancellation';
import type { ArticleId } from '../../core/library/article';
import type { UseLimits } from '../../core/room/answers';
import type { PlacedEntry } from '../../core/terms/glossary/glossary';
import type { LiveGlossary } from '../kit/glossary';
import type { Library } from '../kit/library';
import type { DocumentTerms } from './document-terms';
import type { GlossaryEntries } from './glossary-entries';

export interface ReferenceParts {
  readonly documents: DocumentTerms;
  readonly glossary: LiveGlossary;
  readonly entries: GlossaryEntries;
  readonly library: Library;
}

/** More is no list to look through, and VS Code opens every file it shows. */
const LIMITS: UseLimits = { articles: 500, uses: 2000 };
const NEWS_FOR_MS = 6000;

/**
 * Find All References on a term lists where it stands in the library, and in the document itself as it is being written. On an
 * entry of a glossary it asks for the entry's term.
 */
export function registerReferences(parts: ReferenceParts): vscode.Disposable {
  const { documents, entries, library } = parts;
  return vscode.languages.registerReferenceProvider(
    { scheme: '*' },
    {
      provideReferences: async (document, position, { includeDeclaration }, token) => {
        const entry = await entryAsked(document, position, parts);
        if (!entry || token.isCancellationRequested) return undefined;
        try {
          // Who asks where a term stands asks for the library.
          await library.read();
          const { found, isAll } = await library.usesOfTerm(entry.term.id, LIMITS, token);
          if (!isAll) tellMore();
          const whole = new vscode.Range(0, 0, document.lineCount, 0);
          const here = (await documents.inRange(document, whole, entry.term.id)).slice(0, LIMITS.uses);
          const elsewhere = found.flatMap(({ article, uses }) => {
            const file = fileOf(article, library);
            // What is being written is newer than what its file says.
            if (!file || file.toString() === document.uri.toString()) return [];
            return uses.map(
              ({ line, start, end }) => new vscode.Location(file, new vscode.Range(line, start, line, end)),
            );
          });
          const declaration = includeDeclaration ? [entries.placeOf(entry)] : [];
          return [...declaration, ...here.map(({ range }) => new vscode.Location(document.uri, range)), ...elsewhere];
        } catch (error) {
          if (error instanceof CancelledError) return undefined;
          throw error;
        }
      },
    },
  );
}

async function entryAsked(
  document: vscode.TextDocument,
  position: vscode.Position,
  { documents, glossary, entries }: ReferenceParts,
): Promise<PlacedEntry | undefined> {
  const { entries: all } = await glossary.merged();
  const found = await documents.at(document, position);
  return found ? all.get(found.term.id) : entries.at(document.uri, position, all.values());
}

function fileOf(article: ArticleId, library: Library): vscode.Uri | undefined {
  const place = library.placeOf(article);
  return place && vscode.Uri.joinPath(vscode.Uri.parse(place.shelf.uri), place.path);
}

function tellMore(): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('The term may stand in more places of the library than are listed.'),
    NEWS_FOR_MS,
  );
}
