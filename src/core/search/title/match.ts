import { isHangul } from '../../hangul/jamo';
import { type Alignment, align, EXACT, type Forgiveness, LIKENESS, ROUGH, SLIPS } from './align';
import type { Asked } from './asked';
import { initialsOf } from './initials';
import { edgeAt, isKoreanAt, type KeyText, keyOrigins } from './keys';
import type { Prepared } from './prepared';
import type { Whole, Why } from './rank';
import { initialConsonants } from './spelling';
import { EDGE } from './walk';

/** How a query was found in a text: by which way, and where in that way's keys. */
export interface Reading {
  readonly why: Why;
  readonly alignment: Alignment;
  readonly whole: Whole;
  /** 0 is the nearest, 1 the farthest that still matches; 0 unless told. Only partial and fuzzy readings differ. */
  readonly distance?: number;
}

/** Every way in which no key but Shift is wrong: as typed, on the other layout, spaced differently, initial consonants, initials. */
export function readExactly(asked: Asked, title: Prepared): Reading | undefined {
  return (
    readKeys(asked, title, EXACT) ??
    readHumps(asked, title) ??
    readConsonants(asked, title) ??
    readInitials(asked, title)
  );
}

/** All words of the query in keystroke space, each off by a key or two if its length allows. */
export function readForgiving(asked: Asked, title: Prepared): Reading | undefined {
  return readKeys(asked, title, SLIPS);
}

/** All words of the query alike to whole words of the title, more off than slips explain: worth guessing. */
export function readAlike({ words }: Asked, title: Prepared): Reading | undefined {
  const alignment = align(words, title.keys, LIKENESS);
  // Half a word, half alike, is anything.
  const areWhole = alignment.rough <= words.length * ROUGH.inflected;
  return alignment.found < 1 || !areWhole ? undefined : { why: 'fuzzy', alignment, whole: 0 };
}

function readKeys(asked: Asked, title: Prepared, forgiveness: Forgiveness): Reading | undefined {
  const alignment = align(asked.words, title.keys, forgiveness);
  if (alignment.found < 1) return undefined;
  const why = alignment.edits > 0 ? 'typo' : whyOf(asked, title, alignment);
  if (why === 'literal' && isInsideSyllables(asked, title)) return undefined;
  return { why, alignment, whole: alignment.edits > 0 ? 0 : wholeOf(asked, title) };
}

function wholeOf({ text, keys }: Asked, title: Prepared): Whole {
  if (keys !== title.keys.keys) return 0;
  return text === title.text.trim().normalize('NFC') ? 2 : 1;
}

/** Words that were typed as one with capitals between, and stand apart. */
function readHumps({ humps }: Asked, title: Prepared): Reading | undefined {
  if (humps === undefined) return undefined;
  const alignment = align(humps, title.keys, EXACT);
  return alignment.found < 1 ? undefined : { why: alignment.edits > 0 ? 'typo' : 'spacing', alignment, whole: 0 };
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
  const alignment = align(choseong.words, title.consonants, EXACT);
  if (alignment.found < 1) return undefined;
  if (choseong.hasSyllables && !syllablesAgree(choseong.characters, title, alignment)) return undefined;
  return { why: 'choseong', alignment, whole: choseong.keys === title.consonants.keys ? 1 : 0 };
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

/** What is found in a way of its own lies as well as it can. */
const SMOOTH = { found: 1, edits: 0, rough: 0, breaks: 0, inside: false, unfinished: false } as const;

/** Signs, which have no keys: found where the text holds them as they are. */
export function readSigns(asked: Asked, title: Prepared): Reading | undefined {
  const [first = '', ...others] = asked.literals;
  const start = title.normal.indexOf(first);
  if (start < 0 || !others.every(literal => title.normal.includes(literal))) return undefined;
  const alignment = { ...SMOOTH, start, spans: [] };
  return { why: 'literal', alignment, whole: wholeOf(asked, title) };
}

/** The first letters of words side by side; those typed on the other layout lie roughly. */
function readInitials({ initials, literals }: Asked, title: Prepared): Reading | undefined {
  if (initials === undefined) return undefined;
  const isKorean = isHangul(literals[0] ?? '');
  for (const { letters, places } of initialsOf(title.keys)) {
    const at = letters.indexOf(initials);
    if (at < 0) continue;
    const matched = places.slice(at, at + initials.length);
    const rough = matched.filter(place => isKoreanAt(title.keys, place) !== isKorean).length;
    const spans = matched.map(place => [place, place + 1] as const);
    const alignment = { ...SMOOTH, rough, start: places[at] ?? 0, spans };
    return { why: 'initials', alignment, whole: 0 };
  }
  return undefined;
}
