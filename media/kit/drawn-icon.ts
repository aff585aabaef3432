const SVG = 'http://www.w3.org/2000/svg';

/** An icon on a grid of 16 by 16, in the colour of the text around it. Whoever uses it says in words what it means. */
export function drawnIcon(path: string): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
}
