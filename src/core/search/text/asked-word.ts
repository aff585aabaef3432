import { splitJosa } from '../../hangul/josa';
import { isCommon } from './english';
import { folded } from './letters';

/** A word that may stand for what was asked, and how far it is from it. */
export interface Form {
  /** Folded, without its particle. */
  readonly stem: string;
  /** How unlikely it is that what was typed was meant to be this: 0 as typed, 1 and more for each key that was changed. */
  readonly unlikely: number;
}

/** One word of what was asked. */
export interface AskedWord {
  /** As typed, folded: with its particle. */
  readonly text: string;
  /** The forms that are looked for; the first is the word itself. */
  readonly forms: readonly Form[];
  /** It says little, and is not looked for where other words are: `the`. */
  readonly isCommon: boolean;
  /** What its last syllable may become where it is still being typed, as the source of a pattern; its forms are only for the index. */
  readonly becomes?: string;
}

/** What stands around a word and does not belong to it. `C++` and `C#` are names. */
const AROUND = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}+#])[^\p{L}\p{N}+#]+$|(?<![A-Za-z+#])[+#]+$/gu;
/** Nobody remembers more words of a text. */
const MOST = 24;

/** The words of a query, each once: `wordsAsked('벡터를 Search')` are `벡터를` with the stem `벡터`, and `search`. */
export function wordsAsked(text: string): readonly AskedWord[] {
  return [...new Set(wordsIn(text))].slice(0, MOST).map(word => ({
    text: word,
    forms: [{ stem: splitJosa(word).stem, unlikely: 0 }],
    isCommon: isCommon(word),
  }));
}

/** The words of a text as they stand in a row, folded: `wordsIn('To be, or not to be')` has `to` twice. */
export function wordsIn(text: string): readonly string[] {
  return folded(text.normalize('NFC'))
    .split(/\s+/)
    .map(word => word.replace(AROUND, ''))
    .filter(word => word !== '');
}

/** The words that are looked for: all but the common ones, unless there are no others. */
export function telling(words: readonly AskedWord[]): readonly AskedWord[] {
  const uncommon = words.filter(word => !word.isCommon);
  return uncommon.length === 0 ? words : uncommon;
}
