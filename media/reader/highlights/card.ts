import { type Annotation, COLOURS, type Colour, isColour, MAX_NOTE } from '../../../src/core/annotations/annotation';
import type { Disposable } from '../../../src/core/kit/disposable';
import type { HighlightWords } from '../../../src/protocol/reader-highlights';
import { putBeside } from '../../kit/beside';
import { toolButton } from '../../kit/button';
import { element } from '../../kit/dom';
import type { EscapeStack } from '../../kit/escape-stack';
import type { Mark } from './mark';
import { swatch } from './swatch';

/** A note is saved this long after the last key, in ms, and whenever the keyboard leaves it. */
const SAVE_AFTER = 600;

export interface CardActions {
  recolour(annotation: Annotation, colour: Colour): void;
  /** Resolves to whether the note is kept. */
  keepNote(annotation: Annotation, note: string): Promise<boolean>;
  copy(annotation: Annotation): void;
  remove(annotation: Annotation): void;
  /** The card is gone; `byKey`: the keyboard was on it and needs another place. */
  closed(byKey: boolean): void;
}

/** The card of one highlight: its colour, its note, and what can be done with it. */
export class HighlightCard {
  readonly #card = element('div', { class: 'hl-card floating', role: 'dialog', tabindex: '-1', hidden: '' });
  readonly #keys: EscapeStack;
  readonly #actions: CardActions;
  readonly #note = element('textarea', { class: 'hl-note', rows: '3', maxlength: String(MAX_NOTE) });
  #shown: Annotation | undefined;
  #escape: Disposable | undefined;
  /** The note as it is kept. */
  #kept = '';
  #timer: number | undefined;

  constructor(layer: HTMLElement, keys: EscapeStack, actions: CardActions) {
    this.#keys = keys;
    this.#actions = actions;
    this.#card.addEventListener('keydown', event => this.#pressed(event));
    this.#note.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#save(), SAVE_AFTER);
    });
    this.#note.addEventListener('blur', () => this.#save());
    // A page that is hidden may not come back.
    document.addEventListener('visibilitychange', () => this.#save());
    layer.append(this.#card);
  }

  /** The highlight whose card is open. */
  get shown(): Annotation | undefined {
    return this.#shown;
  }

  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#card.contains(target);
  }

  open(mark: Mark, words: HighlightWords, focus: 'card' | 'note'): void {
    if (this.#shown) this.close();
    this.#shown = mark.annotation;
    this.#kept = mark.annotation.note;
    this.#note.value = mark.annotation.note;
    // Another tool's long note is read here, and written there.
    this.#note.readOnly = mark.annotation.note.length > MAX_NOTE;
    this.#draw(mark.annotation, words);
    this.#card.hidden = false;
    this.moveTo(mark);
    // In case the keyboard goes elsewhere while it is open; keys within it are its own.
    this.#escape = this.#keys.push(() => this.close());
    (focus === 'note' ? this.#note : this.#card).focus({ preventScroll: true });
  }

  /** The highlight stands elsewhere, or is another one by what somebody else did; what is being written stays. */
  moveTo({ annotation, range }: Mark): void {
    this.#shown = annotation;
    if (this.#note.value === this.#kept) this.#note.value = annotation.note;
    this.#kept = annotation.note;
    const radio = this.#card.querySelector<HTMLInputElement>(`input[value="${annotation.colour}"]`);
    if (radio) radio.checked = true;
    putBeside(this.#card, range, 'below');
  }

  close(): void {
    if (!this.#shown) return;
    this.#save();
    const byKey = this.#card.contains(document.activeElement);
    this.#shown = undefined;
    this.#escape?.dispose();
    this.#card.hidden = true;
    this.#actions.closed(byKey);
  }

  #draw(annotation: Annotation, words: HighlightWords): void {
    const colours = element('fieldset', { class: 'hl-colours' }, element('legend', {}, words.colour));
    for (const colour of COLOURS) {
      const radio = element('input', {
        type: 'radio',
        name: 'hl-colour',
        value: colour,
        'aria-label': words.colours[colour],
      });
      radio.checked = colour === annotation.colour;
      colours.append(element('label', { class: 'hl-choice', title: words.colours[colour] }, radio, swatch(colour)));
    }
    colours.addEventListener('change', ({ target }) => {
      const chosen = target instanceof HTMLInputElement && target.value;
      if (this.#shown && isColour(chosen)) this.#actions.recolour(this.#shown, chosen);
    });
    this.#note.placeholder = words.noteHint;
    this.#note.setAttribute('aria-label', words.note);
    this.#card.setAttribute('aria-label', words.highlight);
    const of = (action: (annotation: Annotation) => void) => () => {
      if (this.#shown) action(this.#shown);
    };
    const actions = element(
      'div',
      { class: 'hl-actions' },
      toolButton(words.copyQuote, 'copy', of(this.#actions.copy)),
      toolButton(words.delete, 'delete', of(this.#actions.remove)),
      toolButton(words.close, 'close', () => this.close()),
    );
    this.#card.replaceChildren(element('div', { class: 'hl-card-top' }, colours, actions), this.#note);
  }

  #pressed(event: KeyboardEvent): void {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape' || isDone) {
      event.preventDefault();
      // The keys of the page are not meant while one writes.
      event.stopPropagation();
      this.close();
    }
  }

  #save(): void {
    clearTimeout(this.#timer);
    const annotation = this.#shown;
    const note = this.#note.value;
    if (!annotation || note === this.#kept) return;
    const before = this.#kept;
    this.#kept = note;
    void this.#actions.keepNote(annotation, note).then(isKept => {
      // What could not be saved is tried again by the next key, or by leaving the note.
      if (!isKept && this.#kept === note) this.#kept = before;
    });
  }
}
