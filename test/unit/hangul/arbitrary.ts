import fc from 'fast-check';
import { CHOSEONG, JONGSEONG, JUNGSEONG } from '../../../src/core/hangul/jamo';

/** Any of the 11,172 complete syllables. */
export const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map(code => String.fromCharCode(code));

/** A word or several of complete syllables. */
export const syllables = fc.array(syllable, { maxLength: 12 }).map(parts => parts.join(''));

/** A syllable's letters, chosen one by one. */
export const letters = fc.record(
  {
    choseong: fc.constantFrom(...CHOSEONG),
    jungseong: fc.constantFrom(...JUNGSEONG),
    jongseong: fc.constantFrom('', ...JONGSEONG),
  },
  { noNullPrototype: true },
);

/** Any text at all: unpaired surrogates, control characters, combining marks. */
export const anyText = fc.string({ unit: 'binary', maxLength: 40 });
