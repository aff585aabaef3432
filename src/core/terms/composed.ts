import { widthFolded } from '../hangul/normal';

/** A text in the form that names are compared in, and where its places are in the original. */
export interface Composed {
  readonly text: string;
  /** Where in the original the character at this place begins; the original's length for the place behind the last. */
  readonly origin: (place: number) => number;
  /** The place of the character to which this offset of the original belongs. */
  readonly placeOf: (original: number) => number;
}

/** What belongs to the character before it: accents, and the vowels and finals of syllables that are taken apart. */
const PART = String.raw`[\u0300-\u036f\u1160-\u11ff]`;
const TAKEN_APART = new RegExp(`(?!${PART})[^]${PART}+`, 'g');
const UNUSUAL = new RegExp(String.raw`${PART}|[\u3000\uff01-\uffdc]`);

/**
 * Puts together what was written in parts, as file names of macOS are (NFD), and makes full-width letters plain ones:
 * `composed('ＲＡＧ').text` is `'RAG'`. Nearly every text is in this form already, and is then handed back as it is.
 */
export function composed(text: string): Composed {
  if (!UNUSUAL.test(text)) return { text, origin: same, placeOf: same };
  const narrow = widthFolded(text);
  const origins: number[] = [];
  const parts: string[] = [];
  let done = 0;
  const copy = (to: number) => {
    parts.push(narrow.slice(done, to));
    for (; done < to; done++) origins.push(done);
  };
  for (const { 0: piece, index } of narrow.matchAll(TAKEN_APART)) {
    copy(index);
    const whole = piece.normalize('NFC');
    parts.push(whole);
    // What did not go into the first character stands at the end of the piece.
    const rest = index + piece.length - whole.length;
    for (let i = 0; i < whole.length; i++) origins.push(i === 0 ? index : Math.max(index, rest + i));
    done = index + piece.length;
  }
  copy(narrow.length);
  return {
    text: parts.join(''),
    origin: place => origins[place] ?? text.length,
    placeOf: original => lastAtMost(origins, original),
  };
}

function same(place: number): number {
  return place;
}

/** The last place whose number is at most this one, in ascending numbers of which the first is. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle;
  }
  return low;
}
