/**
 * Known-item queries: for a title, what someone who half remembers it might type. One generator for each of the 23
 * ways; each answers undefined where a title does not lend itself to it.
 */
import { choseongOf } from '../../../src/core/hangul/choseong';
import { compose, decompose } from '../../../src/core/hangul/jamo';
import { isJosaAfter, splitJosa } from '../../../src/core/hangul/josa';
import { hangulOf, keysOf } from '../../../src/core/hangul/keystrokes';
import type { Random } from './random';
import { slipJamo, slipLetter, swapLetters } from './slips';
import type { Vocabulary } from './vocabulary';

export interface Known {
  readonly title: string;
  /** In the title's order. */
  readonly words: readonly string[];
}

export type Generator = (known: Known, random: Random, vocabulary: Vocabulary) => string | undefined;

export const GENERATORS = {
  'prefix ko': ({ title, words }, random) => (koreanShare(words) > 0.5 ? prefix(title, random) : undefined),
  'prefix en': ({ title, words }, random) => (koreanShare(words) === 0 ? prefix(title, random) : undefined),
  'words ko': (known, random, vocabulary) => join(rare(known, vocabulary, 2 + random.below(2), isKorean)),
  'words en': (known, random, vocabulary) => join(rare(known, vocabulary, 2 + random.below(2), isLatin)),
  'reordered ko': (known, random, vocabulary) =>
    join(rare(known, vocabulary, 2 + random.below(2), isKorean)?.toReversed()),
  'reordered en': (known, random, vocabulary) =>
    join(rare(known, vocabulary, 2 + random.below(2), isLatin)?.toReversed()),
  'typo jamo': (known, random, vocabulary) => withOne(rare(known, vocabulary, 2, isKorean), random, slipJamo),
  'en substitution': (known, random, vocabulary) =>
    withOne(rare(known, vocabulary, 2, isLongLatin), random, slipLetter),
  'en transposition': (known, random, vocabulary) =>
    withOne(rare(known, vocabulary, 2, isLongLatin), random, swapLetters),
  'layout ko': (known, _random, vocabulary) => mapped(join(rare(known, vocabulary, 2, isKorean)), keysOf),
  'layout en': (known, _random, vocabulary) => mapped(join(rare(known, vocabulary, 2, isLatin)), hangulOf),
  'space removed ko': ({ words }, random) => neighbours(words, random, 2, isKorean)?.join(''),
  'space removed en': ({ words }, random) => neighbours(words, random, 2, isLatin)?.join(''),
  'space added ko': (known, random, vocabulary) => withOne(rare(known, vocabulary, 2, isLongKorean), random, spaced),
  'space added en': (known, random, vocabulary) => withOne(rare(known, vocabulary, 2, isLongLatin), random, spaced),
  'half-typed': (known, random, vocabulary) =>
    mapped(join(rare(known, vocabulary, 2, isKorean)), words => halfTyped(words, random)),
  particle: (known, random, vocabulary) => withOne(rare(known, vocabulary, 2, isKorean), random, otherParticle),
  mixed: (known, _random, vocabulary) => join(mixed(known, vocabulary)),
  'choseong one': (known, _random, vocabulary) => mapped(join(rare(known, vocabulary, 1, isLongKorean)), choseongOf),
  'choseong two': ({ words }, random) => mapped(join(neighbours(words, random, 2, isKorean)), choseongOf),
  initials: ({ words }, random) => initials(words, 4 + random.below(2)),
  abbreviations: (known, random, vocabulary) =>
    join(rare(known, vocabulary, 3, isLatin)?.map(word => word.slice(0, 3 + random.below(2)))),
  camelCase: (known, _random, vocabulary) => camel(rare(known, vocabulary, 2, isLatin)),
} as const satisfies Record<string, Generator>;

export type QueryClass = keyof typeof GENERATORS;

const isKorean = (word: string) => /^[가-힣]{2,}$/.test(word);
const isLongKorean = (word: string) => /^[가-힣]{3,}$/.test(word);
const isLatin = (word: string) => /^[a-z][a-z0-9]{2,}$/i.test(word);
const isLongLatin = (word: string) => /^[a-z]{5,}$/i.test(word);

function prefix(title: string, random: Random): string | undefined {
  const length = 8 + random.below(8);
  return title.length <= length ? undefined : title.slice(0, length).trimEnd();
}

/** The rarest words of a kind, in the title's order: what people remember of a title is what sets it apart. */
function rare(
  { words }: Known,
  vocabulary: Vocabulary,
  count: number,
  is: (word: string) => boolean,
): readonly string[] | undefined {
  const eligible = [...new Set(words.filter(is))];
  if (eligible.length < count) return undefined;
  const chosen = new Set(eligible.toSorted((a, b) => vocabulary.count(a) - vocabulary.count(b)).slice(0, count));
  return eligible.filter(word => chosen.has(word));
}

function neighbours(
  words: readonly string[],
  random: Random,
  count: number,
  is: (word: string) => boolean,
): readonly string[] | undefined {
  const starts = words.flatMap((_, i) => (i + count <= words.length && words.slice(i, i + count).every(is) ? [i] : []));
  const start = random.of(starts);
  return start === undefined ? undefined : words.slice(start, start + count);
}

function mixed(known: Known, vocabulary: Vocabulary): readonly string[] | undefined {
  const korean = rare(known, vocabulary, 1, isKorean)?.[0];
  const latin = rare(known, vocabulary, 1, isLatin)?.[0];
  if (korean === undefined || latin === undefined) return undefined;
  return known.words.indexOf(korean) < known.words.indexOf(latin) ? [korean, latin] : [latin, korean];
}

/** Changes one of the words, whichever can be changed; undefined where none can. */
function withOne(
  words: readonly string[] | undefined,
  random: Random,
  change: (word: string, random: Random) => string | undefined,
): string | undefined {
  if (words === undefined) return undefined;
  for (let attempt = 0; attempt < 12; attempt++) {
    const at = random.below(words.length);
    const changed = change(words[at] ?? '', random);
    if (changed !== undefined && changed !== words[at]) return words.with(at, changed).join(' ');
  }
  return undefined;
}

function spaced(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 1);
  return `${word.slice(0, at)} ${word.slice(at)}`;
}

/** The last syllable cut in the middle: 검색 becomes 검새 or 검ㅅ. */
function halfTyped(words: string, random: Random): string | undefined {
  const letters = decompose(words.slice(-1));
  if (letters === undefined) return undefined;
  const open = letters.jongseong !== '' && random.below(2) === 0 ? compose({ ...letters, jongseong: '' }) : undefined;
  return words.slice(0, -1) + (open ?? letters.choseong);
}

function otherParticle(word: string, random: Random): string | undefined {
  const { stem, josa } = splitJosa(word);
  if (josa === '') return undefined;
  const others = ['은', '는', '이', '가', '을', '를', '의', '에', '로', '으로', '에서', '와', '과', '도'];
  const other = random.of(others.filter(candidate => candidate !== josa && isJosaAfter(stem, candidate)));
  return other === undefined ? undefined : stem + other;
}

function initials(words: readonly string[], count: number): string | undefined {
  const first = words.slice(0, count);
  return first.length === count && first.every(word => /^[a-z]/i.test(word))
    ? first.map(word => word.charAt(0).toLowerCase()).join('')
    : undefined;
}

function camel(words: readonly string[] | undefined): string | undefined {
  const [first, ...others] = words ?? [];
  if (first === undefined) return undefined;
  return first.toLowerCase() + others.map(word => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join('');
}

function join(words: readonly string[] | undefined): string | undefined {
  return words?.join(' ');
}

function mapped(query: string | undefined, change: (query: string) => string | undefined): string | undefined {
  return query === undefined ? undefined : change(query);
}

function koreanShare(words: readonly string[]): number {
  return words.filter(word => /[가-힣]/.test(word)).length / Math.max(1, words.length);
}
