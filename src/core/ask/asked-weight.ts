import type { AskedWord } from '../search/text/asked-word';
import { folded } from '../search/text/letters';
import { headingsOf, otherNamesOf } from '../terms/name';
import type { Term } from '../terms/term';

/** Nobody expects a passage to hold more words of a question, however long it is. */
const MOST = 6;

/** As unlikely as what is left of a verb without its ending (`questionWords`); a name in another language is likelier. */
const VERB_STEM = 1;

/** How much the words of a question tell. */
export interface AskedWeights {
  readonly words: readonly AskedWord[];
  /** By word; 0 for one that stands in no article. */
  readonly weights: readonly number[];
  /** What a word of one article tells. */
  readonly ofRare: number;
  /** The terms that stand in the question, which `words` names too. */
  readonly terms: readonly Term[];
}

/**
 * What a passage would weigh that holds all of a question, or the six words of it that tell most. A word that stands in no article is as
 * telling as a rare one, and so is a term none of whose names does; not a verb, which may stand there in another form, and not what is a part of a
 * term: its names count.
 */
export function askedWeight({ words, weights, ofRare, terms }: AskedWeights): number {
  const names = terms.flatMap(term => [...headingsOf(term), ...otherNamesOf(term)]).map(withoutSpaces);
  return words
    .map((word, i) => {
      const [first, ...others] = word.forms;
      const isName = first !== undefined && first.unlikely > 0;
      const isNamed = first !== undefined && !isName && names.some(name => name.includes(withoutSpaces(first.stem)));
      if (isNamed) return 0;
      const isVerb = !isName && others.some(({ unlikely }) => unlikely >= VERB_STEM);
      return weights[i] || (isVerb ? 0 : ofRare);
    })
    .sort((a, b) => b - a)
    .slice(0, MOST)
    .reduce((sum, weight) => sum + weight, 0);
}

function withoutSpaces(name: string): string {
  return folded(name.normalize('NFC')).replace(/\s+/g, '');
}
