import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { ReadingHistory } from '../../core/library/reading';
import { fileOf } from '../kit/article-arg';
import { setContext } from '../kit/context';
import type { Library } from '../kit/library';
import { readingSpeeds } from '../kit/reading-speeds';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import { viewId } from '../kit/views';
import { FindBox } from './find-box';
import { resultsMarkdown } from './results-markdown';
import { AGAIN_AFTER, ResultsSearch } from './results-search';
import { ResultsTree } from './results-tree';
import { resultsMessage, sumWords } from './results-words';

export interface ResultsParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly reporter: Reporter;
}

/** The view Find in Library and the box that asks for it. The view is there while it has something to show. */
export class ResultsView extends DisposableStore {
  readonly #parts: ResultsParts;
  readonly #search: ResultsSearch;
  readonly #tree: ResultsTree;
  readonly #view: vscode.TreeView<unknown>;
  readonly #box: FindBox;
  #isShown = false;

  constructor(parts: ResultsParts) {
    super();
    const { library, history, settings, reporter } = parts;
    this.#parts = parts;
    this.#search = this.own(new ResultsSearch((query, options, token) => library.passages(query, options, token)));
    this.#tree = this.own(
      new ResultsTree({
        history,
        article: id => library.article(id),
        speeds: () => readingSpeeds(settings.current),
      }),
    );
    this.#view = this.own(
      vscode.window.createTreeView(viewId('seoga.results'), { treeDataProvider: this.#tree, showCollapseAll: true }),
    );
    this.#box = this.own(
      new FindBox(async query => {
        await reporter.guard(() => this.#search.find(query));
        return this.#search.results && sumWords(this.#search.results);
      }),
    );
    this.own(this.#search.onDidChange(() => reporter.guard(() => this.#draw())));
    const againWithin = (ms: number): void => this.#search.againWithin(ms, error => reporter.report(error));
    this.own(library.onDidChange(() => againWithin(AGAIN_AFTER.change)));
    // What the index took in matters most once it has everything; until then it tells of it several times a second.
    this.own(
      library.onDidIndex(({ state }) => againWithin(state === 'ready' ? AGAIN_AFTER.change : AGAIN_AFTER.progress)),
    );
    this.own(history.onDidMark(() => this.#tree.redraw()));
    this.own(
      history.onDidChange(({ from, to }) => {
        if (from !== to) this.#tree.redraw();
      }),
    );
  }

  /** Shows what this finds; without a query it asks for one, and shows what it finds meanwhile. */
  async find(query: unknown): Promise<void> {
    const { library, reporter } = this.#parts;
    if (!library.isComplete) void reporter.guard(() => this.#againWhenRead());
    if (typeof query === 'string' && query.trim() !== '') {
      this.#box.remember(query.trim());
      await this.#search.find(query.trim());
      return this.#goToFirst();
    }
    if (this.#isShown) await focus({ preserveFocus: true });
    if (await this.#box.ask(selectedWords())) await this.#goToFirst();
  }

  again(): Promise<void> {
    return this.#search.again();
  }

  more(): Promise<void> {
    return this.#search.more();
  }

  clear(): void {
    this.#search.clear();
  }

  /** Puts what is shown on the clipboard, as Markdown. */
  async copy(): Promise<void> {
    const { results } = this.#search;
    if (!results) return;
    const { library } = this.#parts;
    const articles = results.found.flatMap(({ article, passages }) => {
      const place = library.placeOf(article);
      const title = library.article(article)?.title;
      if (!place || title === undefined) return [];
      const file = fileOf(place);
      return { title, path: file.scheme === 'file' ? file.fsPath : file.toString(true), passages };
    });
    await vscode.env.clipboard.writeText(resultsMarkdown(`${sumWords(results)} – ${results.query}`, articles));
  }

  async #againWhenRead(): Promise<void> {
    await this.#parts.library.read();
    await this.#search.again();
    // Even where the answer is the same: now it is all there is.
    this.#tellSum();
  }

  #tellSum(): void {
    const { results } = this.#search;
    const isReading = !this.#parts.library.isComplete;
    this.#view.message = results ? resultsMessage(results, { isReading }) : '';
  }

  async #draw(): Promise<void> {
    const { results } = this.#search;
    this.#tree.show(results);
    this.#tellSum();
    if (this.#isShown === (results !== undefined)) return;
    this.#isShown = results !== undefined;
    await setContext('seoga.resultsShown', this.#isShown);
    // The view came into being just now, in a sidebar that may be closed.
    if (this.#isShown) await focus({ preserveFocus: true });
  }

  /** The keyboard goes on from the best result. */
  async #goToFirst(): Promise<void> {
    await focus();
    const [first] = this.#tree.rows;
    if (first) await this.#view.reveal(first, { select: true, focus: true });
  }
}

/** Brings the view to the front, opening the sidebar it lies in. */
function focus(options?: { readonly preserveFocus: boolean }): Thenable<unknown> {
  return vscode.commands.executeCommand(`${viewId('seoga.results')}.focus`, options);
}

/** What is selected in the editor is what VS Code's own search begins with; more than a line is no query. */
function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.selection.isSingleLine ? editor.document.getText(editor.selection).trim() : '';
}
