import type { Locator } from 'playwright-core';

/** What a row of a tree shows. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** 1 for the outermost rows. */
  readonly level: number;
  /** Undefined for a row without children. */
  readonly expanded: boolean | undefined;
}

/** The trees of the side bar, or of one view of it. Lists are virtual: only rows in sight exist. */
export class Tree {
  readonly #sidebar: Locator;

  constructor(sidebar: Locator) {
    this.#sidebar = sidebar;
  }

  /** A button of the view's title, which VS Code shows while the mouse is over the view. */
  async action(title: string): Promise<void> {
    await this.#sidebar.hover();
    await this.#sidebar.locator(`.actions-container [aria-label="${title}"]`).click();
  }

  /**
   * Opens the row with this very label, until the child that is named is there: a tree that is just being drawn anew may
   * close the row once more.
   */
  async expand(text: string, child?: string): Promise<void> {
    const label = this.#sidebar.page().locator('.label-name').getByText(text, { exact: true });
    const row = this.row(text, label);
    const end = Date.now() + 30_000;
    for (;;) {
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
      if (child === undefined) return;
      try {
        return await this.row(child).waitFor({ timeout: 1000 });
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Opens a row's context menu and hands back its entries. */
  async menu(text: string): Promise<Locator> {
    await this.row(text).click({ button: 'right' });
    const entries = this.#sidebar.page().locator('.monaco-menu .action-label:not(.separator)');
    await entries.first().waitFor();
    return entries;
  }

  /** Chooses from a row's context menu: `tree.choose('RAG', 'Open to the Side')`. */
  async choose(text: string, entry: string): Promise<void> {
    const chosen = (await this.menu(text)).getByText(entry);
    // A menu takes no click in the moment it opens: the click that opened it must not choose.
    while (await chosen.isVisible()) {
      await chosen.click({ timeout: 1000 }).catch(() => undefined);
      await this.#sidebar.page().waitForTimeout(50);
    }
  }

  /** Resolves once the rows in sight are so. */
  async until(are: (rows: readonly TreeRow[]) => boolean): Promise<void> {
    const end = Date.now() + 30_000;
    while (!are(await this.rows())) {
      if (Date.now() > end) throw new Error(`The rows stay as they are: ${(await this.labels()).join(', ')}`);
      await this.#sidebar.page().waitForTimeout(50);
    }
  }

  /** Drops something on the view, as the explorer and the desktop name what is dragged: a list of addresses. */
  async drop(address: string): Promise<void> {
    await this.#sidebar.locator('.monaco-list').evaluate((list, address) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/uri-list', address);
      const target = list.querySelector('.monaco-list-row') ?? list;
      const { x, y } = target.getBoundingClientRect();
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const at = { clientX: x + 20, clientY: y + 5, bubbles: true, cancelable: true };
        target.dispatchEvent(new DragEvent(type, { ...at, dataTransfer }));
      }
    }, address);
  }

  /** The labels of the rows in sight. */
  async labels(): Promise<readonly string[]> {
    return (await this.rows()).map(row => row.label);
  }

  /** The first row that shows this text, in any case: `await tree.row('RAG').click()`. `has` narrows it down. */
  row(text: string, has?: Locator): Locator {
    const rows = this.#sidebar.locator('.monaco-list-row[role="treeitem"]', { hasText: text });
    return (has === undefined ? rows : rows.filter({ has })).first();
  }

  /** The rows in sight, from top to bottom, once there is one. */
  async rows(): Promise<readonly TreeRow[]> {
    const rows = this.#sidebar.locator('.monaco-list-row[role="treeitem"]');
    await rows.first().waitFor();
    return rows.evaluateAll(elements =>
      elements
        .map(row => ({ row, top: row.getBoundingClientRect().top }))
        .sort((one, other) => one.top - other.top)
        .map(({ row }) => {
          const expanded = row.getAttribute('aria-expanded');
          return {
            label: row.querySelector('.label-name')?.textContent ?? '',
            description: row.querySelector('.label-description')?.textContent ?? '',
            level: Number(row.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
          };
        }),
    );
  }

  /** What a view without rows says, and says a moment after it has opened: `await tree.welcome('Add').waitFor()`. */
  welcome(text: string): Locator {
    return this.#sidebar.locator('.welcome-view-content', { hasText: text }).first();
  }
}
