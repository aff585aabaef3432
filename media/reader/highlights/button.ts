import { element } from '../../kit/dom';

/** A button that shows a picture and says what it does, by its name and on hover. */
export function button(label: string, picture: Node, run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'hl-button', title: label, 'aria-label': label }, picture);
  made.addEventListener('click', run);
  return made;
}
