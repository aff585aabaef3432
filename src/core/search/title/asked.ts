import { splitClusters } from '../../hangul/choseong';
import { isConsonant, isSyllable } from '../../hangul/jamo';
import { normalOf } from '../../hangul/normal';
import { stemOf } from './endings';
import { isKoreanAt, type KeyText, keyText, wordsOf } from './keys';
import { initialConsonants } from './spelling';
import { EDGE } from './walk';

/** One word of what was asked, in keys. */
export interface AskedWord {
  readonly keys: string;
  /** The keys without a particle or an English ending; the same as `keys` where there is none. */
  readonly stem: string;
  /** A mark for every key, which tells Hangul typed with Shift; none without Hangul, and none for initial consonants. */
  readonly marks: string;
  /** Typed as Hangul. Found as Latin, it was typed on the wrong layout. */
  readonly korean: boolean;
}

/** A title query, prepared once and compared with many titles. */
export interface Asked {
  /** As typed, composed. */
  readonly text: string;
  /** The same where it has capitals or signs: who typed those meant them. */
  readonly verbatim?: string;
  /** The same in the form texts are compared in, by spaces: what a literal match holds. */
  readonly literals: readonly string[];
  /** All keys in a row, spaces forgotten. */
  readonly keys: string;
  readonly words: readonly AskedWord[];
  /** The words parted at humps, too, where that makes more of them: `reactHooks` may be two words that stand apart. */
  readonly humps?: readonly AskedWord[];
  /** The same query as initial consonants, where it has consonants standing alone. */
  readonly choseong?: Consonants;
  /** What it would be as the first letters of words: one short word of letters. */
  readonly initials?: string;
}

/** A query with consonants standing alone, which may each be a whole syllable. */
export interface Consonants {
  readonly keys: string;
  readonly words: readonly AskedWord[];
  /** For each of `keys` the syllable that was typed there, `''` where it was not a syllable. */
  readonly characters: readonly string[];
  readonly hasSyllables: boolean;
}

/** Reads a title query: `readAsked('벡터를 Search')` has two words, `qprxjfmf` with the stem `qprxj`, and `search`. */
export function readAsked(query: string): Asked {
  const text = keyText(query);
  const normal = normalOf(query).trim();
  const initials = initialsAsked(normal);
  const choseong = consonantsAsked(query);
  const composed = query.trim().normalize('NFC');
  const tellsShift = choseong?.hasSyllables ?? /\p{Script=Hangul}/u.test(composed);
  const words = askedWords(text, { edge: EDGE.word, tellsShift });
  const humps = askedWords(text, { edge: EDGE.hump, tellsShift });
  return {
    text: composed,
    ...(/\p{Lu}|[^\p{L}\p{N}\s]/u.test(composed) && { verbatim: composed }),
    literals: normal === '' ? [] : normal.split(/\s+/),
    keys: text.keys,
    words,
    ...(humps.length > words.length && { humps }),
    ...(choseong && { choseong }),
    ...(initials !== undefined && { initials }),
  };
}

/** Where a query is parted, and whether Shift is told of its keys. */
interface Parting {
  readonly edge: number;
  readonly tellsShift: boolean;
}

function askedWords(text: KeyText, { edge, tellsShift }: Parting): readonly AskedWord[] {
  return wordsOf(text, edge).map(({ keys, start }) => {
    const korean = isKoreanAt(text, start);
    const marks = tellsShift ? text.marks.slice(start, start + keys.length) : '';
    return { keys, stem: stemOf(keys, korean ? 'korean' : 'latin'), marks, korean };
  });
}

/** Letters typed one by one, as `ㅋㅜㅂㅓ`, spell syllables: no initials. */
const SPELT_OUT = /[ㄱ-ㅎ][ㅏ-ㅣ]/;

function consonantsAsked(query: string): Consonants | undefined {
  if (![...query].some(isConsonant) || SPELT_OUT.test(query)) return undefined;
  const split = splitClusters(query.normalize('NFC'));
  const text = keyText(split, initialConsonants);
  const spelled = [...split].filter(character => initialConsonants.of(character) !== '');
  const characters = spelled.map(character => (isSyllable(character) ? character : ''));
  return {
    keys: text.keys,
    words: wordsOf(text).map(({ keys }) => ({ keys, stem: keys, marks: '', korean: true })),
    characters,
    hasSyllables: characters.some(character => character !== ''),
  };
}

/** Initials of three to eight words, typed as Latin or as consonants. */
function initialsAsked(normal: string): string | undefined {
  if (!/^(?:[a-z0-9]{3,8}|[ㄱ-ㅎ]{3,8})$/.test(normal)) return undefined;
  return keyText(normal).keys;
}
