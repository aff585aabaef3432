import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from '../host/until';

const AXE = 'node_modules/axe-core/axe.min.js';

/** The reader in front: its page, inside the webview. */
export class Reader {
  readonly #page: Page;
  readonly #frame: FrameLocator;

  constructor(page: Page, frame: FrameLocator) {
    this.#page = page;
    this.#frame = frame;
  }

  /** Something inside the page: `reader.find('#readerOutline a')`. */
  find(selector: string, options?: { readonly hasText: string | RegExp }): Locator {
    return this.#frame.locator(selector, options);
  }

  /** Resolves once the article of this title stands there, in its tab and on the page. */
  async shows(title: string): Promise<void> {
    await this.find('.title-block h1', { hasText: title }).waitFor();
    await this.tab(title).waitFor();
  }

  /** The tab of an article's title, in front. */
  tab(title: string): Locator {
    return this.#page.locator('.tab.active', { hasText: title }).first();
  }

  /** What the article says, folds and hidden tabs included, code excluded: code may quote any markup. */
  async prose(): Promise<string> {
    return this.find('#readerArticle').evaluate(article => {
      const copy = article.cloneNode(true) as HTMLElement;
      for (const code of copy.querySelectorAll('pre, code')) code.remove();
      return copy.textContent ?? '';
    });
  }

  /** The sentences that say what is wrong. */
  notices(): Promise<readonly string[]> {
    return this.find('[role="alert"]').allInnerTexts();
  }

  /** What keeps somebody from using the page, as far as axe knows: the rule, and what breaks it. */
  async barriers(): Promise<readonly string[]> {
    const frame = await (await this.find('html').elementHandle())?.ownerFrame();
    if (!frame) throw new Error('There is no reader.');
    await frame.evaluate(await readFile(AXE, 'utf8'));
    return frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Violation[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
    });
  }

  /** Puts the keyboard on the article, as a click does: VS Code hands it to a page a moment after that is shown. */
  async focus(): Promise<void> {
    await this.find('#readerArticle').focus();
    await until(() => this.find('html').evaluate(() => document.hasFocus()), Boolean);
  }

  /** Selects these words as a mouse would, and puts the keyboard on the article. */
  async select(words: string): Promise<void> {
    await this.focus();
    await this.find('#readerArticle').evaluate((article, words) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        (article as HTMLElement).focus({ preventScroll: true });
        getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
        return;
      }
      throw new Error(`The page does not say: ${words}`);
    }, words);
  }

  /**
   * Resolves so many ms later by the page's own clock, which is as late as the page is: what it does a moment after a scroll or a
   * change of its size it has done then, however slow the machine is.
   */
  async rest(ms: number): Promise<void> {
    await this.find('html').evaluate(async (_, ms) => {
      await new Promise(requestAnimationFrame);
      await new Promise(resolve => setTimeout(resolve, ms));
      await new Promise(requestAnimationFrame);
    }, ms);
  }

  /** Scrolls so that a place lies just below the top edge. */
  async scrollTo(selector: string, options?: { readonly hasText: string }): Promise<void> {
    await this.find(selector, options)
      .first()
      .evaluate(element => element.scrollIntoView({ block: 'start' }));
  }
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
