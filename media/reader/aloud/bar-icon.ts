const SVG = 'http://www.w3.org/2000/svg';

/** The icons of a player, on a grid of 16 by 16. */
const SHAPES = {
  play: 'M4.5 2.5v11l9-5.5z',
  pause: 'M4.5 3h2.5v10H4.5zM9 3h2.5v10H9z',
  previous: 'M3.5 3v10M12.5 3L5.5 8l7 5z',
  next: 'M12.5 3v10M3.5 3l7 5-7 5z',
  stop: 'M4 4l8 8M12 4l-8 8',
} as const;

export type BarIcon = keyof typeof SHAPES;

/** An icon in the colour of the text around it. Its button says in words what it does. */
export function barIcon(name: BarIcon): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  drawing.append(path);
  return drawing;
}
