import { element } from './dom';
import { type IconName, icon } from './icon';

/**
 * A button of a tool: it shows a picture, and says what it does by its name and on hover:
 * `toolButton('Close (Escape)', 'close', () => box.close())`.
 */
export function toolButton(label: string, picture: IconName | Node, run: () => void): HTMLButtonElement {
  const shown = picture instanceof Node ? picture : icon(picture);
  const made = element('button', { type: 'button', class: 'tool-button', title: label, 'aria-label': label }, shown);
  made.addEventListener('click', run);
  return made;
}

/** Has a button of a tool do something else from now on, as one that plays and pauses in turn. */
export function changeTool(button: HTMLButtonElement, label: string, picture: IconName): void {
  // What says the same already keeps its picture: a click may be on it.
  if (button.title === label) return;
  button.replaceChildren(icon(picture));
  button.title = label;
  button.ariaLabel = label;
}

/** A button that is a word or two: `textButton('Copy', 'code-tool', copy)`. */
export function textButton(text: string, className: string, run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, text);
  made.addEventListener('click', run);
  return made;
}
