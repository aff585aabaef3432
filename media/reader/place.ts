import { keyboardTo } from '../kit/keyboard';

/** Where the reader stands on the page, as a share of what can be scrolled until the article's own end is seen. */
export function progressOf(page: HTMLElement): number {
  const room = roomOf(page);
  return room <= 0 ? 1 : Math.min(1, page.scrollTop / room);
}

export function scrollToProgress(page: HTMLElement, progress: number): void {
  page.scrollTop = progress * roomOf(page);
}

/** Without what leads on to other articles. */
function roomOf(page: HTMLElement): number {
  return page.scrollHeight - page.clientHeight - (document.getElementById('readerEnd')?.offsetHeight ?? 0);
}

/** A heading of the article: authors' ids may be the same as those of the page around it. */
export function headingIn(article: HTMLElement, slug: string): HTMLElement | null {
  return article.querySelector(`[id="${CSS.escape(slug)}"]`);
}

/** Scrolls to a heading and opens the folds and tabs it lies in; false where there is none of that name. */
export function scrollToHeading(article: HTMLElement, heading: string): boolean {
  const target = headingIn(article, heading);
  if (!target) return false;
  uncover(target);
  target.scrollIntoView({ block: 'start' });
  // A link that one is led back to stays one that Tab reaches.
  if (target.tabIndex < 0) target.tabIndex = -1;
  keyboardTo(target);
  return true;
}

/** Opens the folds and the tab that something lies in, and the source of a diagram. */
export function uncover(target: Element): void {
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  const panel = target.closest<HTMLElement>('.tab-panel[hidden]');
  if (panel) document.getElementById(panel.getAttribute('aria-labelledby') ?? '')?.click();
  // A diagram stands in front of its source until it hears that somebody wants to see it.
  target.closest('.diagram pre')?.dispatchEvent(new Event('beforematch'));
}
