import type { Page } from 'playwright-core';
import type { Workbench } from '../../e2e/workbench';

/** A key that changes no row for this long is not counted: there was nothing to wait for. */
const GIVE_UP = 1500;
/** Rows that have not changed for this long are the answer to the last key. */
const SETTLED = 250;

/**
 * Types these texts into the quick pick that is open, letter by letter, and measures in the page from each key until the rows in
 * sight read differently. The same for any quick pick, whoever filters it.
 */
export async function keystrokeTimes(workbench: Workbench, texts: readonly string[]): Promise<readonly number[]> {
  const { page, quickPick } = workbench;
  const times: number[] = [];
  for (const text of texts) {
    await quickPick.type('');
    await settled(page);
    for (const letter of text) {
      await watch(page);
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      const time = await changed(page);
      if (time !== undefined) times.push(time);
      await settled(page);
    }
  }
  return times;
}

/** The page remembers when the next key comes, and when the rows read differently from now. */
function watch(page: Page): Promise<void> {
  return page.evaluate(giveUp => {
    const read = (): string =>
      [...document.querySelectorAll('.quick-input-list .monaco-list-row')]
        .map(row => `${row.getAttribute('data-index')}${row.textContent}`)
        .sort()
        .join();
    const before = read();
    const change = new Promise<number | undefined>(resolve => {
      const onKey = (): void => {
        const start = performance.now();
        const look = (): void => {
          const waited = performance.now() - start;
          if (read() !== before) resolve(waited);
          else if (waited > giveUp) resolve(undefined);
          else requestAnimationFrame(look);
        };
        look();
      };
      document.addEventListener('keydown', onKey, { capture: true, once: true });
    });
    Reflect.set(globalThis, 'benchChange', change);
    Reflect.set(globalThis, 'benchRows', read);
  }, GIVE_UP);
}

function changed(page: Page): Promise<number | undefined> {
  return page.evaluate(() => Reflect.get(globalThis, 'benchChange'));
}

async function settled(page: Page): Promise<void> {
  const rows = (): Promise<string> =>
    page.locator('.quick-input-list').evaluateAll(lists => lists.map(list => list.textContent).join());
  let before = await rows();
  for (let calm = 0; calm < SETTLED; calm += 50) {
    await page.waitForTimeout(50);
    const now = await rows();
    if (now !== before) calm = -50;
    before = now;
  }
}
