/** The words of a sentence as they are compared with those of another, in whatever form and language. */
import { splitJosa } from '../../hangul/josa';
import { isNounEnding } from '../../hangul/noun-endings';
import { isCommon } from '../../search/text/english';
import { englishStem } from '../../search/text/english-stem';
import { folded } from '../../search/text/letters';
import { englishSound, koreanSound } from './consonant-sound';
import { baseOf } from './irregular-verbs';
import { englishMeanings, koreanMeanings, type Meaning } from './lexicon';

/** A word of a claim or of its source. */
export interface ClaimWord {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  readonly stem: string;
  readonly isKorean: boolean;
  /** What follows a noun: `를` of 모델을; empty for a word without, undefined where it may be a verb. */
  readonly particle: string | undefined;
  readonly meanings: readonly Meaning[];
  readonly sound: string;
  /** It is written as a name is: with capitals, digits or signs inside, or as code. */
  readonly isName: boolean;
  /** An English word with a capital that begins no sentence: a name. */
  readonly isCapital: boolean;
  /** It says something by itself. */
  readonly isTelling: boolean;
}

const WORD =
  /(?<latin>[\p{Script=Latin}_][\p{Script=Latin}\p{N}_]*(?:(?:[.@]|::|[-/](?=[\p{Lu}\p{N}]))[\p{Script=Latin}\p{N}_]+)*(?:\+{2}|#)?(?:['’]t\b)?)|(?<korean>[가-힣]+)/gu;
/** A word with a capital, and where every word has one. */
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const BEGINNING = /(?:^|[.!?:;…]["'”’)]?\s+)["'“‘(]?$/;
const NEGATED = /n['’]t$/;
const NAME = /^(?:.+[\p{Lu}]|.*[\p{N}_@:#+]|.*\p{L}\.\p{L})/u;

/** Korean words that say little, by their beginnings. */
const SMALL_KOREAN =
  /^(?:것|수|때|등|및|또|또한|그리고|그러나|하지만|따라서|그래서|즉|다만|대신|이는|이때|이를|이것|그것|이런|그런|여기|우리|경우|때문|까닭|통해|대해|위해|따라|따르|있|없|하|한|할|함|해|했|되|된|될|됨|돼|됐|않|못|아니|이다|이며|보다|같이|자체|정도|약|매우|아주|점|중|곳|데|바|뿐|채|쪽|편|여|안|더|덜|만|의|는|은|이|가|도|를|을|에|와|과|로|으로|에서|에는|에게|까지|부터|마다|처럼|이라|라고|라는|이고|인|일|인데|두|세|네|자료|글에)$/;
const SMALL_KOREAN_BEGINNING =
  /^(?:것[은을이도]|있[다는었을으고지]|없[다는었을으고지이]|않|못하|못한|못했|아니[다라며]|때문|따르면|그렇|이렇)/;
const SMALL_ENGLISH = new Set(
  'also any about each both either neither nor just only very more most much many few some such than too yet still since because while whereas although though if else when whenever where there here one ones other another same own same per via between among over under again once now then thus hence so therefore however first would could should may might must shall been being were was did done does doing doesn don didn isn aren wasn weren hasn haven hadn won cannot can let us its their his her they them him she he according source article text says said states stated'.split(
    ' ',
  ),
);
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|[a-z]+day)$/;
const PERCENTILE = englishStem('percentile');
const PART_OF_YEAR = /^(?:q[1-4]|h[12])$/;
const SHORTEST_NOUN = 2;

/** The words of a text, in order; numbers are none. Linear in its length. */
export function claimWords(text: string): readonly ClaimWord[] {
  const small = folded(text);
  const words: ClaimWord[] = [];
  for (const { 0: found, index, groups } of text.matchAll(WORD)) {
    const end = index + found.length;
    const before = text.charAt(index - 1);
    if (groups?.['korean'] === undefined) {
      const isCapital = CAPITAL.test(found) && !BEGINNING.test(text.slice(Math.max(0, index - 4), index));
      words.push(latinWord(small.slice(index, end), index, { isCapital, isName: NAME.test(found) }));
    }
    // What sticks to a number counts with it; what sticks to a name is its particle.
    else if (/[\d%]/.test(before)) continue;
    else if (/[\p{Script=Latin})\]]/u.test(before) && isNounEnding('A', found)) {
      const last = words.at(-1);
      if (last) words[words.length - 1] = { ...last, particle: found };
    } else
      words.push(
        isDuty(found, words.at(-1)) ? { ...koreanWord(found, index), meanings: DUTY } : koreanWord(found, index),
      );
  }
  return words;
}

/** 배포해야 한다 says that it is needed. */
const DUTY = koreanMeanings('필요');

function isDuty(word: string, before: ClaimWord | undefined): boolean {
  return before !== undefined && /야만?$/.test(before.text) && /^(?:한|하|합|했|된|되|돼)/.test(word);
}

function latinWord(text: string, start: number, written: Pick<ClaimWord, 'isCapital' | 'isName'>): ClaimWord {
  // p99 is the 99th percentile.
  const isPercentile = /^p\d{2,3}$/.test(text);
  const stem = isPercentile ? PERCENTILE : /^[a-z]+$/.test(text) ? englishStem(baseOf(text)) : text;
  const isSmall = isCommon(text) || SMALL_ENGLISH.has(text) || NEGATED.test(text) || PART_OF_YEAR.test(text);
  return {
    start,
    end: start + text.length,
    text,
    stem,
    isKorean: false,
    particle: undefined,
    meanings: englishMeanings(stem),
    sound: /^[a-z]+$/.test(text) ? englishSound(text) : '',
    isName: written.isName && !isPercentile && !PART_OF_YEAR.test(text),
    isCapital: written.isCapital && !MONTH.test(text),
    isTelling: text.length > 1 && !isSmall,
  };
}

/** Behind a noun these are its copula; they are seen more often behind a verb: 이르면, 줄이고, 많지만. */
const VERBAL = /^(?:면|며|고|다|자|니|지만)$/;
/** 많지만 and 가졌지만, but not 이미지만. */
const ALTHOUGH = /^(?:.|.*[았었였했됐겼졌쳤렸났갔왔])지만$/;

function koreanWord(text: string, start: number): ClaimWord {
  const noun = nounOf(text);
  const particle = noun === undefined ? undefined : text.slice(noun.length);
  const mayBeVerb = ALTHOUGH.test(text) || VERBAL.test(particle ?? '');
  // 더해도 and 더하면 are forms of one verb.
  const stem = (noun ?? text).replace(/(?<=.)[해했]$/, '하');
  return {
    start,
    end: start + text.length,
    text,
    stem,
    isKorean: true,
    particle: mayBeVerb ? undefined : particle,
    meanings: meaningsOf(text, noun),
    sound: koreanSound(stem),
    isName: false,
    isCapital: false,
    isTelling: !SMALL_KOREAN.test(stem) && !SMALL_KOREAN.test(text) && !SMALL_KOREAN_BEGINNING.test(text),
  };
}

/** Of the word, or of its noun: 층을 is 층. */
function meaningsOf(text: string, noun: string | undefined): readonly Meaning[] {
  const meanings = koreanMeanings(text);
  return meanings.length > 0 || noun === undefined ? meanings : koreanMeanings(noun);
}

/** The noun in front of its ending: `nounOf('서버에서는')` is 서버; undefined for what has none or may be a verb. */
export function nounOf(word: string): string | undefined {
  const { stem, josa } = splitJosa(word);
  for (let length = SHORTEST_NOUN; length < word.length; length++) {
    if (!isNounEnding(word.slice(0, length), word.slice(length))) continue;
    // 업스테이지는 is no 업스테 with 이지는.
    const isCopula = word.charAt(length) === '이' && stem.length > length && /^[는은가를을의에와과로]/.test(josa);
    return isCopula ? stem : word.slice(0, length);
  }
  return josa === '' ? undefined : stem;
}
