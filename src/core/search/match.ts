import { isHangul, isSyllable } from '../hangul/jamo';
import { normalOf } from '../hangul/normal';
import { type Alignment, align } from './align';
import type { Asked, Consonants } from './asked';
import { initialsOf } from './initials';
import { EDGE, initialConsonants, type KeyText, keyOrigins, keyText } from './keys';
import type { Why } from './rank';

/** How a query was found in a text: by which way, and where in that way's keys. */
export interface Reading {
  readonly why: Why;
  readonly alignment: Alignment;
  /** The query is all there is. */
  readonly whole: boolean;
}

/** Every way that needs no forgiveness: as typed, on the other layout, spaced differently, initial consonants, initials. */
export function readExactly(asked: Asked, text: string, keys: KeyText): Reading | undefined {
  return readKeys(asked, text, keys, false) ?? readConsonants(asked.choseong, text) ?? readInitials(asked, keys);
}

/** All words of the query in keystroke space; `forgiving` lets long words be off by a key or two. */
export function readKeys(asked: Asked, text: string, keys: KeyText, forgiving: boolean): Reading | undefined {
  const alignment = align(asked.words, keys, forgiving);
  if (alignment.found < 1) return undefined;
  const whole = asked.keys === keys.keys;
  if (alignment.edits > 0) return { why: 'typo', alignment, whole };
  return { why: exactWhy(asked, text, keys, alignment), alignment, whole };
}

/** A literal match holds every word as it was typed; else what differs is the layout, the spacing, or only an ending. */
function exactWhy(asked: Asked, text: string, keys: KeyText, { spans }: Alignment): Why {
  const normal = normalOf(text);
  if (asked.literals.every(literal => normal.includes(literal))) return 'literal';
  const { from } = keyOrigins(text);
  const otherLayout = spans.some(
    ([start], word) => isHangul(text.charAt(from[start] ?? 0)) !== asked.words[word]?.korean,
  );
  if (otherLayout) return 'layout';
  return spans.some(([start, end]) => crossesSpace(keys, start, end)) ? 'spacing' : 'literal';
}

function crossesSpace({ edges }: KeyText, start: number, end: number): boolean {
  return edges.subarray(start + 1, end).some(edge => edge >= EDGE.word);
}

function readConsonants(asked: Consonants | undefined, text: string): Reading | undefined {
  if (asked === undefined) return undefined;
  const consonants = keyText(text, initialConsonants);
  const alignment = align(
    asked.words.map(keys => ({ keys, stem: keys, korean: true })),
    consonants,
    false,
  );
  if (alignment.found < 1) return undefined;
  if (asked.characters.some(c => c !== '') && !syllablesAgree(asked, text, alignment)) return undefined;
  return { why: 'choseong', alignment, whole: asked.keys === consonants.keys };
}

/** Syllables typed out in full, as the 검 of `검ㅅ`, must be found as they are. */
function syllablesAgree(asked: Consonants, text: string, { spans }: Alignment): boolean {
  const { from } = keyOrigins(text, initialConsonants);
  const normal = text.normalize('NFC');
  let i = 0;
  for (const [start, end] of spans) {
    for (let at = start; at < end; at++, i++) {
      const syllable = asked.characters[i] ?? '';
      if (isSyllable(syllable) && normal.charAt(from[at] ?? 0) !== syllable) return false;
    }
  }
  return true;
}

/** The first letters of words side by side. */
function readInitials({ initials }: Asked, keys: KeyText): Reading | undefined {
  if (initials === undefined) return undefined;
  for (const { letters, places } of initialsOf(keys)) {
    const at = letters.indexOf(initials);
    if (at < 0) continue;
    const spans = places.slice(at, at + initials.length).map(place => [place, place + 1] as const);
    const alignment = { found: 1, edits: 0, rough: 0, breaks: 0, start: places[at] ?? 0, spans };
    return { why: 'initials', alignment, whole: false };
  }
  return undefined;
}
