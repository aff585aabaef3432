/** Words that nearly every English text holds: they tell no article from another, and asking for them costs the most. */
const COMMON = new Set(
  `a an and are as at be been but by can do does for from had has have how i if in into is it its me my no not of on or our so
  such than that the their them then there these they this to up was we were what when where which who why will with you your`.split(
    /\s+/,
  ),
);

export function isCommon(word: string): boolean {
  return COMMON.has(word);
}

/** Shorter words have no ending to lose: `is`, `bed`, `ring`. */
const SHORTEST = 4;

/**
 * What the forms of an English word have in common: `parse`, `parsed` and `parsing` are `pars`; `query` and `queries` are `queri`;
 * `run` and `running` are `run`. Not a word, and good for nothing but comparing.
 */
export function englishRoot(word: string): string {
  if (word.length < SHORTEST) return word;
  let root = word;
  if (!/(?:ss|us|is)$/.test(root)) root = root.replace(/ies$/, 'y').replace(/s$/, '');
  const shorter = root.replace(/(?:ing|ed|ly)$/, '');
  if (shorter.length >= 3 && /[aeiouy]/.test(shorter)) root = shorter;
  return root
    .replace(/(?<=..)e$/, '')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/y$/, 'i');
}
