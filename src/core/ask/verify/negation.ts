/** Which words of a sentence are denied: `지원하지 않는다` denies 지원, `does not work` denies work. */
import type { ClaimWord } from './claim-words';

const KOREAN_NOT = /^(?:않|못하|못한|못했|못할|못해|못합|말아|말고|말라|마라|마세)/;
const KOREAN_WITHIN = /지(?:는|도|를|가)?(?:않|못하|못한|못했)/;
const BEFORE_NOT = /(?:지|질|지는|지도|지를|지가)$/;
/** 없다 and 없이, not 없애다. */
const NOUGHT = /^없(?![애앴앤앨앱])/;
const IS_NOT = /^(?:아니[라다며고었]|아닌|아닙|아닐|아님)/;
/** 글뿐 아니라 그림도 denies nothing. */
const BESIDES = /뿐만?$/;
const MUST_NOT = /^안(?:$|[된되돼됩])/;
const BECOMES = /^[된되돼됩될됐]/;
const VERB_BEGINS = /^[가-힣]+[다요음함니고며]/;
/** 누르지 않아도 denies nothing: it would be so either way. */
const EVEN_IF = /(?:[아어]|더라)도$/;
/** 밖에 없다 and 밖에 오르지 않았다 say that there is. */
const BUT_ONLY = /밖에\s+(?:[가-힣]+\s+)?$/;
/** 점수만으로 판단해서는 안 된다 does not deny the judging. */
const NOT_ALONE = /만으로(?:는|도)?\s[^.,]*$/;
const REACH = 24;
/** Verbs that say nothing but with the word before them: 가르치려 해서는 안 된다. */
const LIGHT = /^(?:해서는|해선|하면|해도|되면)$/;
/** 도움이 되지 않는다 denies the help. */
const LIGHT_VERB = /^(?:되|하|있|있지|이지)지(?:는|도|를|가)?$/;
/** 보여 주지 않는다 denies the showing. */
const HELPING_VERB = /^(?:주|두|놓|내|가|오|버리|드리)지(?:는|도|를|가)?$/;
const CONNECTED = /[아어여해워려라져와돼켜내겨쳐춰눠줘봐꿔커써]$/;
/** With a denial they are what is denied: 바로 지우지 않는다 says that it is done later. */
const AT_ONCE = /^(?:바로|곧바로|즉시|항상|언제나|반드시|꼭)$/;
/** The same behind an English verb. */
const BEHIND_AT_ONCE = /^[^,;:.!?]*?\b(?:right away|immediately|at once|instantly|necessarily)\b/;
/** What may stand between a noun and its 없다. */
const SOME = /^(?:한|번도|하나도|거의|전혀|아무|아무런|더|이상|별|큰|수(?:는|가|도|조차)?)$/;

const ENGLISH_NOT = /^(?:not|non|never|cannot|nor|neither|without|unable|impossible|hardly|rarely|barely)$|n['’]t$/;
const NO = /^(?:no|none|nothing|nobody)$/;
/** `rely` and `apply` are verbs. */
const ADVERB = /(?<!^(?:re|rep|app|supp|imp|comp|multip))ly$|^(?:always|ever|yet|even|quite|longer|necessarily|just)$/;
const CLAUSE_END = /[,;:.!?]/;
const OTHERWISE = /^(?:otherwise|그렇지)$/;

const ABLE = /^(?:possible|able|allowed|permitted)$/;

/** `No work is done for Korean` denies the work. */
const PREPOSITION = /\s(?:for|in|of|on|to|at|with|by|from)\s/;

/** For each word whether it is denied; a double negation denies nothing. Linear in their number. */
export function deniedWords(text: string, words: readonly ClaimWord[]): readonly boolean[] {
  const denied = words.map(() => false);
  /** What a negation denies, for the negation of a negation. */
  const target = new Map<number, number>();
  const otherwise = words.findIndex(word => OTHERWISE.test(word.text));
  words.forEach(({ isKorean }, by) => {
    // What would be otherwise is not so.
    if (otherwise >= 0 && by > otherwise) return;
    const place = isKorean ? deniedInKorean(text, words, by) : deniedInEnglish(text, words, by);
    const at = place === undefined ? undefined : (target.get(place) ?? place);
    if (at === undefined || words[at] === undefined) return;
    denied[at] = !denied[at];
    target.set(by, at);
  });
  return denied;
}

/** The word that this one denies, if it denies any. */
function deniedInKorean(text: string, words: readonly ClaimWord[], i: number): number | undefined {
  const { text: word = '', start = 0 } = words[i] ?? {};
  const before = words[i - 1]?.text ?? '';
  if (KOREAN_WITHIN.test(word)) return i;
  if (EVEN_IF.test(word)) return undefined;
  if (BUT_ONLY.test(text.slice(Math.max(0, start - 16), start))) return undefined;
  if (KOREAN_NOT.test(word)) return BEFORE_NOT.test(before) ? verbBefore(words, i - 1) : undefined;
  if (IS_NOT.test(word)) return BESIDES.test(before) ? undefined : i - 1;
  if (word === '못') return i + 1;
  if (NOUGHT.test(word)) return behindSome(words, i - 1);
  if (!MUST_NOT.test(word) || NOT_ALONE.test(text.slice(Math.max(0, start - REACH), start))) return undefined;
  const next = words[i + 1]?.text ?? '';
  if (word !== '안' || BECOMES.test(next)) return LIGHT.test(before) ? i - 2 : i - 1;
  return VERB_BEGINS.test(next) ? i + 1 : undefined;
}

/** The verb itself, before one that only helps it; or what is said to be so at once. */
function verbBefore(words: readonly ClaimWord[], at: number): number {
  const [verb = '', before = ''] = [words[at]?.text, words[at - 1]?.text];
  const isHelp = LIGHT_VERB.test(verb) || (HELPING_VERB.test(verb) && CONNECTED.test(before));
  const main = isHelp ? at - 1 : at;
  return AT_ONCE.test(words[main - 1]?.text ?? '') ? main - 1 : main;
}

function behindSome(words: readonly ClaimWord[], from: number): number {
  let at = from;
  while (at > 0 && SOME.test(words[at]?.text ?? '')) at--;
  return at;
}

function deniedInEnglish(text: string, words: readonly ClaimWord[], i: number): number | undefined {
  const { text: word = '', start = 0 } = words[i] ?? {};
  const next = words[i + 1]?.text;
  const isNo = NO.test(word) && next !== 'longer';
  if (next === 'only' || !(isNo || word === 'no' || ENGLISH_NOT.test(word))) return undefined;
  const behind = tellingBehind(text, words, i);
  // With nothing behind it, `this one does not`, it denies what it is said of.
  // `not possible to pause it` denies the pausing.
  const able = behind === undefined ? undefined : words[behind];
  if (able && ABLE.test(able.text) && words[(behind ?? 0) + 1]?.text === 'to')
    return tellingBehind(text, words, behind ?? 0);
  if (!isNo) return atOnceBehind(text, words, behind) ?? behind ?? tellingBefore(text, words, i);
  if (word === 'nobody') return behind;
  const before = words[i - 1];
  // What is behind a verb denies it: `adds no latency`, `costs nothing`.
  if (before?.isTelling && !CLAUSE_END.test(text.slice(before.end, start))) return i - 1;
  if (behind === undefined) return undefined;
  const phrase = phraseEnd(text, words, behind);
  // `No passage supports it` denies the verb.
  const verb = tellingBehind(text, words, phrase);
  const isBeside = verb !== undefined && !PREPOSITION.test(text.slice(words[phrase]?.end, words[verb]?.start));
  return isBeside ? verb : phrase;
}

/** The last of the words that stand right behind each other. */
function phraseEnd(text: string, words: readonly ClaimWord[], from: number): number {
  let at = from;
  while (words[at + 1]?.isTelling && /^[\s-]+$/.test(text.slice(words[at]?.end, words[at + 1]?.start))) at++;
  return at;
}

/** The next word of the clause that tells something; an adverb goes with what it stands before, all but `always`. */
function tellingBehind(text: string, words: readonly ClaimWord[], i: number): number | undefined {
  for (let at = i + 1; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || CLAUSE_END.test(text.slice(words[at - 1]?.end, word.start))) return undefined;
    if (word.text === 'always' || (word.isTelling && !ADVERB.test(word.text))) return at;
  }
  return undefined;
}

function atOnceBehind(text: string, words: readonly ClaimWord[], verb: number | undefined): number | undefined {
  const from = words[verb ?? -1]?.end;
  const found = from === undefined ? null : BEHIND_AT_ONCE.exec(text.slice(from));
  if (from === undefined || !found) return undefined;
  return words.findLastIndex(word => word.end <= from + found[0].length);
}

function tellingBefore(text: string, words: readonly ClaimWord[], i: number): number | undefined {
  for (let at = i - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined || CLAUSE_END.test(text.slice(word.end, words[at + 1]?.start))) return undefined;
    if (word.isTelling) return at;
  }
  return undefined;
}
