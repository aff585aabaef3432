import { keysOf } from '../hangul/keystrokes';

/** A syllable that is being composed, and the one before it whose last consonant it may still take. */
const COMPOSED = 2;

/**
 * Whether what was typed may become what a model said, or has: `'it'` goes along `'items'`. So do keys of a syllable that is still being
 * composed: `'거'`, and even `'갓'`, go along `'가사'` or `'검색'` as far as their keys do. A part of what will be said has not contradicted
 * anything yet.
 */
export function goesAlong(typed: string, said: string): boolean {
  return said.startsWith(typed) || typed.startsWith(said) || isComposed(typed, said);
}

/** Whether the end of what was typed are keys of what was said, and no letters of it yet. */
export function isComposed(typed: string, said: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === said[same]) same++;
  const open = typed.slice(same);
  if (open === '' || open.length > COMPOSED || !/^[ㄱ-ㅣ가-힣]+$/.test(open)) return false;
  return keysOf(said.slice(same, same + COMPOSED + 1)).startsWith(keysOf(open));
}
