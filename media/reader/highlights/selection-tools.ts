import { COLOURS, type Colour } from '../../../src/core/annotations/annotation';
import type { HighlightWords } from '../../../src/protocol/reader-highlights';
import { putBeside } from '../../kit/beside';
import { element } from '../../kit/dom';
import { button } from './button';
import { icon } from './icon';
import { swatch } from './swatch';

export interface SelectionActions {
  highlight(colour: Colour): void;
  note(): void;
  copy(): void;
}

/** The tools that appear above selected text: a colour, a note, a copy. The selection stays while they are used. */
export class SelectionTools {
  readonly #bar = element('div', { class: 'hl-tools', role: 'toolbar', hidden: '' });
  readonly #actions: SelectionActions;

  constructor(layer: HTMLElement, actions: SelectionActions) {
    this.#actions = actions;
    // A press would take the selection away before the click comes.
    this.#bar.addEventListener('mousedown', event => event.preventDefault());
    this.#bar.addEventListener('keydown', event => this.#pressed(event));
    layer.append(this.#bar);
  }

  get isShown(): boolean {
    return !this.#bar.hidden;
  }

  get hasFocus(): boolean {
    return this.#bar.contains(document.activeElement);
  }

  draw(words: HighlightWords): void {
    const { highlight, note, copy } = this.#actions;
    this.#bar.setAttribute('aria-label', words.tools);
    this.#bar.replaceChildren(
      ...COLOURS.map(colour =>
        button(`${words.highlight}: ${words.colours[colour]}`, swatch(colour), () => highlight(colour)),
      ),
      button(words.addNote, icon('note'), note),
      button(words.copyQuote, icon('copy'), copy),
    );
    // One stop for the Tab key; the arrow keys go from tool to tool.
    for (const tool of this.#tools.slice(1)) tool.tabIndex = -1;
  }

  show(selected: Range): void {
    this.#bar.hidden = false;
    putBeside(this.#bar, selected, 'above');
  }

  hide(): void {
    this.#bar.hidden = true;
  }

  focus(): void {
    this.#tools[0]?.focus({ preventScroll: true });
  }

  get #tools(): readonly HTMLButtonElement[] {
    return [...this.#bar.querySelectorAll('button')];
  }

  #pressed(event: KeyboardEvent): void {
    const tools = this.#tools;
    const at = tools.findIndex(tool => tool.matches(':focus'));
    const next: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tools.length - 1,
    };
    const to = next[event.key];
    if (to === undefined) return;
    event.preventDefault();
    tools.at(to % tools.length)?.focus({ preventScroll: true });
  }
}
