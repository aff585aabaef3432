/** The host of an absolute link, without `www.`: `hostOf('https://www.a.com/b')` is `'a.com'`; empty for other links. */
export function hostOf(link: string): string {
  return /^(?:https?:)?\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(link.trim())?.[1]?.toLowerCase() ?? '';
}
