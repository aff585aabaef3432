/** Pieces of this length are looked for: short enough to lie between two edits, long enough to be rare. */
const PIECE = 5;

/** So many pieces of a pattern are looked for; a longer pattern is sampled. */
const PIECES = 48;

/** A piece that stands in more places than these tells nothing. */
const COMMON = 200;

/** So many places are worth a closer look. */
const PLACES = 6;

/** A stretch of the text in which the pattern may begin. */
export type Beginning = readonly [earliest: number, latest: number];

/**
 * Where a pattern may stand in a text that holds it with edits, the likeliest place first: where the most of its pieces stand at
 * the distances they have in the pattern. Linear in the text's length, whatever both hold.
 */
export function likelyPlaces(text: string, pattern: string): readonly Beginning[] {
  const width = 16 + (pattern.length >> 3);
  const votes = new Map<number, number>();
  const piece = Math.min(PIECE, pattern.length);
  const step = Math.max(2, Math.ceil(pattern.length / PIECES));
  for (let offset = 0; offset + piece <= pattern.length; offset += step) {
    for (const place of placesOf(text, pattern.slice(offset, offset + piece))) {
      const bin = Math.floor((place - offset) / width);
      votes.set(bin, (votes.get(bin) ?? 0) + 1);
    }
  }
  // An insertion moves the later pieces into the next bin.
  const withNext = (bin: number): number => (votes.get(bin) ?? 0) + (votes.get(bin + 1) ?? 0);
  const bins = new Set([...votes.keys()].flatMap(bin => [bin - 1, bin]));
  return [...bins]
    .map(bin => ({ bin, count: withNext(bin) }))
    .sort((a, b) => b.count - a.count || a.bin - b.bin)
    .slice(0, PLACES)
    .map(({ bin }) => [bin * width, (bin + 2) * width]);
}

/** Where a piece stands; nowhere where that is nearly everywhere. */
function placesOf(text: string, piece: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (places.length === COMMON) return [];
    places.push(at);
  }
  return places;
}
