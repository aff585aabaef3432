import * as vscode from 'vscode';
import { keepOurOrder } from '../kit/our-order';
import { plainLabel } from '../kit/plain-label';

/** A key more often than this, in ms, is still typing. */
const TYPING = 120;

/** So many queries are remembered while the window is open. */
const MAX_RECENT = 20;

interface QueryRow extends vscode.QuickPickItem {
  readonly query: string;
}

/** Searches for what is typed and resolves to how much was found, in words. */
type Search = (query: string) => Promise<string | undefined>;

/** The box that asks what to find in the library. It searches with every key and offers what was searched for before. */
export class FindBox {
  readonly #search: Search;
  #recent: readonly string[] = [];
  #open: vscode.QuickPick<QueryRow> | undefined;

  constructor(search: Search) {
    this.#search = search;
  }

  /** Asks, and resolves to whether the user said Enter; `text` stands in the box at first. */
  ask(text: string): Promise<boolean> {
    this.#open?.hide();
    const box = vscode.window.createQuickPick<QueryRow>();
    keepOurOrder(box);
    this.#open = box;
    box.title = vscode.l10n.t('Find in Library');
    box.placeholder = vscode.l10n.t('Words of the text, "a phrase", -not, topic:, author:, is:unread ...');
    let timer: NodeJS.Timeout | undefined;
    let sum: string | undefined;
    let isAccepted = false;
    const draw = (): void => {
      const chosen = box.activeItems[0]?.query;
      box.items = this.#rows(box.value, sum);
      // A sum that comes late must not take the choice away.
      if (sum !== undefined) box.activeItems = box.items.filter(({ query }) => query === chosen);
    };
    const search = async (): Promise<void> => {
      const query = box.value.trim();
      box.busy = true;
      const words = await this.#search(query);
      if (query !== box.value.trim() || box !== this.#open) return;
      box.busy = false;
      sum = words;
      draw();
    };
    const typed = (): void => {
      clearTimeout(timer);
      sum = undefined;
      draw();
      if (box.value.trim() !== '') timer = setTimeout(search, TYPING);
    };
    box.onDidChangeValue(typed);
    return new Promise(resolve => {
      box.onDidAccept(() => {
        const [row] = box.activeItems;
        if (!row) return;
        isAccepted = true;
        clearTimeout(timer);
        this.remember(row.query);
        void this.#search(row.query).then(() => box.hide());
      });
      box.onDidHide(() => {
        clearTimeout(timer);
        if (this.#open === box) this.#open = undefined;
        // What is shown stays, as if it had been asked for with Enter.
        this.remember(box.value.trim());
        box.dispose();
        resolve(isAccepted);
      });
      box.value = text;
      typed();
      box.show();
    });
  }

  /** Offers this from now on, before all others. */
  remember(query: string): void {
    if (query === '') return;
    this.#recent = [query, ...this.#recent.filter(other => other !== query)].slice(0, MAX_RECENT);
  }

  dispose(): void {
    this.#open?.hide();
  }

  #rows(text: string, sum: string | undefined): readonly QueryRow[] {
    const typed = text.trim();
    const recent = this.#recent.filter(query => query !== typed && query.includes(typed));
    return [
      ...(typed === ''
        ? []
        : [
            {
              query: typed,
              label: `$(search) ${plainLabel(typed)}`,
              ...(sum && { description: sum }),
              alwaysShow: true,
            },
          ]),
      ...recent.map(query => ({ query, label: `$(history) ${plainLabel(query)}`, alwaysShow: true })),
    ];
  }
}
