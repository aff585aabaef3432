import { isChoseongQuery, splitClusters } from '../../hangul/choseong';
import { isKoreanAt, keyText } from '../title/keys';
import { initialConsonants, keystrokes, type Spelling } from '../title/spelling';
import { EDGE, edgeOf, type Walked, walk } from '../title/walk';

/** Where in a name a value may stand. A name's beginning begins a word too. */
export type Where = 'beginning' | 'word' | 'anywhere';

/** A value as it is looked for in names that are spelt the same way. */
interface Spelt {
  readonly spelling: Spelling;
  readonly keys: string;
  readonly isKorean: boolean;
}

/**
 * A value that names something or a part of it. Case, width, accents, spaces and hyphens make no difference; a syllable may be
 * half typed, the keyboard layout wrong, and consonants alone are initial consonants: `검ㅅ`, `rjator` and `ㄱㅅ` are in 검색.
 */
export class AskedName {
  readonly #spelt: readonly Spelt[];

  constructor(value: string) {
    this.#spelt = [
      speltAs(keystrokes, value),
      ...(isChoseongQuery(value) ? [speltAs(initialConsonants, splitClusters(value))] : []),
    ].filter(({ keys }) => keys !== '');
  }

  /** Whether this is the whole name; `Node` and `Node.js` are one name, as they are one topic. */
  isName(name: string): boolean {
    const keys = withoutJs(keyText(name).keys);
    return this.#spelt.some(spelt => withoutJs(spelt.keys) === keys);
  }

  /** Whether this stands in the name. A value of signs alone stands nowhere. */
  isIn(name: string, where: Where): boolean {
    return this.#spelt.some(spelt => stands(spelt, name, where));
  }
}

function speltAs(spelling: Spelling, value: string): Spelt {
  const text = keyText(value, spelling);
  return { spelling, keys: text.keys, isKorean: isKoreanAt(text, 0) };
}

function withoutJs(keys: string): string {
  return keys.length > 2 && keys.endsWith('js') ? keys.slice(0, -2) : keys;
}

/** So many keys in a row are no chance: from here on a value may have been typed on the wrong keyboard layout. */
const NO_CHANCE = 4;

/** Walks the name and makes nothing of it, because `title:` asks this of every article of a library. */
function stands({ spelling, keys, isKorean }: Spelt, name: string, where: Where): boolean {
  const text = walk(name, spelling);
  const room = text.count - keys.length;
  const last = where === 'beginning' ? Math.min(0, room) : room;
  for (let at = 0; at <= last; at++) {
    if (!isAt(at, keys, text)) continue;
    if (where === 'word' && edgeOf(text.marks[at] ?? EDGE.none) === EDGE.none) continue;
    // `go` has the keys of 해, and `dns` those of 운: few keys count only in the script they were typed in.
    if (keys.length >= NO_CHANCE || isKorean === isHangulAt(name, text.from[at] ?? 0)) return true;
  }
  return false;
}

function isAt(at: number, keys: string, text: Walked): boolean {
  for (let i = 0; i < keys.length; i++) if (text.keys[at + i] !== keys.charCodeAt(i)) return false;
  return true;
}

function isHangulAt(name: string, at: number): boolean {
  return /\p{Script=Hangul}/u.test(name.charAt(at));
}
