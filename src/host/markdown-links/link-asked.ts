/**
 * What of a line asks for an article, and what a chosen one replaces there. `query` is what was typed of it; where nothing was, the words
 * of the link.
 */
export type LinkAsked = { readonly query: string; readonly start: number; readonly end: number } & (
  | { readonly is: 'link' | 'footnote' }
  /** Its words stand there. */
  | { readonly is: 'destination' }
);

/** Nobody types more of a title. */
const LONGEST = 200;

const FOOTNOTE = /\[\^([^[\]\s^]*)$/;
const DESTINATION = /(^|[^!\\])\[((?:[^[\]\\]|\\.)*)\]\(([^()<>"]*)$/;
const WORDS = /(?:^|[^[\]!\\])\[([^[\]()!^]{2,})$/;

/** How a path, a heading or an address begins; those are VS Code's own to complete. */
const PATH = /^(?:[./#?~]|[a-z][a-z0-9+.-]*:)|\//i;

/**
 * `[말](` and what follows asks for an article, `[^` for a footnote that cites one, and words in brackets for a link where somebody
 * presses Ctrl+Space (`isAsked`): a bracket alone begins too much else. `linkAsked('[강화](', 5, false)` asks for `강화` and replaces nothing.
 */
export function linkAsked(line: string, character: number, isAsked: boolean): LinkAsked | undefined {
  const before = line.slice(Math.max(0, character - LONGEST), character);
  const after = line.slice(character, character + LONGEST);
  return (
    footnoteAsked(before, after, character) ??
    destinationAsked(before, after, character) ??
    (isAsked ? wordsAsked(before, after, character) : undefined)
  );
}

function footnoteAsked(before: string, after: string, character: number): LinkAsked | undefined {
  const [whole, query] = FOOTNOTE.exec(before) ?? [];
  if (whole === undefined || query === undefined) return undefined;
  // A definition is being written.
  if (after.startsWith(']:') && before.trim() === whole) return undefined;
  return { is: 'footnote', query, start: character - whole.length, end: character + (after.startsWith(']') ? 1 : 0) };
}

function destinationAsked(before: string, after: string, character: number): LinkAsked | undefined {
  const [, , words, typed] = DESTINATION.exec(before) ?? [];
  if (words === undefined || typed === undefined || PATH.test(typed)) return undefined;
  const end = character + (/^[^()<>\s]*\)/.exec(after)?.[0].length ?? 0);
  if (words.trim() === '')
    return { is: 'link', query: typed.trim(), start: character - typed.length - `[${words}](`.length, end };
  return { is: 'destination', query: typed.trim() || words.trim(), start: character - typed.length, end };
}

function wordsAsked(before: string, after: string, character: number): LinkAsked | undefined {
  const [, words] = WORDS.exec(before) ?? [];
  if (words === undefined || words.trim() === '' || /^\][([:]/.test(after)) return undefined;
  return {
    is: 'link',
    query: words.trim(),
    start: character - words.length - 1,
    end: character + (after.startsWith(']') ? 1 : 0),
  };
}
