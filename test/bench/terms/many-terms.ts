import { headingsOf } from '../../../src/core/terms/name';
import type { Term, TermId } from '../../../src/core/terms/term';
import type { Random } from '../search/random';

/** Of ten words of a name of several, so many are words of real names; the others are made of syllables. */
const REAL_WORDS = 6;

const KOREAN_SYLLABLES = [
  ...'가각간강개거건검결경계고공과관구국군그기나남내노논능다단담대도동등라량로론류리마막만망매면명모목문물미민바박반발방배범법변별병보복본부분비빙사산살상생서석선설성세소속손수순술스습시식신실심아안약양어언업에역연열영오온외요용우운원위유율음응의이인일임입자작장재적전절점정제조종주중지직진질집차창처천체초추축출층치침카코콘큐크클타태터토통투트특파판팔평포표품피필하학한할합항해행향형호화확환활황회획효후훈휘흐',
];
const ENGLISH_SYLLABLES =
  'al an ar as ba be bi ca ce co con cor cu da de den di do ed el en er ex fi flu for ga ge gra ha he i im in ki la le li lo ma me mi mo na ne no o op or pa per pli po pre pro qua ra re ri ro sa se si so sta sto sub su ta te ter ti to tor tra u un va ve vi vo wa wi ze'.split(
    ' ',
  );

/** Words that names are made of. */
interface Words {
  readonly ko: readonly string[];
  readonly en: readonly string[];
}

/**
 * A glossary of this size: these terms, then terms whose names are put together from words of theirs and from words that never were.
 * Each has a name in both languages, some an abbreviation, and one to four other spellings.
 */
export function manyTerms(real: readonly Term[], count: number, random: Random): readonly Term[] {
  const words = wordsOf(real);
  const terms = real.slice(0, count);
  for (let number = terms.length; number < count; number++) terms.push(madeUp(number, words, random));
  return terms;
}

function madeUp(number: number, words: Words, random: Random): Term {
  const ko = nameOf(koreanWord, words.ko, random);
  const en = nameOf(englishWord, words.en, random);
  const initials = en.map(word => word.charAt(0)).join('');
  const others = [
    ko.join(''),
    en.join('-').toLowerCase(),
    [koreanWord(words.ko, random), ko.at(-1)].join(' '),
    [en.at(0), englishWord(words.en, random)].join(' '),
  ];
  return {
    id: `made-up-${number}` as TermId,
    ko: ko.join(' '),
    en: en.join(' '),
    ...(en.length > 2 && { abbr: `${initials}${random.below(100)}` }),
    aliases: others.slice(random.below(others.length)),
    definition: { ko: `${number}번째로 지어낸 말.`, en: `The made-up word number ${number}.` },
    related: [],
    articles: [],
  };
}

/** One word that never was, or two or three: what is a term by itself and stands in every text is among the real ones. */
function nameOf(word: typeof koreanWord, real: readonly string[], random: Random): readonly string[] {
  const count = 1 + random.below(3);
  return several(count, () => word(count === 1 ? [] : real, random));
}

function koreanWord(real: readonly string[], random: Random): string {
  if (real.length > 0 && random.below(10) < REAL_WORDS) return random.of(real) ?? '';
  return several(2 + random.below(2), () => random.of(KOREAN_SYLLABLES) ?? '').join('');
}

function englishWord(real: readonly string[], random: Random): string {
  if (real.length > 0 && random.below(10) < REAL_WORDS) return random.of(real) ?? '';
  const word = several(2 + random.below(3), () => random.of(ENGLISH_SYLLABLES) ?? '').join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function wordsOf(terms: readonly Term[]): Words {
  const words = [...new Set(terms.flatMap(headingsOf).flatMap(name => name.split(/[\s-]+/)))];
  return {
    ko: words.filter(word => /^[가-힣]{2,}$/.test(word)),
    en: words.filter(word => /^[A-Z][a-z]{3,}$/.test(word)),
  };
}

function several(count: number, make: () => string): readonly string[] {
  return Array.from({ length: count }, make);
}
