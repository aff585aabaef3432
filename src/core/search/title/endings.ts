import { JOSA } from '../../hangul/josa';
import { keystrokes } from './spelling';

/** What may follow a word without making it another: English inflections and Korean particles, in keys. */
const ENGLISH = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'ly'];
const KOREAN = JOSA.map(josa => [...josa].map(keystrokes).join(''));
const ENDINGS: ReadonlySet<string> = new Set([...KOREAN, ...ENGLISH]);
const LONGEST = Math.max(...[...ENDINGS].map(ending => ending.length));

/** Endings a query word may lose. The Korean ones first: their keys rarely end an English word. */
const STRIPPED = [...new Set([...KOREAN.filter(keys => keys.length > 1), 'ing', 'es', 's', 'ed'])].sort(
  (a, b) => b.length - a.length,
);
/** Less than two syllables, or four letters, is too little to look for alone. */
const SHORTEST_STEM = 4;

/** Whether these keys only inflect what stands before them: `isEnding('dml')`, the keys of 의, and `isEnding('s')`. */
export function isEnding(keys: string): boolean {
  return keys.length <= LONGEST && ENDINGS.has(keys);
}

/** The keys of a word without its ending: the keys of 토큰을 lose those of 을, `components` loses its `s`. */
export function stemOf(keys: string): string {
  for (const ending of STRIPPED) {
    if (keys.length - ending.length >= SHORTEST_STEM && keys.endsWith(ending)) return keys.slice(0, -ending.length);
  }
  return keys;
}
