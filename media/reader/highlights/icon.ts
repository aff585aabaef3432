import { drawnIcon } from '../../kit/drawn-icon';

/** Our few icons, on a grid of 16 by 16. */
const SHAPES = {
  note: 'M2 2.5h12v8.5H7.5L4.5 14v-3H2zM4.5 5.5h7M4.5 8h5',
  copy: 'M5.5 2.5h8v9h-8zM2.5 5v8.5h8',
  delete: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

export function icon(shape: keyof typeof SHAPES): SVGSVGElement {
  const drawing = drawnIcon(SHAPES[shape]);
  drawing.setAttribute('class', 'hl-icon');
  return drawing;
}
