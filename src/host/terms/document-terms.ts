import * as vscode from 'vscode';
import { codePlace, LOOK_BACK } from '../../core/terms/code-place';
import type { TermMatch } from '../../core/terms/matcher';
import type { HoverPlace } from '../../manifest/settings';
import type { LiveGlossary } from '../kit/glossary';
import type { SettingsReader } from '../kit/settings';

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

  constructor(glossary: LiveGlossary, settings: SettingsReader) {
    this.#glossary = glossary;
    this.#settings = settings;
  }

  /** The term at this place, if there is one that may be shown there. */
  async at(document: vscode.TextDocument, position: vscode.Position): Promise<TermInDocument | undefined> {
    const line = document.lineAt(position.line).text;
    if (line.length > LONGEST_LINE || !isWanted(this.#settings.for(document)['seoga.hover.where'], document, position))
      return undefined;
    const match = (await this.#glossary.matcher()).at(line, position.character);
    return match && { ...match, range: new vscode.Range(position.line, match.start, position.line, match.end) };
  }
}

function isWanted(where: HoverPlace, document: vscode.TextDocument, position: vscode.Position): boolean {
  if (where === 'off') return false;
  if (where === 'everywhere') return true;
  // The text before is enough, and a large file is not copied for every move of the mouse.
  const from = document.positionAt(Math.max(0, document.offsetAt(position) - LOOK_BACK));
  const before = document.getText(new vscode.Range(new vscode.Position(from.line, 0), position));
  const place = codePlace(document.languageId, before, before.length);
  return place === 'prose' || (where === 'commentsAndProse' && place !== 'code');
}
