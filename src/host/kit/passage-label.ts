import type { Passage } from '../../core/search/text/passage';

/** A side bar shows some twenty Hangul letters of a row: so many characters may stand before what was found. */
const BEFORE = 12;

/** A row's text, and where in it to highlight. */
export interface PassageLabel {
  readonly label: string;
  readonly highlights: [number, number][];
}

/**
 * A passage as a row begins with it: the words before the first found one are left out where they would push it out of sight,
 * as VS Code's own search does; `before` characters may stand there. `passageLabel({ text: '아주 긴 앞말이 있는 줄의 끝에서야 검색', ... })` is `'…줄의 끝에서야 검색'`.
 */
export function passageLabel({ text, spans }: Passage, before = BEFORE): PassageLabel {
  const first = spans[0]?.[0] ?? 0;
  const cut = first <= before ? 0 : wordFrom(text, first - before, first);
  const mark = cut === 0 ? '' : '…';
  const shift = mark.length - cut;
  return {
    label: mark + text.slice(cut),
    highlights: spans.map(([start, end]) => [start + shift, end + shift]),
  };
}

/** Where the row begins: at a word, if one begins there, near enough to what was found. */
function wordFrom(text: string, earliest: number, first: number): number {
  const space = text.slice(earliest - 1, first).search(/\s\S/);
  return space < 0 ? earliest : earliest + space;
}
