import * as vscode from 'vscode';
import { Emitter } from '../../core/kit/event';
import { pause } from '../../core/kit/pause';
import type { PlacedEntry } from '../../core/terms/glossary/glossary';
import type { Term } from '../../core/terms/term';
import type { LiveFile, LiveGlossary } from '../kit/glossary';
import type { Suggestions } from './suggestions';
import { TermFilter } from './term-filter';
import { itemOf } from './term-items';
import {
  type GlossaryRow,
  glossaryRows,
  nameOf,
  type SuggestionRow,
  type SuggestionsRow,
  type TermsRow,
} from './term-rows';
import { conflictNote, suggestionTooltip } from './term-tooltips';

export interface TermsTreeParts {
  readonly glossary: LiveGlossary;
  readonly suggestions: Suggestions;
  /** What a term means, as its hover says it. */
  cardOf(term: Term): Promise<vscode.MarkdownString>;
  /** Where a term's entry can be read. */
  placeOf(entry: PlacedEntry): vscode.Location;
  articleTitle(suggestion: SuggestionRow['suggestion']): string;
}

type RootRow = GlossaryRow | SuggestionsRow;

/** All rows at one moment. */
interface Rows {
  readonly files: readonly LiveFile[];
  readonly roots: readonly RootRow[];
  readonly filter: TermFilter;
}

/**
 * VS Code loses rows where it is told of a change just while it takes in others: after the first answer, which takes long, the next
 * change waits so long, in ms. All later rows are made before it is told.
 */
const SETTLE = 400;

/** The rows of the Terms view: glossaries with their terms, and what the library suggests. Nothing is read before somebody looks. */
export class TermsTree implements vscode.TreeDataProvider<TermsRow> {
  readonly #parts: TermsTreeParts;
  readonly #changed = new Emitter<undefined>();
  readonly #counted = new Emitter<number | undefined>();
  #first: Promise<void> | undefined;
  #rows: Rows | undefined;
  #shown: readonly RootRow[] | undefined;
  #filter: string | undefined;
  #turn = 0;
  #isStale = false;
  #working: Promise<void> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  /** How many terms and suggestions a filter shows; undefined without one. */
  readonly onDidCount = this.#counted.event;

  constructor(parts: TermsTreeParts) {
    this.#parts = parts;
  }

  get filter(): string | undefined {
    return this.#filter;
  }

  /** Shows only what answers to this text; undefined shows all. */
  setFilter(text: string | undefined): Promise<void> {
    this.#filter = text;
    return this.#update();
  }

  /** Draws all rows again, as the glossaries and the suggestions are now. */
  redraw(): Promise<void> {
    this.#isStale = true;
    return this.#update();
  }

  /** Draws the rows again where the glossaries are others by now: files are read again for less. */
  async glossariesRead(): Promise<void> {
    if (!this.#first) return;
    await this.#first;
    if (!this.#rows || !areSame(this.#rows.files, await this.#parts.glossary.files())) await this.redraw();
  }

  async getChildren(row?: TermsRow): Promise<TermsRow[]> {
    if (row?.kind === 'glossary') return [...row.terms];
    if (row?.kind === 'suggestions') return [...row.rows];
    return row ? [] : [...(await this.#roots())];
  }

  /** Only rows at the top are ever revealed. */
  getParent(): undefined {
    return undefined;
  }

  getTreeItem(row: TermsRow): vscode.TreeItem {
    return itemOf(row, { isFiltered: this.#filter !== undefined, placeOf: this.#parts.placeOf });
  }

  /** Cards are made when the mouse rests on a row: a tree of thousands has thousands. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    row: TermsRow,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (row.kind === 'suggestion')
      item.tooltip = suggestionTooltip(row.suggestion, this.#parts.articleTitle(row.suggestion));
    if (row.kind !== 'term') return item;
    const card = await this.#parts.cardOf(row.entry.term);
    if (token.isCancellationRequested) return item;
    const note = conflictNote(row, await this.#parts.glossary.files());
    if (note !== undefined) card.value = `$(warning) ${note}\n\n---\n\n${card.value}`;
    item.tooltip = card;
    return item;
  }

  /** The row of the suggestions, for revealing it. */
  async suggestionsRow(): Promise<SuggestionsRow | undefined> {
    return (await this.#roots()).find(row => row.kind === 'suggestions');
  }

  dispose(): void {
    this.#changed.dispose();
    this.#counted.dispose();
  }

  async #roots(): Promise<readonly RootRow[]> {
    if (this.#shown) return this.#shown;
    this.#first ??= this.#make();
    try {
      await this.#first;
    } catch (error) {
      // The next look tries again.
      this.#first = undefined;
      throw error;
    }
    return this.#shown ?? [];
  }

  /** Of several changes that come while rows are made, only the last is drawn, and all who wait see that. */
  #update(): Promise<void> {
    const first = this.#first;
    if (!first) return Promise.resolve();
    this.#turn++;
    this.#working ??= this.#work(first).finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  async #work(first: Promise<void>): Promise<void> {
    if (!this.#shown) await first.then(() => pause(SETTLE));
    for (let turn: number | undefined; turn !== this.#turn; ) {
      turn = this.#turn;
      await this.#make();
    }
    this.#changed.fire(undefined);
  }

  async #make(): Promise<void> {
    if (!this.#rows || this.#isStale) {
      this.#isStale = false;
      this.#rows = await this.#read();
    }
    const { roots, filter } = this.#rows;
    const shown = this.#filter === undefined ? undefined : await filter.matching(this.#filter);
    this.#shown = shown ? roots.map(row => filtered(row, shown)).filter(row => rowsBelow(row).length > 0) : roots;
    this.#counted.fire(shown?.size);
  }

  async #read(): Promise<Rows> {
    const { glossary, suggestions } = this.#parts;
    const { language } = vscode.env;
    const [files, merged] = await Promise.all([glossary.files(), glossary.merged()]);
    const glossaries = glossaryRows(files, merged, language);
    const open = suggestions.open(files.flatMap(({ entries }) => entries.map(({ term }) => term)));
    const suggested = (open ?? []).map(
      (suggestion): SuggestionRow => ({
        kind: 'suggestion',
        id: `suggestion:${suggestion.id}`,
        name: nameOf(suggestion.names, language),
        suggestion,
      }),
    );
    const rows = open ? suggested : [{ kind: 'look', id: 'look' } as const];
    return {
      files,
      roots: [...glossaries, { kind: 'suggestions', id: open ? 'suggestions:found' : 'suggestions', rows }],
      filter: new TermFilter([...glossaries.flatMap(row => row.terms), ...suggested]),
    };
  }
}

/** A row with what a filter leaves of it. Filtered rows are other rows to VS Code, which remembers by id what is open. */
function filtered(row: RootRow, shown: ReadonlySet<string>): RootRow {
  const id = `filtered:${row.id}`;
  return row.kind === 'glossary'
    ? { ...row, id, terms: row.terms.filter(({ id }) => shown.has(id)) }
    : { ...row, id, rows: row.rows.filter(({ id }) => shown.has(id)) };
}

function rowsBelow(row: RootRow): readonly TermsRow[] {
  return row.kind === 'glossary' ? row.terms : row.rows;
}

function areSame(before: readonly LiveFile[], now: readonly LiveFile[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ uri, entries, trouble }, at) => {
      const other = now[at];
      return other?.uri === uri && other.entries === entries && other.trouble === trouble;
    })
  );
}
