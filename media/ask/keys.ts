import type { SourceCard } from './source-card';

/** Has Escape close the card that lies over the page, and with none there stop the answer that is on its way. */
export function wireEscape(
  card: Pick<SourceCard, 'isShown' | 'hide'>,
  answer: { isRunning(): boolean; stop(): void },
): void {
  window.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (card.isShown) card.hide();
    else if (answer.isRunning()) answer.stop();
  });
}

/** So much of what is seen a key scrolls by: a line or two stay, to go on reading from. */
const PAGES: Readonly<Record<string, number>> = { PageUp: -0.9, PageDown: 0.9 };

/** Has Page Up and Page Down scroll the turns from within the box, where the keyboard stays while an answer comes. */
export function wirePaging(box: HTMLElement, turns: HTMLElement): void {
  box.addEventListener('keydown', event => {
    const pages = PAGES[event.key];
    if (pages === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    // A question that is longer than its field has pages of its own.
    const { target } = event;
    if (target instanceof HTMLTextAreaElement && target.value !== '' && target.scrollHeight > target.clientHeight)
      return;
    event.preventDefault();
    turns.scrollBy({ top: pages * turns.clientHeight });
  });
}
