const SVG = 'http://www.w3.org/2000/svg';

/** Every icon of the page, on a grid of 16 by 16, drawn with lines in the colour of the text around it. */
const SHAPES = {
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 2.5h8v9h-8zM2.5 5v8.5h8',
  delete: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4',
  down: 'M8 3v10M3.5 8.5L8 13l4.5-4.5',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  left: 'M13 8H3M7.5 3.5L3 8l4.5 4.5',
  minus: 'M3 8h10',
  note: 'M2 2.5h12v8.5H7.5L4.5 14v-3H2zM4.5 5.5h7M4.5 8h5',
  plus: 'M3 8h10M8 3v10',
  right: 'M3 8h10M8.5 3.5L13 8l-4.5 4.5',
  up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5',
  // A player's are filled.
  nextSentence: 'M12.5 3v10M3.5 3l7 5-7 5z',
  pause: 'M4.5 3h2.5v10H4.5zM9 3h2.5v10H9z',
  play: 'M4.5 2.5v11l9-5.5z',
  previousSentence: 'M3.5 3v10M12.5 3L5.5 8l7 5z',
} as const;

export type IconName = keyof typeof SHAPES;

const FILLED: ReadonlySet<IconName> = new Set(['nextSentence', 'pause', 'play', 'previousSentence']);

/** Draws an icon: `icon('close')`. Whoever uses it says in words what it means. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('class', FILLED.has(name) ? 'icon filled' : 'icon');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', SHAPES[name]);
  drawing.append(line);
  return drawing;
}
