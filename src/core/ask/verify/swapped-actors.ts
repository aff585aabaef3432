import type { ClaimWord } from './claim-words';
import { clausesOf } from './clauses';
import { namesIn } from './named-words';
import { isSameWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';

/** What makes the verb behind it passive. */
const BE = /\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\p{L}+ly\s+)?$/iu;
/** 인수되었다, 비판받는다. */
const KOREAN_PASSIVE = /되|된|될|됨|됩|됐|돼|당[하했한할]|받[는은았아]/;
const ACTOR = /^[은는이가]$/;
const OTHER = /^(?:[을를에]|에게|으?로|와|과|보다)$/;

/** A verb, who acts, and on whom. */
interface Deed {
  readonly verb: ClaimWord;
  readonly actor: ClaimWord;
  readonly other: ClaimWord;
}

/** Whether who acts and on whom are exchanged: `Tarn overtook Mere` of `Mere had overtaken Tarn`. */
export function hasSwappedActors(claim: ReadSentence, source: readonly ReadSentence[]): boolean {
  const isKorean = isKoreanSentence(claim);
  const sentences = source.filter(one => isKoreanSentence(one) === isKorean);
  const isNamed = namesIn([claim, ...sentences]);
  const deeds = (sentence: ReadSentence): readonly Deed[] =>
    clausesOf(sentence).flatMap(clause => (isKorean ? koreanDeeds(clause) : englishDeeds(clause, isNamed)));
  const own = deeds(claim);
  const its = own.length > 0 ? sentences.flatMap(deeds) : [];
  const isTold = ({ verb, actor, other }: Deed): boolean =>
    its.some(one => isSameWord(one.verb, verb) && isSameWord(one.actor, actor) && isSameWord(one.other, other));
  return own.some(deed => isTold({ ...deed, actor: deed.other, other: deed.actor }) && !isTold(deed));
}

/** In Korean particles tell, and the verb stands at the end. */
function koreanDeeds({ words }: ReadSentence): readonly Deed[] {
  const verb = words.at(-1);
  if (verb === undefined || KOREAN_PASSIVE.test(verb.text)) return [];
  const nouns = words.filter(({ isTelling }) => isTelling);
  const others = nouns.filter(({ particle }) => OTHER.test(particle ?? ''));
  const actors = nouns.filter(({ particle }) => ACTOR.test(particle ?? ''));
  return actors.flatMap(actor => others.map(other => ({ verb, actor, other })));
}

/** In English the order tells, of names: what is none moves about too freely. */
function englishDeeds({ text, words }: ReadSentence, isNamed: (word: ClaimWord) => boolean): readonly Deed[] {
  const named = words.filter(isNamed);
  return words.flatMap((verb): readonly Deed[] => {
    const before = named.findLast(({ end }) => end < verb.start);
    const behind = named.find(({ start }) => start > verb.end);
    if (!before || !behind || !verb.isTelling || named.includes(verb)) return [];
    const isPassive = BE.test(text.slice(0, verb.start)) && /\bby\b/.test(text.slice(verb.end, behind.start));
    return [isPassive ? { verb, actor: behind, other: before } : { verb, actor: before, other: behind }];
  });
}
