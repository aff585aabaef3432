import { JOSA } from '../../hangul/josa';
import { keyText } from './keys';

/** What may follow a word without making it another: English inflections and Korean particles, in keys. */
const ENGLISH = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'ly'];
const KOREAN = JOSA.map(josa => keyText(josa).keys);
const ENDINGS: ReadonlySet<string> = new Set([...KOREAN, ...ENGLISH]);
const LONGEST = Math.max(...[...ENDINGS].map(ending => ending.length));

/** Endings a query word may lose. The Korean ones first: their keys rarely end an English word. */
const STRIPPED = [...new Set([...KOREAN.filter(keys => keys.length > 1), 'ing', 'es', 's', 'ed'])].sort(
  (a, b) => b.length - a.length,
);
/** Less is too little to look for alone: four letters, or in Korean a syllable that is closed, as 앱, 글 and 값 are. */
const SHORTEST = { latin: 4, korean: 3 } as const;

/** Whether these keys only inflect what stands before them: `isEnding('dml')`, the keys of 의, and `isEnding('s')`. */
export function isEnding(keys: string): boolean {
  return keys.length <= LONGEST && ENDINGS.has(keys);
}

/**
 * The keys of a word without its ending: the keys of 토큰을 lose those of 을, `components` loses its `s`. A word that was not
 * typed as Hangul may have been meant to be, so it may lose a particle, too.
 */
export function stemOf(keys: string, script: keyof typeof SHORTEST): string {
  for (const ending of STRIPPED) {
    if (keys.length - ending.length >= SHORTEST[script] && keys.endsWith(ending)) return keys.slice(0, -ending.length);
  }
  return keys;
}
