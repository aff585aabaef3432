/**
 * Text as it stands between the brackets of a link: `linkText('a [b] `c`')` is 'a \\[b\\] \\`c\\`'. As little is escaped as keeps it
 * from being markup.
 */
export function linkText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~$|]/g, '\\$&');
}

/**
 * A path as the destination of a link (CommonMark 6.3): `pathDestination('a b/글(1).md')` is `'a%20b/글%281%29.md'`. Letters stay as they
 * are, so that it can be read; what would end it, begin a query or be markup is percent-encoded.
 */
export function pathDestination(path: string): string {
  const encoded = path.replace(/[\p{C}\s<>()[\]\\`|%#?&]/gu, percentEncoded);
  // `a:b.md` would be an address of the scheme `a`.
  return /^[^/]*:/.test(encoded) ? `./${encoded}` : encoded;
}

/** An address as the destination of a link: what it says stays as it is, and what would end the destination is percent-encoded. */
export function urlDestination(url: string): string {
  return (
    url
      .replace(/[\p{C}\s<>()[\]\\`|"]/gu, percentEncoded)
      // An entity would be read as its character.
      .replace(/&(?=#?\w+;)/g, '&amp;')
  );
}

function percentEncoded(char: string): string {
  // A lone surrogate is no character.
  if (/^[\ud800-\udfff]$/.test(char)) return '%EF%BF%BD';
  const encoded = encodeURIComponent(char);
  return encoded === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
