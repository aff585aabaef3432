import type { Locator, Page } from 'playwright-core';
import { until } from '../host/until';

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

  /** Resolves once the first row has this label: a list that still answers what was typed before has another. */
  async firstIs(label: string, options: { readonly timeout?: number } = {}): Promise<void> {
    const first = this.#widget.locator('.quick-input-list .monaco-list-row[data-index="0"]');
    await first.locator('.label-name').getByText(label, { exact: true }).first().waitFor(options);
  }

  /**
   * Opens quick open, types a file's name, or `>` and a command's title, and takes the first row that shows `row`. It
   * starts over where a view that is just opening takes the focus, and where the row is not there yet: the list of
   * commands is read when quick open opens, and in a new window an extension's commands arrive later.
   */
  take(text: string, row: string): Promise<void> {
    return this.insist(async patience => {
      await this.#page.keyboard.press('F1');
      await this.input.fill(text, { timeout: patience });
      await this.row(row).waitFor({ timeout: patience });
      // Given up later than a row is: what was pressed must not be pressed twice.
      await this.row(row).click({ timeout: 2 * patience });
    });
  }

  /**
   * Goes through steps that a change of focus can undo, since a quick pick closes with it: a tab that closes or a view that opens takes
   * the focus a moment later. Each time they start over they are given longer: a slow machine is not one that will never answer.
   */
  async insist(steps: (patience: number) => Promise<void>): Promise<void> {
    for (const patience of [2000, 4000, 8000, 16_000]) {
      try {
        return await steps(patience);
      } catch (error) {
        if (patience === 16_000) throw error;
        console.log(`Starts over: ${String(error).split('\n')[0]} ${String(error).split('\n')[2] ?? ''}`);
        await this.#page.keyboard.press('Escape');
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
          const text = (selector: string) => {
            const element = row.querySelector(selector);
            // A reused row keeps the words of the row before in parts that it hides; `innerText` leaves those out.
            return element instanceof HTMLElement ? element.innerText.trim() : '';
          };
          return {
            label: text('.quick-input-list-rows > .quick-input-list-row:first-child .label-name'),
            description: text('.label-description'),
            detail: text('.quick-input-list-label-meta'),
          };
        }),
    );
  }

  /** The rows in sight once they no longer change and nothing is busy: what somebody reads who stopped typing. */
  async settledRows(): Promise<readonly QuickPickRow[]> {
    let before = await this.rows();
    for (;;) {
      await this.#page.waitForTimeout(400);
      await this.#widget.locator('.monaco-progress-container.active').waitFor({ state: 'detached' });
      const now = await this.rows();
      if (JSON.stringify(now) === JSON.stringify(before)) return now;
      before = now;
    }
  }

  /** Takes the row in focus. */
  async accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  /** Closes it, where one is open, without taking anything. */
  async dismiss(): Promise<void> {
    await until(
      async () => {
        if (await this.#widget.isVisible()) await this.input.press('Escape', { timeout: 2000 }).catch(() => undefined);
        return this.#widget.isVisible();
      },
      isOpen => !isOpen,
    );
  }
}
