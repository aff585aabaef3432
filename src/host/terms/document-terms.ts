import * as vscode from 'vscode';
import type { TermMatch } from '../../core/terms/matcher';
import type { TermId } from '../../core/terms/term';
import type { HoverPlace } from '../../manifest/settings/term-settings';
import type { LiveGlossary } from '../kit/glossary';
import type { SettingsReader } from '../kit/settings';
import { isExcluded } from './excluded-files';
import type { InstalledLanguages } from './installed-languages';
import { nearFolder } from './near-folder';

/** A line longer than this is data, not text. */
const LONGEST_LINE = 5000;

/** A term that stands in a document. */
export interface TermInDocument extends TermMatch {
  readonly range: vscode.Range;
}

/** Finds terms in documents, where the user wants them to be seen: hovers, definitions and references ask the same question. */
export class DocumentTerms {
  readonly #glossary: LiveGlossary;
  readonly #settings: SettingsReader;
  readonly #languages: InstalledLanguages;
  /** What was said of places, as long as the text stays: a mouse rests on the same word again and again. */
  readonly #known = new WeakMap<
    vscode.TextDocument,
    { readonly text: string; readonly places: Map<string, boolean> }
  >();

  constructor(glossary: LiveGlossary, settings: SettingsReader, languages: InstalledLanguages) {
    this.#glossary = glossary;
    this.#settings = settings;
    this.#languages = languages;
  }

  /** The term at this place, if there is one that may be shown there. */
  async at(document: vscode.TextDocument, position: vscode.Position): Promise<TermInDocument | undefined> {
    const line = document.lineAt(position.line).text;
    // Most places hold no letter or no term, and the rest is asked for those that do.
    if (line.length > LONGEST_LINE || !this.areWantedIn(document)) return undefined;
    const match = (await this.#glossary.matcher(nearFolder(document))).at(line, position.character);
    if (!match) return undefined;
    const range = new vscode.Range(position.line, match.start, position.line, match.end);
    return (await this.isWantedAt(document, range.start)) ? { ...match, range } : undefined;
  }

  /** Whether terms are to be seen in this document at all. */
  areWantedIn(document: vscode.TextDocument): boolean {
    return this.#where(document) !== 'off' && !isExcluded(document, this.#settings.current['seoga.terms.exclude']);
  }

  /** Whether the place is one of those in which the user wants terms: in comments, say. */
  async isWantedAt(document: vscode.TextDocument, position: vscode.Position): Promise<boolean> {
    const text = `${document.version} ${document.languageId} ${this.#where(document)}`;
    const known = this.#known.get(document);
    const places = known?.text === text ? known.places : new Map<string, boolean>();
    this.#known.set(document, { text, places });
    const place = `${position.line}:${position.character}`;
    const isWanted = places.get(place) ?? (await this.#wanted(document, position, position))(position);
    places.set(place, isWanted);
    return isWanted;
  }

  /** Every term on these lines that may be shown, in the order they stand in; of one term alone where it is named. */
  async inRange(document: vscode.TextDocument, range: vscode.Range, only?: TermId): Promise<readonly TermInDocument[]> {
    if (!this.areWantedIn(document)) return [];
    const matcher = await this.#glossary.matcher(nearFolder(document));
    const found: TermInDocument[] = [];
    const last = Math.min(range.end.line, document.lineCount - 1);
    for (let number = range.start.line; number <= last; number++) {
      const { text } = document.lineAt(number);
      if (text.length > LONGEST_LINE) continue;
      for (const match of matcher.all(text)) {
        if (only !== undefined && match.term.id !== only) continue;
        found.push({ ...match, range: new vscode.Range(number, match.start, number, match.end) });
      }
    }
    const [one, other] = [found[0]?.range.start, found.at(-1)?.range.start];
    if (!one || !other) return [];
    const isWanted = await this.#wanted(document, one, other);
    return found.filter(({ range }) => isWanted(range.start));
  }

  /** Says of places from this one to that one, in their order, whether terms are wanted there. */
  async #wanted(
    document: vscode.TextDocument,
    first: vscode.Position,
    last: vscode.Position,
  ): Promise<(position: vscode.Position) => boolean> {
    const where = this.#where(document);
    if (where === 'everywhere' || where === 'off') return () => where === 'everywhere';
    const { languageId } = document;
    // Loaded with the first term that is met: activating is for registering.
    const { CodePlaces, isKnownLanguage, LOOK_BACK } = await import('../../core/terms/code-place');
    const syntax = isKnownLanguage(languageId) ? undefined : await this.#languages.syntaxOf(languageId);
    // What stands near is enough, and a large file is not copied for every move of the mouse.
    const from = document.positionAt(Math.max(0, document.offsetAt(first) - LOOK_BACK)).line;
    const start = document.offsetAt(new vscode.Position(from, 0));
    const text = document.getText(new vscode.Range(from, 0, last.line, document.lineAt(last.line).text.length));
    const places = new CodePlaces(languageId, text, { syntax, isCut: from > 0 });
    return position => {
      const place = places.at(document.offsetAt(position) - start);
      return place === 'prose' || (where === 'commentsAndProse' && place !== 'code');
    };
  }

  #where(document: vscode.TextDocument): HoverPlace {
    return this.#settings.valueFor('seoga.hover.where', document);
  }
}
