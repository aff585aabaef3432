import { type Ground, tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { clausesOf } from './clauses';
import { hasExchangedNoun } from './exchanged-noun';
import { isKnownName } from './known-names';
import { isSameWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';
import { hasSubstitute } from './substitute';
import { hasSwappedActors } from './swapped-actors';
import { hasSwappedClauses } from './swapped-clauses';
import { hasSwappedParts } from './swapped-parts';
import { isToldOfAnother } from './told-of-another';

/** Whether a claim names what its source does not, or puts another name where the sentence has one. */
export function hasAlteredName(
  claim: ReadSentence,
  source: readonly ReadSentence[],
  { focus, context }: Ground,
): boolean {
  const isAcross = isKoreanSentence(claim) !== source.some(isKoreanSentence);
  const named = tellingWords(claim).filter(word => isName(word) || (word.isCapital && !isAcross));
  if (named.some(word => !standsIn(word, source))) return true;
  if (source.some(isKoreanSentence) && personsIn(claim).some(person => !standsIn(person, source))) return true;
  if (
    isToldOfAnother(claim, source) ||
    hasSwappedParts(claim, context) ||
    hasSwappedActors(claim, context) ||
    hasSwappedClauses(claim, context)
  )
    return true;
  return focus.some(sentence => {
    const clauses = clausesOf(sentence);
    const isExchanged = [withBefore(sentence, source), ...clauses].some(one => hasExchangedNoun(claim, one, source));
    return isExchanged || hasSubstitute(claim, sentence);
  });
}

/** A family name and two syllables. */
const PERSON =
  /^[김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣]{2}$/;
const TITLE =
  /^(?:팀장|리더|연구원|연구자|기자|교수|박사|대표|원장|장관|실장|부장|과장|이사|사장|회장|센터장|총괄|기술총괄|엔지니어|개발자|디자이너|기획자|작가|감독|씨|님|의원|위원|위원장|책임|선임|수석|매니저)/;

/** Korean people are known by what they are called: 윤서하 연구원. */
function personsIn({ words }: ReadSentence): readonly ClaimWord[] {
  return words.filter((word, i) => {
    return PERSON.test(word.text) && word.isTelling && TITLE.test(words[i + 1]?.text ?? '');
  });
}

function isName(word: ClaimWord): boolean {
  return word.isName || isKnownName(word);
}

function standsIn(name: ClaimWord, source: readonly ReadSentence[]): boolean {
  return source.some(({ words }) => words.some(word => isSameWord(name, word)) || isInitials(name, words));
}

const SHORTEST_INITIALS = 3;

/** RAG is the initials of retrieval-augmented generation. */
function isInitials({ text }: ClaimWord, words: readonly ClaimWord[]): boolean {
  if (text.length < SHORTEST_INITIALS || !/^[a-z]+$/.test(text)) return false;
  return words
    .map(word => (word.isKorean ? ' ' : word.text.charAt(0)))
    .join('')
    .includes(text);
}

/** A Korean sentence often leaves out what the one before it speaks of. */
function withBefore(sentence: ReadSentence, source: readonly ReadSentence[]): ReadSentence {
  const before = source[source.indexOf(sentence) - 1];
  return before && isKoreanSentence(sentence) ? { ...sentence, words: [...before.words, ...sentence.words] } : sentence;
}
