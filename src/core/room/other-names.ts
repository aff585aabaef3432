import { glossaryNames } from '../ask/across/glossary-names';
import { type AcrossParts, namesAcross } from '../ask/across/names-across';
import type { OtherNames } from '../ask/across/other-names';

/** What the words of a question are called in the other language: first what the glossary says, then what the library does. */
export async function otherNamesIn(question: string, parts: AcrossParts): Promise<readonly OtherNames[]> {
  return [...glossaryNames(question, parts.termsIn(question)), ...(await namesAcross(question, parts))];
}
