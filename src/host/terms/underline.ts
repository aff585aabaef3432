import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { Log } from '../../core/ports';
import type { TermId } from '../../core/terms/term';
import type { LiveGlossary } from '../kit/glossary';
import type { SettingsReader } from '../kit/settings';
import type { DocumentTerms } from './document-terms';

export interface UnderlineParts {
  readonly documents: DocumentTerms;
  readonly glossary: LiveGlossary;
  readonly settings: SettingsReader;
  readonly log: Log;
}

/** After the last key or turn of the wheel: the eye must rest before it can read. */
const REST_MS = 250;
/** More lines under one screen are no help. */
const MOST = 300;

/** Dots under the terms in sight, for who has asked for them. Nothing listens to the editor until then. */
export class TermUnderline implements Disposable {
  readonly #parts: UnderlineParts;
  readonly #listening: Disposable;
  #drawn: Underlining | undefined;

  constructor(parts: UnderlineParts) {
    this.#parts = parts;
    this.#listening = parts.settings.onDidChange(() => this.#follow());
    this.#follow();
  }

  /** On where it is off, and off where it is on, for this window and all others of the user. */
  toggle(): Promise<void> {
    const { settings } = this.#parts;
    return settings.set('seoga.terms.underline', !settings.current['seoga.terms.underline']);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#drawn?.dispose();
  }

  #follow(): void {
    const isWanted = this.#parts.settings.current['seoga.terms.underline'];
    if (!isWanted) {
      this.#drawn?.dispose();
      this.#drawn = undefined;
    } else if (this.#drawn) this.#drawn.schedule();
    else this.#drawn = new Underlining(this.#parts);
  }
}

/** The lines that are drawn, from when they are wanted to when they no longer are. */
class Underlining implements Disposable {
  readonly #parts: UnderlineParts;
  readonly #store = new DisposableStore();
  readonly #look: vscode.TextEditorDecorationType;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: UnderlineParts) {
    this.#parts = parts;
    this.#look = this.#store.own(
      vscode.window.createTextEditorDecorationType({
        borderWidth: '0 0 1px 0',
        borderStyle: 'dotted',
        borderColor: new vscode.ThemeColor('descriptionForeground'),
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    );
    const schedule = (): void => this.schedule();
    this.#store.own(vscode.window.onDidChangeVisibleTextEditors(schedule));
    this.#store.own(vscode.window.onDidChangeTextEditorVisibleRanges(schedule));
    this.#store.own(vscode.workspace.onDidChangeTextDocument(schedule));
    this.#store.own(parts.glossary.onDidChange(schedule));
    schedule();
  }

  /** Has the lines drawn once nothing has moved for a while: until then they move along with the text. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), REST_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  async #draw(): Promise<void> {
    try {
      for (const editor of vscode.window.visibleTextEditors) {
        const { document } = editor;
        const { version } = document;
        const ranges = await this.#rangesIn(editor);
        // Whoever changed the text has also asked for new lines.
        if (this.#store.isDisposed || document.version !== version) return;
        editor.setDecorations(this.#look, [...ranges]);
      }
    } catch (error) {
      this.#parts.log.error('Terms cannot be underlined', error);
    }
  }

  async #rangesIn({ document, visibleRanges }: vscode.TextEditor): Promise<readonly vscode.Range[]> {
    const { documents, settings } = this.#parts;
    const isEvery = settings.current['seoga.terms.density'] === 'all';
    const seen = new Set<TermId>();
    const ranges: vscode.Range[] = [];
    for (const visible of visibleRanges) {
      for (const { term, range } of await documents.inRange(document, visible)) {
        if (!isEvery && seen.has(term.id)) continue;
        seen.add(term.id);
        ranges.push(range);
        if (ranges.length === MOST) return ranges;
      }
    }
    return ranges;
  }
}
