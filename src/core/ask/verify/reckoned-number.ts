/** Numbers that a claim may reckon from those of its source. */
import { isEqual, type Quantity } from './quantities';
import type { ReadSentence } from './source-sentences';

/** A sentence with more numbers is a table, from which anything might be reckoned. */
const MOST = 12;
const FEW = 4;
const YEARS = [1900, 2200] as const;
/** What says that a number is rounded. */
const ABOUT = /(?:\b(?:about|around|roughly|approximately|nearly|almost|some|close to)|약|대략|거의|얼추)\s?$/i;
const ABOUT_BEHIND = /^\s?(?:가량|정도|쯤|남짓|안팎|or so\b)/i;
const MORE_THAN = /(?:\b(?:more than|over|above|at least|upwards of)|최소)\s?$/i;
const MORE_THAN_BEHIND = /^\s?(?:이상|넘|초과)/;
const JUST_ABOVE = 1.1;
/** As far as a rounded number may be from the one that it rounds. */
const ROUNDING = 0.06;
const TIMES = 0.05;
const SMALLEST_STEP = 0.01;
const SECONDS_OF_DAY = 86_400;

/** Whether a number follows from others of a sentence: of `from 4 to 3 seconds` a second, or a quarter less. */
export function isReckoned(quantity: Quantity, claim: ReadSentence, context: readonly ReadSentence[]): boolean {
  const all = context.flatMap(({ quantities }) => quantities);
  if (all.some(year => isYear(year) && all.some(span => isYearsLater(quantity, year, span)))) return true;
  if (isAtLeast(quantity, claim) && context.some(sentence => isExceeded(quantity, sentence))) return true;
  if (isAbout(quantity, claim.text) && all.some(other => isRoundOf(quantity, other))) return true;
  return context.some(({ quantities }) => isOfTwo(quantity, quantities));
}

/** From 4.1 to 2.6 seconds it is 1.5 less, or 37 %. */
function isOfTwo(quantity: Quantity, quantities: readonly Quantity[]): boolean {
  const isFew = quantities.length <= FEW;
  const these = quantities.slice(0, MOST).filter(one => !isYear(one));
  return these.some(a =>
    these.some(b => {
      if (a === b || a.unit !== b.unit) return false;
      if (a.unit === quantity.unit && a.unit !== 'none') return isEqual(a.value - b.value, quantity.value);
      if (!isFew || a.value <= b.value || b.value <= 0) return false;
      if (quantity.unit === 'times') return isNear(a.value / b.value, quantity.value, TIMES * quantity.value);
      const shares = [1 - b.value / a.value, b.value / a.value, a.value / b.value - 1];
      return quantity.unit === 'percent' && shares.some(share => isNear(share * 100, quantity.value, 0.5));
    }),
  );
}

function isYearsLater(quantity: Quantity, year: Quantity, { unit, value }: Quantity): boolean {
  return unit === 'month' && value % 12 === 0 && quantity.value === year.value + value / 12;
}

function isYear({ unit, value, version }: Quantity): boolean {
  return unit === 'none' && version === undefined && Number.isInteger(value) && value >= YEARS[0] && value <= YEARS[1];
}

function isAbout({ start, end }: Quantity, text: string): boolean {
  return ABOUT.test(text.slice(Math.max(0, start - 16), start)) || ABOUT_BEHIND.test(text.slice(end, end + 8));
}

function isAtLeast({ start, end }: Quantity, { text }: ReadSentence): boolean {
  return MORE_THAN.test(text.slice(Math.max(0, start - 16), start)) || MORE_THAN_BEHIND.test(text.slice(end, end + 8));
}

/** 83 is more than 80; `more than 83` is a limit, and another one than 80. */
function isExceeded({ value, unit }: Quantity, sentence: ReadSentence): boolean {
  return sentence.quantities.some(other => {
    const isJustAbove = other.unit === unit && other.value > value && other.value <= value * JUST_ABOVE;
    return isJustAbove && !isAtLeast(other, sentence);
  });
}

/** Whether a number is another one to as many digits as it is written with: 1.3 days are 31 hours, about. */
function isRoundOf(quantity: Quantity, other: Quantity): boolean {
  const [own, its] = [inSeconds(quantity), inSeconds(other)];
  if (own.unit !== its.unit || own.value === 0) return false;
  const { amount } = quantity;
  let step = 10 ** Math.floor(Math.log10(amount));
  while (step > SMALLEST_STEP && !isEqual(Math.round(amount / step) * step, amount)) step /= 10;
  return isNear(its.value / own.value, 1, own.unit === 'second' ? ROUNDING : Math.min(step / 2 / amount, ROUNDING));
}

function inSeconds({ value, unit }: Quantity): Pick<Quantity, 'value' | 'unit'> {
  return unit === 'day' ? { value: value * SECONDS_OF_DAY, unit: 'second' } : { value, unit };
}

function isNear(a: number, b: number, by: number): boolean {
  return Math.abs(a - b) <= by;
}
