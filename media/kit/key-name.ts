/** A key as this computer's user knows it: `keyName('Ctrl+Z', userAgent)` is `⌘Z` on a Mac, and stays `Ctrl+Z` elsewhere. */
export function keyName(key: string, userAgent: string): string {
  return /Mac|iPhone|iPad/.test(userAgent) ? key.replace('Ctrl+', '⌘') : key;
}
