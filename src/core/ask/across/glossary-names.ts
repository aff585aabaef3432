import { folded } from '../../search/text/letters';
import { headingsOf, otherNamesOf } from '../../terms/name';
import type { Term } from '../../terms/term';
import { type OtherNames, scriptOf } from './other-names';

/** Names that are told of one term. */
const NAMES = 3;

/** What the terms of the glossary that stand in a question are called in the other language. */
export function glossaryNames(question: string, terms: readonly Term[]): readonly OtherNames[] {
  const asked = withoutSpaces(folded(question.normalize('NFC')));
  return terms.flatMap((term): readonly OtherNames[] => {
    const all = [...headingsOf(term), ...otherNamesOf(term)].map(name => folded(name.normalize('NFC')));
    const word = all.find(name => asked.includes(withoutSpaces(name)));
    const names = word === undefined ? [] : all.filter(name => scriptOf(name) !== scriptOf(word)).slice(0, NAMES);
    return word === undefined || names.length === 0 ? [] : [{ word, names, isTerm: true }];
  });
}

function withoutSpaces(name: string): string {
  return name.replace(/[\s-]+/g, '');
}
