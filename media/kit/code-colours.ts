/** A token's class names its colour, `k-569cd6`: this gives those that an article uses their rule. */
const sheet = new CSSStyleSheet();
const known = new Set<string>();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Adds the rules an article needs. A sheet made by script is not an inline style, so the strict policy allows it. */
export function adoptCodeColours(article: ParentNode): void {
  for (const token of article.querySelectorAll('[class*="k-"]')) {
    for (const name of token.classList) {
      const hex = /^k-([0-9a-f]{6})$/.exec(name)?.[1];
      if (hex === undefined || known.has(name)) continue;
      known.add(name);
      sheet.insertRule(`.${name} { color: #${hex}; }`);
    }
  }
}
