import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { ArticleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import { setContext } from '../kit/context';
import { grouped } from '../kit/counted';
import type { Library } from '../kit/library';
import { Expected, type Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { Shelves } from '../kit/shelves';
import { viewId } from '../kit/views';
import { addFolders } from './add-folders';
import { type ArticlesRow, ArticlesTree } from './articles-tree';
import { ContinueTree } from './continue-tree';
import { filterMessage, filterMistake } from './filter-words';
import type { Filtered } from './filtered';
import { FolderDrop } from './folder-drop';
import { LatestFilter } from './latest-filter';
import { ShelfStates } from './shelf-states';
import { TopicsTree } from './topics-tree';

/** What the trees show, and what changes it. */
export interface ShelfViewParts {
  readonly library: Library;
  readonly shelves: Shelves;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly reporter: Reporter;
}

/** While shelves are read, their counts are drawn this often, in ms. */
const COUNT_EVERY = 600;

/** Three trees over one library, each drawn anew when what it shows has changed. */
export class ShelfView implements Disposable {
  readonly #library: Library;
  readonly #reporter: Reporter;
  readonly #store = new DisposableStore();
  readonly #articles: ArticlesTree;
  readonly #topics: TopicsTree;
  readonly #unfinished: ContinueTree;
  readonly #view: vscode.TreeView<ArticlesRow>;
  readonly #filter: LatestFilter;
  readonly #checked = this.#store.own(new Emitter<string | undefined>());
  /** What the filter left last; undefined where everything is shown. */
  #filtered: Filtered | undefined;
  /** A library that could not be read is not tried again by every look at a tree, only when the user asks. */
  #hasFailed = false;
  #countedAt = 0;

  /** What is wrong with the filter in force, in one line, or that nothing is. */
  readonly onDidCheck = this.#checked.event;

  constructor({ library, shelves, history, settings, reporter }: ShelfViewParts) {
    this.#library = library;
    this.#reporter = reporter;
    const states = new ShelfStates();
    const tree = { library, history, settings, firstLook: () => this.#firstLook() };
    this.#articles = this.#store.own(new ArticlesTree({ ...tree, states }));
    this.#topics = this.#store.own(new TopicsTree(tree));
    this.#unfinished = this.#store.own(new ContinueTree(tree));
    this.#view = this.#store.own(
      vscode.window.createTreeView(viewId('seoga.articles'), {
        treeDataProvider: this.#articles,
        showCollapseAll: true,
        dragAndDropController: new FolderDrop(folders => reporter.guard(() => addFolders(shelves, folders))),
      }),
    );
    this.#store.own(this.#view.onDidExpandElement(({ element }) => this.#articles.noteOpened(element, true)));
    this.#store.own(this.#view.onDidCollapseElement(({ element }) => this.#articles.noteOpened(element, false)));
    this.#store.own(
      vscode.window.createTreeView(viewId('seoga.topics'), { treeDataProvider: this.#topics, showCollapseAll: true }),
    );
    this.#store.own(vscode.window.createTreeView(viewId('seoga.continue'), { treeDataProvider: this.#unfinished }));
    this.#filter = new LatestFilter(library, reporter, filtered => {
      this.#filtered = filtered;
      this.#articles.setFilter(filtered?.articles);
      this.#checked.fire(filtered && filterMistake(filtered));
      this.#redraw();
    });
    this.#store.own(library.onDidChange(() => this.#libraryChanged()));
    this.#store.own(
      library.onDidProgress(progress => {
        states.note(progress);
        if (progress.state === 'listing') this.#countedAt = Date.now();
        if (progress.state !== 'reading') this.#redraw();
      }),
    );
    this.#store.own(
      history.onDidChange(({ from, to }) => {
        this.#unfinished.redraw();
        // Every scroll moves a place; only another icon is worth drawing thousands of rows.
        if (from === to) return;
        this.#articles.redraw();
        this.#topics.redraw();
      }),
    );
    this.#store.own(
      history.onDidMark(() => {
        this.#articles.redraw();
        this.#topics.redraw();
        this.#unfinished.redraw();
      }),
    );
    this.#store.own(settings.onDidChange(() => this.#redraw()));
  }

  /** What the Articles view is filtered by; undefined where it shows everything. */
  get filter(): string | undefined {
    return this.#filter.text;
  }

  /** `isTyped`: by a key of many, so that what stands at its end may not be whole. */
  setFilter(text: string | undefined, how?: { readonly isTyped: boolean }): void {
    setContext('seoga.filtered', text !== undefined);
    this.#filter.set(text, how);
  }

  /** Reads the library again because the user asks for it. */
  async reload(): Promise<void> {
    this.#hasFailed = false;
    await this.#library.reload();
    this.#redraw();
  }

  /** Goes to an article's row in the Articles view. Throws `Expected` where it has none. */
  async reveal(article: ArticleId): Promise<void> {
    await this.#library.read();
    const row = this.#articles.rowOf(article);
    if (!row)
      throw new Expected(
        vscode.l10n.t(
          'The open article is not in the Articles view; it may be filtered out or lie outside the library.',
        ),
      );
    await this.#view.reveal(row, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    this.#store.dispose();
  }

  #firstLook(): void {
    if (this.#library.isRead || this.#hasFailed) return;
    this.#library
      .read()
      .catch(error => {
        this.#hasFailed = true;
        this.#reporter.report(error);
      })
      .finally(() => this.#redraw());
  }

  #libraryChanged(): void {
    // What a filter shows is asked anew: the article it is for may be among those that just came.
    this.#filter.again();
    if (this.#library.isComplete) {
      this.#redraw();
      return;
    }
    // While shelves are read, only the tree that counts them follows, and seldom: VS Code waits for a tree to be quiet before
    // it draws, and drawing hundreds of topics for every batch would take the time that the files need.
    if (Date.now() < this.#countedAt + COUNT_EVERY) return;
    this.#countedAt = Date.now();
    this.#articles.redraw();
  }

  #redraw(): void {
    this.#articles.redraw();
    this.#topics.redraw();
    this.#unfinished.redraw();
    setContext('seoga.libraryEmpty', this.#library.isComplete && this.#library.articles.length === 0);
    const text = this.filter;
    this.#view.description = text === undefined ? '' : vscode.l10n.t('“{0}”: {1}', text, grouped(this.#articles.count));
    this.#view.message = this.#filtered ? filterMessage(this.#filtered) : '';
  }
}
