/** The letter of a key. A Korean layout writes `ㅡ` where M is, and an input method says nothing: there the place of the key counts. */
export function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // A comma is a comma, even where the place of M has one.
  const isOtherSign = /^[!-~]$/.test(key);
  return isOtherSign ? '' : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '');
}

/** Whether a key is one of the page's own: none with which somebody writes, and no shortcut of the editor's. */
export function isPageKey({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return !(defaultPrevented || ctrlKey || metaKey || altKey || isTyping);
}
