/** How numbers and what they count are written in words. Sticky patterns over folded text. */
import type { Unit } from './quantities';

interface UnitWord {
  readonly pattern: RegExp;
  readonly unit: Unit;
  /** What one of it is in the unit. */
  readonly factor: number;
}

/** Behind a Hangul unit more Hangul may follow only as a particle or a copula, which need not be told from other words here. */
const word = (korean: string, english: string): RegExp =>
  new RegExp(`[\\s-]?(?:(?:${korean})|(?:${english})(?![a-z]))`, 'y');

const row = (unit: Unit, factor: number, pattern: RegExp): UnitWord => ({ unit, factor, pattern });

/** Units that stand at a number, the longer names before those they begin with. */
export const DIGIT_UNITS: readonly UnitWord[] = [
  row('percent', 1, /\s?(?:%|퍼센트|프로(?![가-힣]{2})|per ?cent|percentage points?)/y),
  row('times', 1, word('배(?!포|치|열|송|경|당|선)', 'x|times|fold')),
  row('second', 0.001, word('밀리초', 'ms|milliseconds?')),
  row('second', 1, word('초(?!기|과|반|안)', 's|secs?|seconds?')),
  row('second', 3600, word('시간', 'h|hrs?|hours?')),
  row('second', 60, word('분(?!기|야|의|류|석|산|할|포|량)', 'mins?|minutes?')),
  row('day', 7, word('주일|주(?!년|소|기|요|제)', 'weeks?')),
  row('monthOfYear', 1, word('월', '(?!)')),
  row('month', 1, word('개월|달(?!러|라|리)', 'months?')),
  row('month', 12, word('년|해(?![가-힣]{2})', 'years?')),
  row('day', 1, word('일(?!곱|반|정|치)', 'days?')),
  row('byte', 1e12, word('테라바이트', 'tb')),
  row('byte', 1e9, word('기가바이트|기가', 'gb|gigabytes?')),
  row('byte', 1e6, word('메가바이트|메가', 'mb|megabytes?')),
  row('byte', 1e3, word('킬로바이트', 'kb|kilobytes?')),
  row('bit', 1, word('비트', 'bits?')),
  row('money', 1, word('원(?![가-힣]{2})|달러', 'won|dollars?|usd|krw')),
];

/** Korean counters: which one it is differs between two ways of saying the same. */
export const WORD_UNITS: readonly UnitWord[] = [
  row(
    'count',
    1,
    word(
      '여?\\s?(?:개|건|명|곳|팀|편|대(?![가-힣]{2})|번째|번|위(?![가-힣]{2})|가지|행|줄|권|장|쪽|차례|군데|종|살|회|갈래|마리|묶음)',
      '(?!)',
    ),
  ),
];

const NATIVE_ONES: Readonly<Record<string, number>> = {
  한: 1,
  하나: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  석: 3,
  네: 4,
  넷: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const NATIVE_TENS: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const SINO: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000, 만: 10_000, 억: 1e8 };
const COUNTED =
  '배|번|개|건|명|곳|팀|편|대|달|시간|가지|행|줄|권|장|쪽|차례|군데|사람|단계|종|해|살|층|주|글자|토큰|회|퍼센트|년|원';

/** 두, 열한, 스물세 before what they count, and 천 or 백 before a counter. */
export const KOREAN_NUMBERS = {
  pattern: new RegExp(
    [
      `(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)?(?=\\s?(?:${COUNTED}))`,
      `스무(?=\\s?(?:${COUNTED}))`,
      '(?:다섯|여섯|일곱|여덟|아홉)(?![가-힣]*째\\s날)',
      `[한두세네석넉](?=\\s?(?:${COUNTED})(?!씩))`,
      '[두세네](?=\\s[가-힣])',
      '(?:둘|셋|넷)(?=[은이을과로의만]|\\s|$)',
      `(?:천|백|만|억)(?=\\s(?:${COUNTED}))`,
    ].join('|'),
    'y',
  ),
  /** `valueOf('스물세')` is 23. */
  valueOf(written: string): number {
    const simple = SINO[written] ?? NATIVE_ONES[written] ?? NATIVE_TENS[written];
    if (simple !== undefined) return simple;
    const ten = Object.keys(NATIVE_TENS).find(tens => written.startsWith(tens)) ?? '';
    return (NATIVE_TENS[ten] ?? 0) + (NATIVE_ONES[written.slice(ten.length)] ?? 0);
  },
} as const;

const DAYS: ReadonlyMap<string, readonly [number, Unit]> = new Map([
  ['일주일', [7, 'day']],
  ['보름', [15, 'day']],
  ['하루', [1, 'day']],
  ['이틀', [2, 'day']],
  ['사흘', [3, 'day']],
  ['나흘', [4, 'day']],
  ['닷새', [5, 'day']],
  ['엿새', [6, 'day']],
  ['열흘', [10, 'day']],
  ['반년', [6, 'month']],
  ['절반', [50, 'percent']],
]);

/** Words that are a number and what it counts in one. */
export const KOREAN_DAYS = { pattern: new RegExp([...DAYS.keys()].join('|'), 'y'), values: DAYS } as const;

/** Names of months where a number stands beside them: `may` is a verb. */
export const MONTHS = {
  pattern:
    /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?=\s\d)|(?<=\d\s)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?(?![a-z])/y,
  names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
};

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** In this order, from a third on. */
const PARTS = 'third quarter fifth sixth seventh eighth ninth tenth'.split(' ');
const PART = `(?:${PARTS.join('|')})`;
/** One of them is a number too: `a day`, and no `a second time`. */
const UNIT_OF_ONE = '(?:milliseconds?|minutes?|hours?|days?|weeks?|months?|years?|gigabytes?|megabytes?|kilobytes?)';
const NUMBER_WORD = [...ONES, ...TENS].sort((a, b) => b.length - a.length).join('|');

/** `four hundred`, `twenty-three`, and words that are a number with what it counts. */
export const ENGLISH_NUMBERS = {
  pattern: new RegExp(
    [
      '(?:a|three) quarters? of an hour',
      '(?:(?:a|one|two|three)[ -])?(?:quarters?|thirds?)(?=\\s(?:of|when|in)|[,.;]|$)',
      `(?:a|one|two|three|four|five|six|seven|eight|nine)[ -]${PART}s?(?=\\s(?:of|as)\\s|[,.;]|$)`,
      `(?<=est )${PART}(?=\\sof\\s)`,
      `half an?(?=\\s(?:${UNIT_OF_ONE}|second))`,
      `an?(?=\\s${UNIT_OF_ONE})`,
      'half a million',
      'half(?:[ -]a)?[ -]year(?:ly)?',
      'twice|thrice|half|halv(?:es|ed|ing)|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|dozens?|single',
      `(?:${NUMBER_WORD})(?:[ -](?:${NUMBER_WORD}))?(?:\\shundred)?(?![a-z])`,
      'a\\s(?:hundred|thousand)(?![a-z])',
    ]
      .map(alternative => `(?:${alternative})(?![a-z])`)
      .join('|'),
    'y',
  ),
  fixed: [
    [/^a quarters? of an hour/, 900, 'second'],
    [/^three quarters of an hour/, 2700, 'second'],
    [/^(?:a |one )?quarter/, 25, 'percent'],
    [/^two quarters/, 50, 'percent'],
    [/^three[ -]quarters/, 75, 'percent'],
    [/^(?:a |one )?thirds?/, 100 / 3, 'percent'],
    [/^two[ -]thirds/, 200 / 3, 'percent'],
    [/^half.*year/, 6, 'month'],
    [/^half a million/, 500_000, 'none'],
    [/^(?:half$|halv)/, 50, 'percent'],
    [/^(?:twice|doubl)/, 2, 'times'],
    [/^(?:thrice|tripl)/, 3, 'times'],
  ] as readonly (readonly [RegExp, number, Unit])[],
  /** `shareOf('two fifths')` is 40; undefined where there is no share. */
  shareOf(written: string): number | undefined {
    const [count = '', part = count] = written.split(/[ -]/);
    const below = PARTS.indexOf(part.replace(/s$/, '')) + 3;
    if (below < 3) return undefined;
    return ((ONES.includes(count) ? ONES.indexOf(count) : 1) / below) * 100;
  },
  /** `valueOf('four hundred')` is 400. */
  valueOf(written: string): number {
    if (/^half an?$/.test(written)) return 0.5;
    let value = 0;
    for (const part of written.split(/[ -]/)) {
      if (part === 'thousand') value = Math.max(1, value) * 1000;
      else if (part === 'hundred') value = Math.max(1, value) * 100;
      else if (part === 'dozen' || part === 'dozens') value = 12;
      else if (part === 'single' || /^an?$/.test(part)) value = 1;
      else value += ONES.includes(part) ? ONES.indexOf(part) : (TENS.indexOf(part) + 2) * 10;
    }
    return value;
  },
} as const;
