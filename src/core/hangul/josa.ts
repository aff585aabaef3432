/** Korean particles (조사): what follows a noun without a space, and must not keep the noun from being found. */
import { decompose } from './jamo';

/** What a particle wants before it. `로` follows a vowel or ㄹ: 자바로, 모델로, but 토큰으로. */
export type Before = 'consonant' | 'vowel' | 'vowelOrRieul' | 'any';

/** Every particle, the commonest stacks of them included, and what it wants before it. */
export const PARTICLES: ReadonlyMap<string, Before> = new Map([
  ...each(
    'consonant',
    '은 이 을 과 이나 이란 이라 이라는 이라고 이면 이든 이든지 이며 이랑 이라도 이야 으로 으로서 으로써 으로는 으로도 으로의 으로만 으로부터',
  ),
  ...each('vowel', '는 가 를 와 란 라는 라고 든지 랑 라도'),
  ...each('vowelOrRieul', '로 로서 로써 로는 로도 로의 로만 로부터'),
  ...each('any', '의 에 도 만 에서 에게 한테 께 까지 부터 보다 처럼 만큼 마다 조차 마저 밖에 대로 하고 이다 입니다'),
  ...each(
    'any',
    '에는 에도 에만 에의 에서는 에서도 에서만 에서의 에게는 에게서 까지는 까지도 까지의 부터는 보다는 보다도 만은 만을 만이 만의 만으로 만으로는 만으로도 처럼은 들 들은 들이 들을 들의 들에게 들도 들과',
  ),
]);
const LONGEST = Math.max(...[...PARTICLES.keys()].map(particle => particle.length));

/** The copula (이다) in the forms that end a noun's sentence or clause. A search does not strip these: they end verbs too. */
const COPULAS: ReadonlyMap<string, Before> = new Map([
  ...each('consonant', '이라면 이었다 이었던 이에요 이면'),
  ...each('vowel', '다 라면 였다 였던 예요 면'),
  ...each('any', '이다 인 인데 이고 이며 이지만 입니다 이라서 일 일까'),
]);

/** Whether this text may follow the noun as a copula: `isCopulaAfter('퇴화', '다')`, `isCopulaAfter('모델', '이라면')`. */
export function isCopulaAfter(word: string, text: string): boolean {
  const before = COPULAS.get(text);
  return before !== undefined && agrees(word, before);
}

/** A word in its stem and the particle that follows it; `josa` is `''` where there is none. */
export interface Inflected {
  readonly stem: string;
  readonly josa: string;
}

/**
 * Whether this text may follow the word as a particle: `isJosaAfter('토큰', '을')` is true, `isJosaAfter('토큰', '를')`
 * is not, because 토큰 ends in a consonant. After Latin and digits, whose sound is not written, either form may.
 */
export function isJosaAfter(word: string, text: string): boolean {
  const before = PARTICLES.get(text);
  return before !== undefined && agrees(word, before);
}

/**
 * Parts a word from its particle, the longest that fits: `splitJosa('서버에서는')` is `{ stem: '서버', josa: '에서는' }`.
 * A Korean stem keeps two syllables before a particle of one: 나이 is not 나 with a particle.
 */
export function splitJosa(word: string): Inflected {
  for (let length = Math.min(LONGEST, word.length - 1); length > 0; length--) {
    const stem = word.slice(0, -length);
    const josa = word.slice(-length);
    if (!isJosaAfter(stem, josa)) continue;
    if (stem.length + length > 2 || decompose(stem) === undefined) return { stem, josa };
  }
  return { stem: word, josa: '' };
}

/** The particles, longest first. */
export const JOSA: readonly string[] = [...PARTICLES.keys()].sort((a, b) => b.length - a.length);

/** Whether a word ends as a particle wants it: `agrees('토큰', 'consonant')` is true. Latin and digits, unheard, agree with all. */
export function agrees(word: string, before: Before): boolean {
  const last = decompose(word.slice(-1));
  if (last === undefined) return /[\p{L}\p{N})\]]$/u.test(word);
  if (before === 'any') return true;
  if (before === 'consonant') return last.jongseong !== '';
  return last.jongseong === '' || (before === 'vowelOrRieul' && last.jongseong === 'ㄹ');
}

function each(before: Before, particles: string): readonly (readonly [string, Before])[] {
  return particles.split(' ').map(particle => [particle, before]);
}
