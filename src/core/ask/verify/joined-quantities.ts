/** Numbers that say something together: `1 hour 30 minutes`, `one request in five`. */
import type { Quantity } from './quantities';

/** Between two durations that are one. */
const AND = /^,?\s?(?:and\s)?$/;
/** Between a part and its whole, and between a whole and its part: `one step in 200`, 다섯 명 중 한 명. */
const OF = /^\s(?:[a-z]+\s)?(?:in|out of)\s(?:every\s)?$/;
const AMONG = /^\s?(?:중에?|가운데|에)\s$/;
/** A larger whole is a year, or a number of something else. */
const LARGEST_WHOLE = 1000;

/** The numbers of a text and what they make together: 1년 2개월 is 14 months, and a year and two months are but parts of it. */
export function withJoined(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, quantity.start) : '';
    if (last && isDuration(last) && last.unit === quantity.unit && last.value > quantity.value && AND.test(between)) {
      joined[joined.length - 1] = { ...last, isSoft: true };
      const value = last.value + quantity.value;
      joined.push({ ...quantity, isSoft: true }, { ...last, value, amount: value, end: quantity.end });
      continue;
    }
    joined.push(quantity);
    const share = last && shareOf(last, quantity, between);
    if (share) joined.push(share);
  }
  return joined;
}

function isDuration({ unit, value, amount }: Quantity): boolean {
  return (unit === 'second' || unit === 'day' || unit === 'month') && value !== amount;
}

/** Nobody need repeat it as a percentage. */
function shareOf(one: Quantity, other: Quantity, between: string): Quantity | undefined {
  const [part, whole] = OF.test(between) ? [one, other] : AMONG.test(between) ? [other, one] : [];
  if (!part || !whole || ![part, whole].every(({ unit }) => unit === 'none' || unit === 'count')) return undefined;
  if (part.value >= whole.value || whole.value > LARGEST_WHOLE) return undefined;
  const value = (part.value / whole.value) * 100;
  return { ...one, value, amount: value, unit: 'percent', end: other.end, isSoft: true };
}
