import type { Page } from 'playwright-core';
import { until } from '../host/until';
import type { HostCalls } from './host-calls';
import type { QuickPick } from './quick-pick';

/** The text editor in front. */
export class Editor {
  readonly #page: Page;
  readonly #quickPick: QuickPick;
  readonly #calls: HostCalls | undefined;

  constructor(page: Page, quickPick: QuickPick, calls: HostCalls | undefined) {
    this.#page = page;
    this.#quickPick = quickPick;
    this.#calls = calls;
  }

  /** Opens a file of the folder by its name, as with Ctrl+P: it is open when it is seen and the extension host knows of it. */
  async open(name: string): Promise<void> {
    await this.#quickPick.take(name, name);
    await this.#page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#page.locator('.editor-instance .view-line').first().waitFor();
    const calls = this.#calls;
    if (calls === undefined) return;
    const inFront = () => calls.run(api => api.window.activeTextEditor?.document.uri.path);
    await until(inFront, path => path?.endsWith(`/${name}`) === true);
  }

  /**
   * Rests the mouse on the first place in sight where the text stands, and hands back what the hover shows:
   * `await editor.hover('RAG')`. It rejects where no hover appears, however often one comes back.
   */
  async hover(text: string): Promise<string> {
    const hover = this.#page.locator('.monaco-hover:visible .hover-contents');
    // Who rests there before an extension knows the word is shown nothing, and has to come again.
    for (let tries = 3; ; tries--) {
      // A hover that is still open would be taken for the one we ask for.
      await this.#page.mouse.move(2, 2);
      await hover.first().waitFor({ state: 'hidden' });
      const place = await this.#placeOf(text);
      await this.#page.mouse.move(place.x - 2, place.y);
      await this.#page.mouse.move(place.x, place.y);
      const isShown = await hover
        .first()
        .waitFor({ timeout: 10_000 })
        .then(
          () => true,
          () => false,
        );
      if (isShown) break;
      if (tries === 1) throw new Error(`No hover appears over "${text}".`);
    }
    // "Loading..." stands in for providers that take longer.
    await hover
      .filter({ hasNotText: /^Loading/ })
      .first()
      .waitFor();
    // A hover, too, writes spaces as no-break spaces where its text is not Markdown.
    return (await hover.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ').trim();
  }

  /** Where the middle of the text is in the page. One word may be several spans, so it is measured as a range. */
  async #placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const place = await this.#page
      .locator('.editor-instance .view-lines')
      .first()
      .evaluate((lines, wanted) => {
        const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          // The editor writes spaces as no-break spaces.
          const start = (node.nodeValue ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        return undefined;
      }, text);
    if (place === undefined) throw new Error(`The editor does not show "${text}".`);
    return place;
  }
}
