import type { Random } from '../search/random';

/**
 * Another form of an English word, as someone else would write it: `indexes` for `index`, `parsing` for `parsed`. Undefined where
 * the word has no ending to change and is too short to take one.
 */
export function otherForm(word: string, random: Random): string | undefined {
  const lower = word.toLowerCase();
  const stem = stemOf(lower);
  if (stem.length < 4) return undefined;
  const forms = [stem, `${stem}s`, `${dropE(stem)}ed`, `${dropE(stem)}ing`];
  return random.of(forms.filter(form => form !== lower));
}

/** Undoes the endings we would add; doubled consonants and irregular verbs are left alone. */
function stemOf(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  const stem = word.replace(/(?:ing|ed|s)$/, '');
  // What is left of `making` and `based` lost an e: a vowel and one consonant before the ending.
  return word.endsWith('s') || !/[aeiou][bcdgkmstuvz]$/.test(stem) ? stem : `${stem}e`;
}

function dropE(stem: string): string {
  return stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
