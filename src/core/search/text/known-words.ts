import { hangulOf, keysOf } from '../../hangul/keystrokes';
import type { LettersOfWord } from '../../hangul/loanword';
import { SLIPS } from '../title/align';
import { nearMatch } from '../title/edits';
import { HashSet } from './hash-set';
import { folded, foldOf } from './letters';
import { unlikelihood } from './unlikelihood';

const SHORTEST_LATIN = 4;
const LONGEST_LATIN = 20;
const SHORTEST_KOREAN = 2;
const LONGEST_KOREAN = 10;

/**
 * Every word that texts hold, in keystroke space and packed: some hundred thousand words in three megabytes, where a slip of the
 * finger is one key whatever the script. Words are only ever added: whether a text still holds one is for the index to say.
 */
export class KnownWords {
  #keys = new Uint8Array(1 << 16);
  /** Where each word's keys begin, and one more for the end of the last. */
  #starts = new Uint32Array(1 << 12);
  /** One bit for each letter of a word: words that share too few letters are told apart without a look at them. */
  #letters = new Uint32Array(1 << 12);
  #count = 0;
  readonly #seen = new HashSet();

  get size(): number {
    return this.#count;
  }

  /** Takes in the words of a text; answers those it did not know. */
  addText(text: string): readonly string[] {
    const fresh: string[] = [];
    for (let i = 0; i < text.length; i++) {
      const is = scriptOf(text.charCodeAt(i));
      if (is === undefined) continue;
      const start = i;
      let hash = 0x811c9dc5;
      for (; i < text.length && scriptOf(text.charCodeAt(i)) === is; i++) {
        hash = Math.imul(hash ^ foldOf(text.charCodeAt(i)), 0x01000193);
      }
      const length = i - start;
      i--;
      const fits =
        is === 'korean'
          ? length >= SHORTEST_KOREAN && length <= LONGEST_KOREAN
          : length >= SHORTEST_LATIN && length <= LONGEST_LATIN;
      if (!fits || !this.#seen.add(hash >>> 0)) continue;
      const word = folded(text.slice(start, start + length));
      this.#append(word);
      fresh.push(word);
    }
    return fresh;
  }

  /**
   * Words a key or two off, the likeliest first; of a longer Korean word the beginning, cut behind a syllable, because what
   * follows is mostly a particle or an ending. Never the word itself.
   */
  near(word: string, limit: number): readonly string[] {
    const asked = keysOf(word).toLowerCase();
    const budget = SLIPS(asked.length);
    const script = asked === word ? 0 : KOREAN;
    const askedLetters = lettersOf(asked);
    const found = new Map<string, number>();
    for (let i = 0; i < this.#count; i++) {
      const letters = this.#letters[i] ?? 0;
      const length = (this.#starts[i + 1] ?? 0) - (this.#starts[i] ?? 0);
      if (length < asked.length - budget || (letters & KOREAN) !== script) continue;
      if (script !== KOREAN && length > asked.length + budget) continue;
      if (bitsIn(askedLetters & ~letters) > budget) continue;
      const keys = this.#keysAt(i);
      const near = nearMatch(asked, keys.toLowerCase(), 0, budget);
      if (near === undefined) continue;
      const meant = script === KOREAN ? beginningOf(hangulOf(keys), near.ends[0] ?? 0) : keys;
      const unlikely = unlikelihood(word, meant);
      if (unlikely === undefined || meant === word) continue;
      found.set(meant, Math.min(unlikely, found.get(meant) ?? unlikely));
    }
    return [...found]
      .sort((a, b) => a[1] - b[1])
      .slice(0, limit)
      .map(([near]) => near);
  }

  /** The keys that type the words of a script, of those that have these letters. */
  *withLetters(script: 'latin' | 'korean', { first, each }: LettersOfWord): Generator<string> {
    const wanted = script === 'korean' ? KOREAN : 0;
    const [beginning, parts] = [lettersOf(first), each.map(lettersOf)];
    for (let i = 0; i < this.#count; i++) {
      const letters = this.#letters[i] ?? 0;
      if ((letters & KOREAN) !== wanted || parts.some(part => (part & letters) === 0)) continue;
      if ((lettersOf(String.fromCharCode(this.#keys[this.#starts[i] ?? 0] ?? 0)) & beginning) === 0) continue;
      yield this.#keysAt(i);
    }
  }

  #append(word: string): void {
    const keys = keysOf(word);
    const start = this.#starts[this.#count] ?? 0;
    if (start + keys.length > this.#keys.length) this.#keys = grown(this.#keys, new Uint8Array(this.#keys.length * 2));
    if (this.#count + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, new Uint32Array(this.#starts.length * 2));
      this.#letters = grown(this.#letters, new Uint32Array(this.#letters.length * 2));
    }
    for (let i = 0; i < keys.length; i++) this.#keys[start + i] = keys.charCodeAt(i);
    this.#letters[this.#count] = lettersOf(keys) | (keys === word ? 0 : KOREAN);
    this.#count++;
    this.#starts[this.#count] = start + keys.length;
  }

  #keysAt(index: number): string {
    const keys = this.#keys.subarray(this.#starts[index], this.#starts[index + 1]);
    return Reflect.apply(String.fromCharCode, undefined, keys);
  }
}

/** The bit that no letter has. */
const KOREAN = 1 << 30;

function lettersOf(keys: string): number {
  let letters = 0;
  for (let i = 0; i < keys.length; i++) letters |= 1 << ((keys.charCodeAt(i) | 0x20) - 0x61);
  return letters;
}

function bitsIn(letters: number): number {
  let bits = 0;
  for (let left = letters; left !== 0; left &= left - 1) bits++;
  return bits;
}

/** The syllables that these first keys type, the last of them whole. */
function beginningOf(word: string, keys: number): string {
  let typed = 0;
  for (let i = 0; i < word.length; i++) {
    if (typed >= keys) return word.slice(0, i);
    typed += keysOf(word.charAt(i)).length;
  }
  return word;
}

function scriptOf(code: number): 'latin' | 'korean' | undefined {
  if (code >= 0xac00 && code <= 0xd7a3) return 'korean';
  const small = foldOf(code);
  return small >= 0x61 && small <= 0x7a ? 'latin' : undefined;
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
