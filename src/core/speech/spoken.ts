/**
 * What a voice says of words as they are written: addresses as their site, pictographs not at all, white space as one space.
 * `spoken('자세한 것은 https://example.com/a?b=1 🚀')` is '자세한 것은 example.com'.
 */
export function spoken(written: string): string {
  return written
    .replace(ADDRESS, (_, site: string) => site)
    .replace(PICTOGRAPH, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The end of an address is not the full stop of its sentence. */
const ADDRESS =
  /\bhttps?:\/\/(?:www\.)?([^\s/?#:<>"'()]*[^\s/?#:<>"'().,])(?::\d+)?(?:[/?#][^\s<>"']*[^\s<>"'().,!?])?\/?/gi;

/** Emoji with all that belongs to them; digits and signs that may be written as emoji, too, are words. */
const PICTOGRAPH =
  /(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}])(?:\u{FE0F}|\u{200D}|\u{20E3}|[\u{1F3FB}-\u{1F3FF}])*/gu;
