import { glossaryNames } from '../ask/across/glossary-names';
import { type AcrossParts, namesAcross } from '../ask/across/names-across';
import type { OtherNames } from '../ask/across/other-names';
import type { Term } from '../terms/term';

/** Where names are looked for, the glossary among it. */
interface NamesParts extends AcrossParts {
  /** The terms that stand in a text. */
  termsIn(text: string): readonly Term[];
}

/** What the words of a question are called in the other language: first what the glossary says, then what the library does. */
export async function otherNamesIn(question: string, parts: NamesParts): Promise<readonly OtherNames[]> {
  const known = glossaryNames(question, parts.termsIn(question));
  return [...known, ...(await namesAcross(question, known, parts))];
}
