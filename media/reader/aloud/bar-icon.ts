import { drawnIcon } from '../../kit/drawn-icon';

/** The icons of a player, on a grid of 16 by 16. */
const SHAPES = {
  play: 'M4.5 2.5v11l9-5.5z',
  pause: 'M4.5 3h2.5v10H4.5zM9 3h2.5v10H9z',
  previous: 'M3.5 3v10M12.5 3L5.5 8l7 5z',
  next: 'M12.5 3v10M3.5 3l7 5-7 5z',
  stop: 'M4 4l8 8M12 4l-8 8',
} as const;

export type BarIcon = keyof typeof SHAPES;

export function barIcon(name: BarIcon): SVGSVGElement {
  return drawnIcon(SHAPES[name]);
}
