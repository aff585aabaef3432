/**
 * Has the arrow keys go from button to button of a toolbar, and Home and End to its first and last, as the WAI-ARIA pattern names
 * them. In a list or a field that is in there they do what they do anywhere.
 */
export function wireToolbarKeys(toolbar: HTMLElement): void {
  toolbar.addEventListener('keydown', event => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>('button:not([hidden])')];
    const to = stopAfter(event.key, buttons.indexOf(event.target), buttons.length);
    if (to === undefined) return;
    // The keys of the page are not for what is done in a toolbar.
    event.preventDefault();
    event.stopPropagation();
    buttons[to]?.focus({ preventScroll: true });
  });
}

/** Which of so many buttons or tabs a key leads to, past either end around: `stopAfter('ArrowLeft', 0, 5)` is 4. Undefined for other keys. */
export function stopAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
