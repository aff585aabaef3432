/**
 * Has an element hold what a fragment does, and leaves alone what it holds of that already: a text that grows is the same from its
 * beginning on, so what somebody reads, has selected or has scrolled to stays.
 */
export function growTo(element: HTMLElement, fragment: DocumentFragment): void {
  let same = element.firstChild;
  while (same && fragment.firstChild && same.isEqualNode(fragment.firstChild)) {
    fragment.firstChild.remove();
    same = same.nextSibling;
  }
  while (same) {
    const next = same.nextSibling;
    same.remove();
    same = next;
  }
  element.append(fragment);
}
