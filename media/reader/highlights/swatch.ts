import type { Colour } from '../../../src/core/annotations/annotation';
import { element } from '../../kit/dom';

/** What a colour looks like: a letter marked as the text will be, for its line tells it apart where colours do not. */
export function swatch(colour: Colour): HTMLElement {
  return element('span', { class: `hl-swatch hl-swatch-${colour}`, 'aria-hidden': 'true' }, 'A');
}
