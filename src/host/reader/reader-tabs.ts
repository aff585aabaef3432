import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { lazyAsync } from '../../core/kit/lazy';
import type { ArticleId } from '../../core/library/article';
import type { ArticlePlace } from '../../core/room/answers';
import type { FollowOptions } from '../../protocol/reader';
import { idOf } from '../kit/article-arg';
import { bookIcon } from '../kit/book-icon';
import type { ReaderPanel } from './reader-panel';
import type { ReaderParts, ReaderTarget } from './reader-parts';

/** The `viewType` of our panels; VS Code brings panels back by it. */
export const READER = 'seoga.reader';

/** A second click this soon after the first, in ms, keeps the tab: what a double click does to a file. */
const DOUBLE_CLICK = 500;

/** The panels' code. It is loaded with the first article: activation is paid by windows that read nothing. */
const loadPanels = lazyAsync(() => import('./reader-panel'));

export type TabsParts = Omit<ReaderParts, 'follow'>;

/** A panel of VS Code's, and what it is to show. */
interface Opening {
  readonly panel: vscode.WebviewPanel;
  readonly place: ArticlePlace;
  readonly target: ReaderTarget;
}

/** The readers that are open, one of which is the preview: the next article replaces it, as a file's preview tab is. */
export class ReaderTabs implements Disposable {
  readonly #parts: TabsParts;
  readonly #open = new Set<ReaderPanel>();
  readonly #changed = new Emitter<void>();
  #preview: ReaderPanel | undefined;
  #lastOpened: { readonly id: ArticleId; readonly at: number } | undefined;
  #isDisposed = false;

  /** Another reader is in front, or none, or one of them shows another article, or knows more of its own. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: TabsParts) {
    this.#parts = parts;
  }

  get all(): Iterable<ReaderPanel> {
    return this.#open;
  }

  get front(): ReaderPanel | undefined {
    return this.#find(({ panel }) => panel.active);
  }

  /** The one in front, or else one that is seen beside something else. */
  get seen(): ReaderPanel | undefined {
    return this.front ?? this.#find(({ panel }) => panel.visible);
  }

  /** The reader that shows an article. */
  of(id: ArticleId): ReaderPanel | undefined {
    return this.#find(reader => reader.id === id);
  }

  /** Shows an article in the reader that has it already, else in the preview, else in a new one; `keep` takes that out of the preview. */
  async show(
    place: ArticlePlace,
    options: ReaderTarget & { readonly keep?: boolean; readonly beside?: boolean },
  ): Promise<void> {
    // From here on nothing waits: of two clicks the second must see what the first has opened.
    const code = await loadPanels();
    if (this.#isDisposed) return;
    const id = idOf(place);
    const isDoubleClick = this.#lastOpened?.id === id && Date.now() - this.#lastOpened.at < DOUBLE_CLICK;
    this.#lastOpened = { id, at: Date.now() };
    const reader = options.beside ? undefined : (this.of(id) ?? this.#preview);
    if (reader) {
      reader.show(place, options);
      reader.panel.reveal(undefined, false);
      if (reader === this.#preview && (options.keep || isDoubleClick)) this.#preview = undefined;
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      READER,
      '',
      options.beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
      { enableFindWidget: true, enableScripts: true, localResourceRoots: [] },
    );
    const made = this.#adopt(code, { panel, place, target: options });
    if (!options.keep && !options.beside) this.#preview = made;
  }

  /** Takes a panel that VS Code has brought back. */
  async restore(opening: Opening): Promise<void> {
    this.#adopt(await loadPanels(), opening);
  }

  /** The one in front is no preview any more. */
  keepFront(): void {
    if (this.#preview === this.front) this.#preview = undefined;
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const reader of [...this.#open]) reader.dispose();
    this.#changed.dispose();
  }

  #adopt(code: typeof import('./reader-panel'), { panel, place, target }: Opening): ReaderPanel {
    const parts: ReaderParts = { ...this.#parts, follow: (linked, options) => this.#follow(reader, linked, options) };
    const reader: ReaderPanel = new code.ReaderPanel(panel, place, parts, target);
    this.#open.add(reader);
    panel.iconPath = bookIcon(this.#parts.extension);
    const tell = (): void => this.#changed.fire();
    reader.own(reader.onDidShow(tell));
    reader.own(reader.history.onDidChange(tell));
    reader.own(panel.onDidChangeViewState(tell));
    panel.onDidDispose(() => {
      this.#open.delete(reader);
      if (this.#preview === reader) this.#preview = undefined;
      tell();
    });
    return reader;
  }

  /** A link leads on in the same tab, as in a browser, and back again; or beside it. */
  #follow(from: ReaderPanel, place: ArticlePlace, { heading, beside }: FollowOptions): void {
    const target = heading === undefined ? {} : { heading };
    if (beside) void this.#parts.reporter.guard(() => this.show(place, { ...target, beside }));
    else from.show(place, target);
  }

  #find(is: (reader: ReaderPanel) => boolean): ReaderPanel | undefined {
    return [...this.#open].find(is);
  }
}
