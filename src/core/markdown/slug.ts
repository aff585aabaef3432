/**
 * Makes the ids of headings the way GitHub does: small letters, spaces as hyphens, punctuation gone, letters of every script
 * kept, a number behind repeated ones. `slugger()` is for one article: its first `'벡터 검색!'` is `'벡터-검색'`, the second
 * `'벡터-검색-1'`.
 */
export function slugger(): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return text => {
    const base = slugOf(text) || 'section';
    let count = counts.get(base) ?? 0;
    let slug = count === 0 ? base : `${base}-${count}`;
    // A heading may be called like the numbered id of another: 'a', 'a-1', 'a'.
    while (taken.has(slug)) slug = `${base}-${++count}`;
    counts.set(base, count + 1);
    taken.add(slug);
    return slug;
  };
}

/** The id of a heading that stands alone: `slugOf('C++ & Rust')` is `'c--rust'`. */
export function slugOf(text: string): string {
  return text
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
