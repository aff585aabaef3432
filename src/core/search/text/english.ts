/** Words that nearly every English text holds: they tell no article from another, and asking for them costs the most. */
const COMMON = new Set(
  `a an and are as at be been but by can do does for from had has have how i if in into is it its me my no not of on or our so
  such than that the their them then there these they this to up was we were what when where which who why will with you your`.split(
    /\s+/,
  ),
);

/** Whether a word, folded, is one of them: `isCommon('the')` is true. */
export function isCommon(word: string): boolean {
  return COMMON.has(word);
}
