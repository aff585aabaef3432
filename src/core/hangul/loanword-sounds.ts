import type { Letters } from './jamo';
import {
  CLOSED_VOWEL,
  FINAL,
  FINAL_LONG,
  GLIDE,
  INITIAL,
  LAST_VOWEL,
  type Spellings,
  type Table,
  TOGETHER,
  VOWEL,
} from './loanword-spellings';

/** The sounds of a word in their order, each with the letters that English may spell it with. */
export function soundsOf(syllables: readonly Letters[]): readonly Spellings[] {
  const sounds: Spellings[] = [];
  /** The initial consonant of this syllable was one sound with the end of the one before. */
  let isTaken = false;
  /** The vowel before is a long one. */
  let isLong = false;
  for (let i = 0; i < syllables.length; i++) {
    const syllable = syllables[i];
    if (!syllable) break;
    const { choseong, jungseong } = syllable;
    const next = syllables[i + 1];
    const glide = syllable.jongseong === '' && next?.choseong === 'ㅇ' ? GLIDE(jungseong + next.jungseong) : undefined;
    const soft = isTaken || glide ? undefined : TOGETHER(choseong + jungseong);
    const initial = soft ?? spellingsOf(INITIAL, choseong);
    if (!isTaken) sounds.push(isLong ? single(initial) : initial);
    if (glide && next) {
      const apart = both(VOWEL(jungseong), vowelOf(next, i + 2 === syllables.length)).usual;
      sounds.push({ usual: glide.usual, rare: [...glide.rare, ...apart] });
      i++;
    } else if (!soft) sounds.push(vowelOf(syllable, next === undefined));
    isLong = glide !== undefined;
    isTaken = false;
    const { jongseong } = (glide && next) ?? syllable;
    if (jongseong === '') continue;
    const final = (isLong ? FINAL_LONG(jongseong) : undefined) ?? spellingsOf(FINAL, jongseong);
    const after = syllables[i + 1];
    const together = after && TOGETHER(jongseong + after.choseong);
    // The 션 of 컬렉션 is a sound of its own.
    isTaken = together !== undefined && !(after?.choseong === 'ㅅ' && after.jungseong === 'ㅕ');
    if (!together || !isTaken) sounds.push(final);
    else sounds.push(jongseong === 'ㄹ' ? together : either(together, both(final, INITIAL('ㅅ'))));
    isLong = false;
  }
  return sounds;
}

function vowelOf({ jungseong, jongseong }: Letters, isLast: boolean): Spellings {
  const isHardlyHeard = jungseong === 'ㅡ' && jongseong === 'ㄹ';
  const own = jongseong === '' ? (isLast ? LAST_VOWEL : undefined) : isHardlyHeard ? undefined : CLOSED_VOWEL;
  return own?.(jungseong) ?? spellingsOf(VOWEL, jungseong);
}

/** What stands behind a long vowel is written once: lake, and never lack. */
function single({ usual, rare }: Spellings): Spellings {
  const isSingle = (spelling: string): boolean => !/ck|([a-z])\1/.test(spelling);
  return { usual: usual.filter(isSingle), rare: rare.filter(isSingle) };
}

/** A letter that no English word is written with has no spelling. */
function spellingsOf(from: Table, letter: string): Spellings {
  return from(letter) ?? { usual: [], rare: [] };
}

function either(one: Spellings, other: Spellings): Spellings {
  return { usual: [...new Set([...one.usual, ...other.usual])], rare: [...new Set([...one.rare, ...other.rare])] };
}

/** One sound behind the other, one of them rare at most. */
function both(one: Spellings | undefined, other: Spellings | undefined): Spellings {
  const joined = (a: readonly string[] = [], b: readonly string[] = []) => a.flatMap(x => b.map(y => x + y));
  return {
    usual: joined(one?.usual, other?.usual),
    rare: [...joined(one?.usual, other?.rare), ...joined(one?.rare, other?.usual)],
  };
}
