import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { pause } from '../../core/kit/pause';
import { runCommand } from '../kit/commands';
import { keepOurOrder } from '../kit/our-order';
import type { Reporter } from '../kit/report';
import { buttonAction, type FinderRow } from './finder-row';
import type { FinderRows } from './finder-rows';

export interface BoxParts {
  readonly title: string;
  readonly rows: FinderRows;
  readonly reporter: Reporter;
  /** The rows while nothing is typed. */
  readonly beforeTyping: () => Promise<readonly FinderRow[]>;
  /** What becomes of the article that is taken. */
  readonly take: (row: ArticleRow) => void;
}

/** A row of an article. */
export type ArticleRow = Extract<FinderRow, { readonly is: 'article' }>;

/**
 * So long, in ms, the window has the machine to itself to draw the names before the texts are asked. Measured on two cores over 6,000
 * articles: from a key to its rows 41 ms instead of 48; and who types faster than that has no text searched in vain.
 */
const DRAWING = 40;

const SEPARATOR = vscode.QuickPickItemKind.Separator;

/** One opening of the search box. Names answer every key; the texts' answer joins them a moment later. */
export class SearchBox {
  readonly #parts: BoxParts;
  readonly #box = vscode.window.createQuickPick<FinderRow>();
  readonly #session = new DisposableStore();
  readonly #hidden = new Emitter<void>();
  #asking: vscode.CancellationTokenSource | undefined;
  #updating: Promise<unknown> = Promise.resolve();
  /** What the rows that are shown answer. */
  #shown: string | undefined;

  readonly onDidHide = this.#hidden.event;

  constructor(parts: BoxParts) {
    this.#parts = parts;
    const box = this.#session.own(this.#box);
    keepOurOrder(box);
    box.title = parts.title;
    box.placeholder = vscode.l10n.t('Words, 초성, "a phrase", -not, topic:, author:, is:unread, after:2025 ...');
    // What VS Code finds of the query in a title or a snippet it highlights, and it is the only one that can.
    box.matchOnDescription = false;
    box.matchOnDetail = true;
    this.#session.own(box.onDidChangeValue(() => this.#refresh()));
    this.#session.own(
      box.onDidAccept(async () => {
        const row = await this.meant();
        if (row) this.accept(row);
      }),
    );
    this.#session.own(box.onDidTriggerItemButton(({ item, button }) => buttonAction(item, button)));
    this.#session.own(
      box.onDidHide(() => {
        this.#asking?.cancel();
        this.#session.dispose();
        this.#hidden.fire();
      }),
    );
  }

  /** Opens the box; it is busy until the library has been read, and then asks once more. */
  show(reading: Promise<unknown>): void {
    this.#box.busy = true;
    this.#box.show();
    void reading.then(() => {
      if (this.#session.isDisposed) return;
      this.#box.busy = false;
      // What was read lately and what is new can only be told now; what was typed has been answered meanwhile.
      if (this.#box.value.trim() === '') this.#refresh();
      this.libraryChanged();
      this.textsChanged();
    });
    this.#refresh();
  }

  hide(): void {
    this.#box.hide();
  }

  /** Rows that are there stay, with the one that is chosen: only who found nothing yet is waiting. */
  libraryChanged(): void {
    if (!this.#box.items.some(row => row.is === 'article')) this.#refresh();
  }

  /** More texts can be found than before: they join, and what is chosen stays. */
  textsChanged(): void {
    const asking = this.#asking;
    if (asking) void this.#parts.reporter.guard(() => this.#showFound(this.#box.value, asking.token));
  }

  /** The row that Enter means: who types and presses Enter at once means the first row of what they typed. */
  async meant(): Promise<FinderRow | undefined> {
    await this.#updating;
    const active = this.#box.activeItems[0];
    return active && this.#box.items.includes(active) ? active : firstChoice(this.#box.items);
  }

  /** Enter takes an article; on anything else it leads on. */
  accept(row: FinderRow): void {
    switch (row.is) {
      case 'article':
        this.#parts.take(row);
        this.hide();
        break;
      case 'term':
        this.hide();
        void runCommand('seoga.showTerm', row.term);
        break;
      case 'passages':
        this.hide();
        void runCommand('seoga.findInLibrary', row.query);
        break;
      case 'group':
        // What was typed stays: the next key searches on.
        this.#asking?.cancel();
        this.#box.keepScrollPosition = false;
        this.#box.title = row.name;
        this.#box.items = row.articles;
        break;
      case 'completion': {
        const { start, end, insert, kind } = row.completion;
        const text = this.#box.value;
        // A value is done, a space says so; an operator wants its value.
        this.#box.value = `${text.slice(0, start)}${insert}${kind === 'value' ? ' ' : ''}${text.slice(end).trimStart()}`;
        this.#refresh();
        break;
      }
      case 'note':
        break;
    }
  }

  #refresh(): void {
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    // Whatever is set is a message to the window, and this one would be drawn before the rows.
    if (this.#box.title !== this.#parts.title) this.#box.title = this.#parts.title;
    const text = this.#box.value;
    const { reporter } = this.#parts;
    this.#updating = reporter.guard(async () => {
      const isShown = await this.#showNamed(text, asking.token);
      // Enter waits for the texts only where no name answers.
      if (!isShown) return this.#showFound(text, asking.token);
      void reporter.guard(async () => {
        await pause(DRAWING, asking.token);
        return this.#showFound(text, asking.token);
      });
    });
  }

  /** False where there is nothing to choose from yet: what was there stays meanwhile, for an empty list would be a blink. */
  async #showNamed(text: string, token: vscode.CancellationToken): Promise<boolean> {
    const { rows, beforeTyping } = this.#parts;
    const isBlank = text.trim() === '';
    const items = isBlank ? await beforeTyping() : await rows.named(text);
    if (token.isCancellationRequested) return true;
    // A term's own row is what its box is about; who presses Enter there wants to read.
    const first = (isBlank && items.find(row => row.is === 'article')) || firstChoice(items);
    if (!first && !isBlank) return false;
    const chosen = text === this.#shown ? this.#chosenAmong(items) : undefined;
    this.#shown = text;
    this.#box.keepScrollPosition = false;
    this.#box.items = items;
    const active = chosen ?? first;
    if (active) this.#box.activeItems = [active];
    return true;
  }

  async #showFound(text: string, token: vscode.CancellationToken): Promise<void> {
    if (text.trim() === '' || token.isCancellationRequested) return;
    const items = await this.#parts.rows.found(text, token);
    if (token.isCancellationRequested) return;
    const active = this.#chosenAmong(items) ?? firstChoice(items);
    // Stays so until other rows are shown: what is set in one go reaches the window as one update, with its last values.
    this.#box.keepScrollPosition = text === this.#shown;
    this.#shown = text;
    this.#box.items = items;
    if (active) this.#box.activeItems = [active];
  }

  /** The row that is chosen now, where it is among these too. */
  #chosenAmong(items: readonly FinderRow[]): FinderRow | undefined {
    const chosen = this.#box.activeItems[0]?.key;
    return items.find(row => row.key === chosen && row.kind !== SEPARATOR);
  }
}

/** The first row that leads anywhere. */
function firstChoice(rows: readonly FinderRow[]): FinderRow | undefined {
  return rows.find(row => row.kind !== SEPARATOR && row.is !== 'note');
}
