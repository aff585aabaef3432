import type { TermId } from '../term';

/** Signs that tell languages apart: without them C, C++ and C# would be one term. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['+', ' plus '],
  ['#', ' sharp '],
]);

/** The id that a name makes: `termIdOf('Test-Time Compute')` is `'test-time-compute'`, of `'검색 증강 생성'` it is `'검색-증강-생성'`. */
export function termIdOf(name: string): TermId {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})[+#]+/gu, signs => Array.from(signs, sign => SPOKEN.get(sign)).join(''))
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (words?.join('-') ?? 'term') as TermId;
}

/** The id of a term that is given none: its English name's, else its Korean name's. */
export function derivedId({ ko, en }: { readonly ko?: string | undefined; readonly en?: string | undefined }): TermId {
  return termIdOf(en ?? ko ?? '');
}
