import { type Alignment, align } from './align';
import type { Asked } from './asked';
import { initialsOf } from './initials';
import { EDGE, edgeAt, isKoreanAt, type KeyText, keyOrigins } from './keys';
import type { Prepared } from './prepared';
import type { Why } from './rank';
import { initialConsonants } from './spelling';

/** How a query was found in a text: by which way, and where in that way's keys. */
export interface Reading {
  readonly why: Why;
  readonly alignment: Alignment;
  /** The query is all there is. */
  readonly whole: boolean;
}

/** Every way that needs no forgiveness: as typed, on the other layout, spaced differently, initial consonants, initials. */
export function readExactly(asked: Asked, title: Prepared): Reading | undefined {
  return readKeys(asked, title, false) ?? readConsonants(asked, title) ?? readInitials(asked, title);
}

/** All words of the query in keystroke space, each off by a key or two if its length allows. */
export function readForgiving(asked: Asked, title: Prepared): Reading | undefined {
  return readKeys(asked, title, true);
}

function readKeys(asked: Asked, title: Prepared, forgiving: boolean): Reading | undefined {
  const alignment = align(asked.words, title.keys, forgiving);
  if (alignment.found < 1) return undefined;
  const why = alignment.edits > 0 ? 'typo' : whyOf(asked, title, alignment);
  if (why === 'literal' && isInsideSyllables(asked, title)) return undefined;
  return { why, alignment, whole: asked.keys === title.keys.keys };
}

/** `ㄱㅅ` has the keys that end 텍 and begin 스: no one who types initial consonants means those. */
function isInsideSyllables({ choseong, literals }: Asked, { normal }: Prepared): boolean {
  return choseong !== undefined && !choseong.hasSyllables && !literals.every(literal => normal.includes(literal));
}

/** A literal match holds every word as it was typed; else what differs is the layout, the spacing, or only an ending. */
function whyOf(asked: Asked, { normal, keys }: Prepared, { spans }: Alignment): Why {
  const isSpaced = spans.some(([start], i) => start === spans[i - 1]?.[1] && edgeAt(keys, start) === EDGE.none);
  if (!isSpaced && asked.literals.every(literal => normal.includes(literal))) return 'literal';
  if (spans.some(([start], word) => isKoreanAt(keys, start) !== asked.words[word]?.korean)) return 'layout';
  return isSpaced || spans.some(([start, end]) => crossesSpace(keys, start, end)) ? 'spacing' : 'literal';
}

function crossesSpace(text: KeyText, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (edgeAt(text, i) >= EDGE.word) return true;
  return false;
}

function readConsonants({ choseong }: Asked, title: Prepared): Reading | undefined {
  if (choseong === undefined) return undefined;
  const alignment = align(choseong.words, title.consonants, false);
  if (alignment.found < 1) return undefined;
  if (choseong.hasSyllables && !syllablesAgree(choseong.characters, title, alignment)) return undefined;
  return { why: 'choseong', alignment, whole: choseong.keys === title.consonants.keys };
}

/** Syllables typed out, as the 검 of `검ㅅ 엔진`, must be found as they are. */
function syllablesAgree(asked: readonly string[], { text }: Prepared, { spans }: Alignment): boolean {
  const { from, to } = keyOrigins(text, initialConsonants);
  const places = spans.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i));
  return places.every((place, i) => {
    const syllable = asked[i] ?? '';
    return syllable === '' || text.slice(from[place], to[place]).normalize('NFC') === syllable;
  });
}

/** Signs, which have no keys: found where the text holds them as they are. */
export function readSigns({ literals }: Asked, { normal }: Prepared): Reading | undefined {
  const literal = literals.join(' ');
  const start = normal.indexOf(literal);
  if (start < 0) return undefined;
  const alignment = { found: 1, edits: 0, rough: 0, breaks: 0, start, spans: [] };
  return { why: 'literal', alignment, whole: normal.trim() === literal };
}

/** The first letters of words side by side. */
function readInitials({ initials }: Asked, title: Prepared): Reading | undefined {
  if (initials === undefined) return undefined;
  for (const { letters, places } of initialsOf(title.keys)) {
    const at = letters.indexOf(initials);
    if (at < 0) continue;
    const spans = places.slice(at, at + initials.length).map(place => [place, place + 1] as const);
    const alignment = { found: 1, edits: 0, rough: 0, breaks: 0, start: places[at] ?? 0, spans };
    return { why: 'initials', alignment, whole: false };
  }
  return undefined;
}
