/** What gets the keyboard as soon as the page has it. */
let waiting: HTMLElement | undefined;

/**
 * Moves the keyboard to an element without scrolling: at once where the page has the keyboard, else when it comes back. A page that
 * shows its article late must not take it: a search box that was opened meanwhile would close under the hands of who types there.
 * `keyboardTo(article)` behind an open search box puts the keyboard on the article once the box is closed.
 */
export function keyboardTo(element: HTMLElement): void {
  if (document.hasFocus()) {
    waiting = undefined;
    element.focus({ preventScroll: true });
    return;
  }
  if (!waiting) window.addEventListener('focus', arrive, { once: true });
  waiting = element;
}

function arrive(): void {
  waiting?.focus({ preventScroll: true });
  waiting = undefined;
}
