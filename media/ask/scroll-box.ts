/** Gives the keyboard a text that scrolls in a box of its own, for as long as it is taller than that; who listens hears it whole. */
export function scrollBox<T extends HTMLElement>(box: T): T {
  new ResizeObserver(() => {
    // A stop for Tab that scrolls nothing would be in the way.
    if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }).observe(box);
  return box;
}
