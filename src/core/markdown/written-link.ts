/**
 * What would be markup in a link's text, in CommonMark or in what articles add to it. As little as possible, because people read it:
 * brackets, backticks, stars, tildes, dollars (of formulas, and of `{{ $frontmatter.title }}`) and the bars of tables wherever
 * they stand; the rest only where it says something.
 */
const MARKUP = new RegExp(
  [
    // Before what it would escape, and where the closing bracket would be that.
    String.raw`\\(?=[!-/:-@[-\x60{-~]|$)`,
    // `\\(x\\)` is a formula.
    String.raw`(?<=\\)[()]`,
    '[`*[\\]~$|]',
    // Between letters and digits it joins them: `snake_case`.
    String.raw`_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_`,
    // A tag or an address; `a < b` is none.
    '<(?=[A-Za-z/!?])',
    // An entity.
    String.raw`&(?=#?\w+;)`,
    // `==marked==`
    '=(?==)|(?<==)=',
    // A footnote's `[^`, and `x^2^`.
    String.raw`^\^|\^(?=[^\s^]+\^)`,
    // `:tada:`
    String.raw`:(?=[a-z\d_+-]+:)`,
  ].join('|'),
  'gu',
);

/**
 * Text as it stands between the brackets of a link, on one line: `linkText('a [b] snake_case')` is 'a \\[b\\] snake_case'. Whoever
 * reads it back reads the same text.
 */
export function linkText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&');
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
