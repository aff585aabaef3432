/** Numbers in running text, Korean and English, as values that can be compared: `1만 2천 건` is 12,000, `three quarters` is 75 %. */
import { folded } from '../../search/text/letters';
import { withJoined } from './joined-quantities';
import { DIGIT_UNITS, ENGLISH_NUMBERS, KOREAN_DAYS, KOREAN_NUMBERS, MONTHS, WORD_UNITS } from './quantity-words';

/**
 * What a number counts. `none`: nothing that is known, a noun of either language; it goes with any other. `count`: a Korean counter
 * (건, 명, 곳), which goes with `none`. Durations are `second`, `day` or `month`, whatever they were written in.
 */
export type Unit =
  | 'none'
  | 'count'
  | 'percent'
  | 'times'
  | 'second'
  | 'day'
  | 'month'
  | 'monthOfYear'
  | 'clock'
  | 'byte'
  | 'bit'
  | 'money';

/** A number of a text. */
export interface Quantity {
  readonly value: number;
  /** As written, before its unit: the 9 of `from 26 hours to 9`. */
  readonly amount: number;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  /** A small number in words, `두 방식`, `both`: an answer may count what its source lists. */
  readonly isSoft: boolean;
  /** As written, where 1.2 and 1.20 are two versions. */
  readonly version: string | undefined;
}

type Found = Pick<Quantity, 'value' | 'unit' | 'end'> & Partial<Pick<Quantity, 'amount' | 'isSoft' | 'version'>>;

/** More numbers than these are a table. */
const MOST = 400;
const SMALL = 3;
const LARGEST_YEAR = 2200;
const SMALLEST_YEAR = 1900;

/** Where a number may begin. Those inside a name (GPT-4, HTTP/1.1, recall@10) are part of it. */
const BEGINNING = /(?<![\p{Script=Latin}\p{N}_][-@/.]?)\d|(?<![\p{L}\p{N}_])(?:[가-힣]|[a-z])/gu;
const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d{4})|\d+(?:\.\d+)*/y;
const ISO_DATE = /(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?!\d)/y;
const CLOCK = /(?<hour>\d{1,2}):(?<minute>\d{2})(?!\d)/y;
const KOREAN_CLOCK =
  /(?:(?<half>오전|오후|새벽|아침|저녁|밤|낮)\s?)?(?<hour>\d{1,2})\s?시(?![가-힣]*간)(?:\s?(?<minute>\d{1,2})\s?분)?/y;
const HALF_DAY = /(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s?(?<half>[ap])\.?m\b/y;
const FRACTION = /(?<below>\d+|[가-힣])\s?분의\s?(?<above>\d+|[가-힣])/y;
const SLASHED = /(?<above>[1-9])\/(?<below>[2-9]|10)(?![\d/])/y;
const MAGNITUDES: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000, 만: 1e4, 억: 1e8, 조: 1e12 };
const MYRIAD = 1e4;
const ENGLISH_MAGNITUDE =
  /\s?(?<word>thousand|million|billion|trillion|bn)\b|(?<letter>[kb]|m(?!\s?[가-힣]))(?![a-z])/y;
const MAGNITUDE_OF: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};
/** `two and a half hours`, `an hour and a half`, 한 시간 반. */
const AND_A_HALF = /\sand a half(?![a-z])/y;
const HALF_BEHIND = /\sand a half(?![a-z])|\s반(?=[\s이을만에,.]|$)/y;
const UNIT_AND_A_HALF = /(?:second|minute|hour|day|week|month|year) and a half(?![a-z])/y;
const EVENING = 6;
const SECONDS_OF_DAY = 86_400;
/** As one counts them, and in a whole year. */
const DAYS_OF_MONTH = [30, 365 / 12];
const VERSION = /(?:\b(?:v|ver\.?|version|release)|버전|판)\s?$/;
const VERSION_BEHIND = /^\s?(?:버전|판(?![가-힣]))/;

/** The numbers of a text, in its order: of `3월에 1,000건` the third month and 1000. Linear in its length. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const source = folded(text);
  const quantities: Quantity[] = [];
  let end = 0;
  for (const { index } of source.matchAll(BEGINNING)) {
    if (index < end) continue;
    for (const found of quantitiesAt(source, index)) {
      quantities.push({ amount: found.value, isSoft: false, version: undefined, ...found, start: index });
      end = found.end;
    }
    if (quantities.length >= MOST) break;
  }
  return withJoined(source, quantities);
}

/** Whether two numbers say the same: 1,000 and 천, 50 % and 절반, a week and seven days. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (!isComparable(a, b)) return [isShareOf, isDaysOf].some(is => is(a, b) || is(b, a));
  if (a.version !== undefined && b.version !== undefined) return a.version === b.version;
  if (isEqual(a.value, b.value) || isRoundedShare(a, b) || isRoundedShare(b, a)) return true;
  // The two of `two images` are no megabytes.
  return a.unit !== b.unit && !a.isSoft && !b.isSoft && isEqual(a.amount, b.amount);
}

/** Whether two numbers may count the same thing: a share of hundred and a number of rows do not. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || a.unit === 'none' || b.unit === 'none';
}

/** 0.2 is 20 %. */
function isShareOf(plain: Quantity, share: Quantity): boolean {
  return (
    share.unit === 'percent' && plain.value < 1 && plain.unit === 'none' && isEqual(plain.value * 100, share.value)
  );
}

/** 48 hours are two days, and 60 days two months. */
function isDaysOf(other: Quantity, days: Quantity): boolean {
  if (days.unit !== 'day') return false;
  if (other.unit === 'second') return isEqual(other.value, days.value * SECONDS_OF_DAY);
  return other.unit === 'month' && DAYS_OF_MONTH.some(length => isEqual(other.value * length, days.value));
}

/** 33 % is a third. */
function isRoundedShare(whole: Quantity, share: Quantity): boolean {
  const isFraction = share.unit === 'percent' && !isEqual(Math.round(share.value * 10), share.value * 10);
  return isFraction && whole.unit === 'percent' && Math.abs(whole.value - share.value) < 0.5;
}

/** As far as sums of decimals are. */
export function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-6;
}

function quantitiesAt(text: string, at: number): readonly Found[] {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return numerals(text, at);
  return code < 0x80 ? english(text, at) : korean(text, at);
}

function numerals(text: string, at: number): readonly Found[] {
  const date = match(ISO_DATE, text, at);
  if (date) {
    const end = at + date[0].length;
    const { year, month, day } = date.groups ?? {};
    return [
      { value: Number(year), unit: 'none', end },
      { value: Number(month), unit: 'monthOfYear', end },
      { value: Number(day), unit: 'none', end },
    ];
  }
  const clock = clockAt(text, at);
  if (clock) return [clock];
  const fraction = match(FRACTION, text, at) ?? match(SLASHED, text, at);
  if (fraction) return fractionOf(fraction, at);

  const written = match(DIGITS, text, at)?.[0] ?? '';
  const bare = written.replaceAll(',', '');
  const end = at + written.length;
  const parts = bare.split('.');
  const isVersion =
    parts.length > 2 ||
    VERSION.test(text.slice(Math.max(0, at - 10), at)) ||
    VERSION_BEHIND.test(text.slice(end, end + 4));
  if (isVersion) return [{ value: Number.parseFloat(bare), unit: 'none', end, version: bare }];
  const scaled = withMagnitude(text, Number(bare), end);
  return [withUnit(text, scaled)];
}

/** `1만 2천`, `3억 5천만`, `4.8 thousand`, `7B`. */
function withMagnitude(text: string, first: number, from: number): { readonly value: number; readonly end: number } {
  const english = match(ENGLISH_MAGNITUDE, text, from);
  if (english) {
    const word = english.groups?.['word'] ?? english.groups?.['letter'] ?? '';
    return { value: first * (MAGNITUDE_OF[word] ?? 1), end: from + english[0].length };
  }
  let [total, section, number, end]: [number, number, number | undefined, number] = [0, 0, first, from];
  for (let at = from; ; ) {
    const letter = text.charAt(at) === ' ' ? at + 1 : at;
    const magnitude = MAGNITUDES[text.charAt(letter)];
    if (magnitude !== undefined && (letter === at || number !== undefined)) {
      if (magnitude >= MYRIAD) {
        total += (section + (number ?? 0)) * magnitude;
        section = 0;
      } else section += (number ?? 1) * magnitude;
      number = undefined;
      at = letter + 1;
      end = at;
      continue;
    }
    const digits: string | undefined = number === undefined ? match(DIGITS, text, letter)?.[0] : undefined;
    // What follows without a magnitude of its own is another number.
    if (digits === undefined || MAGNITUDES[text.charAt(letter + digits.length)] === undefined) break;
    number = Number(digits.replaceAll(',', ''));
    at = letter + digits.length;
  }
  return { value: total + section + (number ?? 0), end };
}

function clockAt(text: string, at: number): Found | undefined {
  for (const pattern of [CLOCK, HALF_DAY, KOREAN_CLOCK]) {
    const found = match(pattern, text, at);
    if (!found) continue;
    const { hour, minute = '0', half = '' } = found.groups ?? {};
    // 밤 2시 is past midnight.
    const isLate = Number(hour) < 12 && (half === '밤' ? Number(hour) >= EVENING : /^(?:오후|저녁|p)$/.test(half));
    const value = (Number(hour) + (isLate ? 12 : 0)) * 60 + Number(minute);
    return { value, unit: 'clock', end: at + found[0].length };
  }
  return undefined;
}

function fractionOf(fraction: RegExpExecArray, at: number): readonly Found[] {
  const { below = '', above = '' } = fraction.groups ?? {};
  const value = (sino(above) / sino(below)) * 100;
  return Number.isFinite(value) ? [{ value, unit: 'percent', end: at + fraction[0].length }] : [];
}

function sino(written: string): number {
  return /\d/.test(written) ? Number(written) : '일이삼사오육칠팔구십'.indexOf(written) + 1;
}

function korean(text: string, at: number): readonly Found[] {
  const clock = match(KOREAN_CLOCK, text, at);
  if (clock) return [clockAt(text, at)].filter(found => found !== undefined);
  const days = match(KOREAN_DAYS.pattern, text, at)?.[0];
  if (days !== undefined) {
    const [value, unit] = KOREAN_DAYS.values.get(days) ?? [1, 'day'];
    return [{ value, unit, end: at + days.length, isSoft: unit === 'day' && value <= 1 }];
  }
  const fraction = match(FRACTION, text, at);
  if (fraction) return fractionOf(fraction, at);
  const word = match(KOREAN_NUMBERS.pattern, text, at)?.[0];
  if (word === undefined) return [];
  const number = word.trimEnd();
  const value = KOREAN_NUMBERS.valueOf(number);
  const found = withUnit(text, { value, end: at + number.length });
  return [{ ...found, isSoft: isSmall(found, found.amount ?? value) }];
}

function english(text: string, at: number): readonly Found[] {
  const month = match(MONTHS.pattern, text, at);
  if (month) {
    const value = MONTHS.names.indexOf(month[0].slice(0, 3)) + 1;
    return [{ value, unit: 'monthOfYear', end: at + month[0].length }];
  }
  // `every minute and a half` has its one understood.
  if (match(UNIT_AND_A_HALF, text, at)) return [withUnit(text, { value: 1, end: at })];
  const found = match(ENGLISH_NUMBERS.pattern, text, at)?.[0];
  if (found === undefined) return [];
  const end = at + found.length;
  const fixed = ENGLISH_NUMBERS.fixed.find(([pattern]) => pattern.test(found));
  if (fixed) return [{ value: fixed[1], unit: fixed[2], end, isSoft: /^(?:doubl|halv|trebl|tripl)/.test(found) }];
  const part = ENGLISH_NUMBERS.shareOf(found);
  if (part !== undefined) return [{ value: part, unit: 'percent', end }];
  const value = ENGLISH_NUMBERS.valueOf(found);
  const counted = withUnit(text, withMagnitude(text, value, end));
  return [{ ...counted, isSoft: isSmall(counted, counted.amount ?? value) }];
}

/** A share, a size or a time is no count of things. */
function isSmall({ unit }: Found, value: number): boolean {
  return (value <= 1 && Number.isInteger(value)) || (value <= SMALL && (unit === 'none' || unit === 'count'));
}

function withUnit(text: string, { value, end }: { readonly value: number; readonly end: number }): Found {
  const plain: Found = { value, unit: 'none', end };
  const half = match(AND_A_HALF, text, end);
  if (half) return withUnit(text, { value: value + 0.5, end: end + half[0].length });
  for (const { pattern, unit, factor } of [...DIGIT_UNITS, ...WORD_UNITS]) {
    const found = match(pattern, text, end);
    if (!found) continue;
    // 2021년 is a date, and no duration.
    if (unit === 'month' && factor === 12 && value >= SMALLEST_YEAR && value <= LARGEST_YEAR) return plain;
    const after = end + found[0].length;
    const half = unit === 'percent' || unit === 'count' ? null : match(HALF_BEHIND, text, after);
    const amount = half ? value + 0.5 : value;
    return { value: amount * factor, amount, unit, end: after + (half?.[0].length ?? 0) };
  }
  return plain;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
