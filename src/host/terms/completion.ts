import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import type { NamedTerm } from '../../core/room/answers';
import { headingsOf } from '../../core/terms/name';
import type { Term } from '../../core/terms/term';
import { wantedTerms } from '../../core/terms/wanted-terms';
import type { LiveGlossary, NearFolder } from '../kit/glossary';
import type { Library } from '../kit/library';
import type { SettingsReader } from '../kit/settings';
import { COMPLETION_LANGUAGES, type CompletionAsked, completionAsked } from './completion-asked';
import { nearFolder } from './near-folder';
import { type ListedTerm, type TermList, termsByName } from './term-list';

export interface CompletionParts {
  readonly library: Library;
  readonly glossary: LiveGlossary;
  readonly settings: SettingsReader;
  /** The card of a term, as a hover shows it in a document of this folder. */
  cardOf(term: Term, near?: NearFolder): Promise<vscode.MarkdownString>;
  readonly log: Log;
}

/** What a screen shows; the next letter asks again. */
const MOST = 50;

/** The first letter of a word says nothing of it yet. */
const SHORTEST_WORD = 2;

/** Guesses are worth showing to who asks for a term, not to who is writing a word. */
const GUESSES: readonly NamedTerm['why'][] = ['typo', 'partial', 'fuzzy'];

class TermItem extends vscode.CompletionItem {
  readonly term: Term;
  readonly near: NearFolder;

  constructor(
    { term, name }: ListedTerm,
    at: { readonly range: vscode.Range; readonly typed: string; readonly rank: number; readonly near: NearFolder },
  ) {
    const others = headingsOf(term).filter(other => other !== name);
    super({ label: name, description: others.join(' · ') }, vscode.CompletionItemKind.Keyword);
    this.term = term;
    this.near = at.near;
    this.range = at.range;
    // VS Code knows no 초성: it is shown what was typed, finds that in every item, and asks again with the next letter.
    this.filterText = at.typed;
    this.sortText = String(at.rank).padStart(4, '0');
  }
}

/** An item that VS Code never shows, because nobody types this. */
const UNSEEN: vscode.CompletionItem = { label: '…', filterText: '\u0001', insertText: '' };

/**
 * Offers terms where prose is written. `[[` only asks: the brackets go when a term is taken, because what is put in is a name and
 * no link to a file; the hover and the reader find it without them.
 */
export function registerCompletion(parts: CompletionParts): vscode.Disposable {
  const provider = new TermCompletion(parts);
  const { registerCompletionItemProvider } = vscode.languages;
  return vscode.Disposable.from(
    registerCompletionItemProvider([...COMPLETION_LANGUAGES], provider.after('brackets'), '['),
    // Less particular than the above, so that the words of the document, which VS Code offers by itself, are still offered beside terms.
    registerCompletionItemProvider('*', provider.after('letters')),
  );
}

class TermCompletion {
  readonly #parts: CompletionParts;
  readonly #list: TermList;

  constructor(parts: CompletionParts) {
    this.#parts = parts;
    this.#list = termsByName(parts.glossary);
  }

  /** What answers after brackets, and what answers after letters. */
  after(asking: 'brackets' | 'letters'): vscode.CompletionItemProvider {
    return {
      provideCompletionItems: async (document, position, token) => {
        try {
          const items = await this.#items(document, position, asking);
          return token.isCancellationRequested ? undefined : items;
        } catch (error) {
          // Nobody asked for this by a command, so nobody is told.
          this.#parts.log.error('A completion failed', error);
          return undefined;
        }
      },
      resolveCompletionItem: async item => {
        if (item instanceof TermItem) item.documentation = await this.#parts.cardOf(item.term, item.near);
        return item;
      },
    };
  }

  async #items(
    document: vscode.TextDocument,
    position: vscode.Position,
    asking: 'brackets' | 'letters',
  ): Promise<vscode.CompletionList | undefined> {
    if (!COMPLETION_LANGUAGES.includes(document.languageId)) return undefined;
    const { glossary, settings } = this.#parts;
    const line = document.lineAt(position.line).text;
    const asked = completionAsked(line, position.character, settings.valueFor('seoga.terms.complete', document));
    if (asked?.by !== asking) return undefined;
    const near = nearFolder(document);
    const found = asked.name === '' ? await this.#list(MOST) : await this.#named(asked, near);
    const terms = found.map(({ term }) => term);
    const wanted = new Set(wantedTerms(terms, glossary.taste.never));
    const range = new vscode.Range(position.line, asked.start, position.line, asked.end);
    const typed = line.slice(asked.start, position.character);
    const items = found
      .filter(({ term }) => wanted.has(term))
      .map((named, rank) => new TermItem(named, { range, typed, rank, near }));
    // With the next letter VS Code asks again only who has said something.
    return new vscode.CompletionList(items.length > 0 ? items : [UNSEEN], true);
  }

  async #named({ name: typed, by }: CompletionAsked, near: NearFolder): Promise<readonly ListedTerm[]> {
    if (by === 'letters' && typed.length < SHORTEST_WORD) return [];
    const { library, glossary } = this.#parts;
    const { entries } = await glossary.merged(near);
    const found = await library.termsNamed(typed, MOST);
    return found.flatMap(({ id, name, why }) => {
      const term = entries.get(id)?.term;
      return !term || (by === 'letters' && GUESSES.includes(why)) ? [] : [{ term, name }];
    });
  }
}
