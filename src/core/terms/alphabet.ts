import { lazy } from '../kit/lazy';

/** The UTF-16 code units there are. */
const UNITS = 0x10000;

/** Stands for every unit that is in no name. */
const NO_LETTER = 0;

/**
 * The letters that names are made of, numbered from 1 in the order of their units, so that tables over them stay small. A capital is
 * the letter it is in small: in `alphabetOf(['ba'])` both `a` and `A` have the number 1, and `c` has none.
 */
export interface Alphabet {
  /** By code unit. */
  readonly numbers: Uint16Array;
  /** Above every number. */
  readonly size: number;
}

/** The alphabet of these keys, which are in small letters. */
export function alphabetOf(keys: Iterable<string>): Alphabet {
  const numbers = new Uint16Array(UNITS);
  const units: number[] = [];
  for (const key of keys) {
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      if (numbers[unit] === NO_LETTER) numbers[unit] = units.push(unit);
    }
  }
  for (const [i, unit] of units.sort((a, b) => a - b).entries()) numbers[unit] = i + 1;
  for (const [capital, small] of capitals()) numbers[capital] = numbers[small] ?? NO_LETTER;
  return { numbers, size: units.length + 1 };
}

/** Each unit that is another in small letters, and that one. İ is none of them: in small letters it is two. */
const capitals = lazy(() => {
  const pairs: (readonly [capital: number, small: number])[] = [];
  for (let unit = 0; unit < UNITS; unit++) {
    const small = String.fromCharCode(unit).toLowerCase();
    if (small.length === 1 && small.charCodeAt(0) !== unit) pairs.push([unit, small.charCodeAt(0)]);
  }
  return pairs;
});
