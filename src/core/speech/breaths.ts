/** More characters than this are not said in one go. Some engines stop after a quarter of a minute. */
export const BREATH = 180;

/**
 * Cuts a long sentence into pieces that are said one after the other: behind a comma where there is one, else between words.
 * `breaths(words).join(' ')` is the sentence, unless one word alone is too long.
 */
export function breaths(words: string, most = BREATH): readonly string[] {
  const pieces: string[] = [];
  let rest = words;
  while (rest.length > most) {
    const head = rest.slice(0, most + 1);
    // A pause soon after the beginning is heard as a stumble.
    const comma = lastBreak(/[,;:、，—–]\s/g, head);
    const cut = comma > most / 3 ? comma : lastBreak(/\s/g, head);
    const end = cut > 0 ? cut : most;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** Where the last of such places ends; 0 where there is none. */
function lastBreak(place: RegExp, text: string): number {
  let end = 0;
  for (const match of text.matchAll(place)) end = match.index + match[0].length;
  return end;
}
