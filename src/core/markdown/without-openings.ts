/** A fence; a tag, a comment or the like; a formula on lines of its own. The first two count at the beginning of a line only. */
const FENCE = /^( {0,3})\\*(?=`{3}|~{3})/gm;
const TAG = /^( {0,3})\\*<(?=[a-z!?/])/gim;
const FORMULA = /\\*(\${2,}|\$(?=[^\S\n]*(?:\n|$)))/g;

/**
 * Markdown of a model without what goes on into the blocks behind it, however they begin: `withoutOpenings('<!--')` is `'\\<!--'`. Else a
 * block of code that comes later could end it by what stands in it, and what follows there would be no code.
 */
export function withoutOpenings(markdown: string): string {
  return markdown
    .replace(FENCE, '$1\\')
    .replace(TAG, '$1\\<')
    .replace(FORMULA, (_, signs: string) => '\\$'.repeat(signs.length));
}
