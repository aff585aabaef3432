import { isJosaAfter, splitJosa } from '../../../src/core/hangul/josa';
import type { Random } from '../search/random';

const PARTICLES = ['은', '는', '이', '가', '을', '를', '의', '에', '로', '으로', '에서', '와', '과', '도'];

/** The word with another particle on the same stem: `토큰은` for `토큰을`; undefined where it has none. */
export function otherParticle(word: string, random: Random): string | undefined {
  const { stem, josa } = splitJosa(word);
  if (josa === '') return undefined;
  const other = random.of(PARTICLES.filter(particle => particle !== josa && isJosaAfter(stem, particle)));
  return other === undefined ? undefined : stem + other;
}
