import { edgeAt, type KeyText } from './keys';
import { EDGE } from './walk';

/**
 * Where the words of a text begin, in keys. `HTTP/2 server push` has three words by its spaces and four by its
 * punctuation; people abbreviate either way, so both readings are given where they differ.
 */
export function initialsOf(text: KeyText): readonly Initials[] {
  const spaced = beginnings(text, EDGE.space);
  const divided = beginnings(text, EDGE.word);
  return spaced.letters === divided.letters ? [spaced] : [spaced, divided];
}

/** The first key of each word, and where it lies among the keys. */
export interface Initials {
  readonly letters: string;
  readonly places: readonly number[];
}

function beginnings(text: KeyText, strength: number): Initials {
  const { keys } = text;
  let letters = '';
  const places: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    if (edgeAt(text, i) < strength) continue;
    letters += keys.charAt(i);
    places.push(i);
  }
  return { letters, places };
}
