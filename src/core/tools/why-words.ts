import type { SearchRow } from '../room/answers';

const WORDS: Readonly<Record<NonNullable<SearchRow['why']>, string>> = {
  choseong: 'initial consonants (초성)',
  layout: 'typed on the other keyboard layout',
  partial: 'some of the words',
  typo: 'a typo',
  initials: 'initials',
  spacing: 'other spacing',
  fuzzy: 'similar letters',
};

/** Where it was found and how, where that is not word for word: `title`, `text`, `title, a typo (1 key off)`. */
export function whyWords({ foundIn, why, edits }: Pick<SearchRow, 'foundIn' | 'why' | 'edits'>): string {
  const place = foundIn === 'name' ? 'title' : 'text';
  if (why === undefined) return place;
  const off = why === 'typo' && edits !== undefined ? ` (${edits} ${edits === 1 ? 'key' : 'keys'} off)` : '';
  return `${place}, ${WORDS[why]}${off}`;
}
