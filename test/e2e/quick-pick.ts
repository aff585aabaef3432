import type { Locator, Page } from 'playwright-core';

/** What a row of a quick pick shows. */
export interface QuickPickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The quick pick, whichever opened it. Its list is virtual: only rows in sight exist. */
export class QuickPick {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget:not([inert]):visible');
  }

  /** Where one types. */
  get input(): Locator {
    return this.#widget.locator('input.input');
  }

  /** The first row that shows this text. */
  row(text: string): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /**
   * Opens quick open with this text: a file's name, or `>` and a command's title. A view that is just opening may take
   * the focus, which closes quick open, so it counts as open once its rows have stayed for a moment.
   */
  async openWith(text: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#page.keyboard.press('F1');
        await this.input.fill(text, { timeout: 3000 });
        await this.#page.waitForTimeout(150);
        await this.#widget.locator('.monaco-list-row').first().waitFor({ timeout: 3000 });
        return;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  /** Replaces what is typed. Rows may arrive later: wait for one with `row(...).waitFor()`. */
  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** The rows in sight, from top to bottom. */
  async rows(): Promise<readonly QuickPickRow[]> {
    return this.#widget.locator('.quick-input-list .monaco-list-row').evaluateAll(rows =>
      rows
        .map(row => ({ row, index: Number(row.getAttribute('data-index')) }))
        // The list reuses its rows, so their order in the document says nothing.
        .sort((one, other) => one.index - other.index)
        .map(({ row }) => {
          const text = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
          return {
            label: text('.quick-input-list-rows > .quick-input-list-row:first-child .label-name'),
            description: text('.label-description'),
            detail: text('.quick-input-list-label-meta'),
          };
        }),
    );
  }

  /** Takes the row in focus. */
  async accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  /** Closes it without taking anything. */
  async dismiss(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }
}
