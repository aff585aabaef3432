import type { AloudWords } from '../../../src/protocol/reader-aloud';
import { changeTool, toolButton } from '../../kit/button';
import { element } from '../../kit/dom';
import { keyboardTo } from '../../kit/keyboard';
import { wireToolbarKeys } from '../../kit/toolbar-keys';

/** The speeds one can choose from; 1 is the voice's own. */
const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** What the bar's controls do. */
export interface BarActions {
  playOrPause(): void;
  skip(by: 1 | -1): void;
  stop(): void;
  setRate(rate: number): void;
  setVoice(voiceURI: string): void;
}

/** What the bar shows. */
export interface BarState {
  /** Undefined where nothing can be said: then only the sentence why, and voices to choose from. */
  readonly speaks: boolean | undefined;
  readonly rate: number;
  /** The voices of the language that is spoken, and the one that speaks. */
  readonly voices: readonly SpeechSynthesisVoice[];
  readonly voice: string;
  readonly note: string;
}

/** The player: a small bar at the foot of the page while it is read aloud. */
export class PlayerBar {
  readonly element = element('aside', { class: 'aloud-bar floating', 'data-tool': '' });
  readonly #words: AloudWords;
  readonly #play: HTMLButtonElement;
  readonly #steps: readonly HTMLButtonElement[];
  readonly #rate: HTMLSelectElement;
  readonly #voice: HTMLSelectElement;
  readonly #note = element('p', { class: 'aloud-note' });

  constructor(words: AloudWords, actions: BarActions) {
    this.#words = words;
    this.#play = toolButton(words.pause, 'pause', () => actions.playOrPause());
    const previous = toolButton(words.previous, 'previousSentence', () => actions.skip(-1));
    const next = toolButton(words.next, 'nextSentence', () => actions.skip(1));
    const stop = toolButton(words.stop, 'close', () => actions.stop());
    this.#steps = [previous, next];
    this.#rate = select(words.speed, value => actions.setRate(Number(value)));
    this.#voice = select(words.voice, actions.setVoice);
    this.element.setAttribute('aria-label', words.readAloud);
    const tools = element('div', { class: 'aloud-tools', role: 'toolbar', 'aria-label': words.readAloud });
    tools.append(previous, this.#play, next, this.#rate, this.#voice, stop);
    this.element.append(this.#note, tools);
    wireToolbarKeys(tools);
    this.element.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      // Also from the lists, whose keys are none of the page's.
      event.preventDefault();
      event.stopPropagation();
      actions.stop();
    });
  }

  /** Puts the keyboard on what is pressed most: Space pauses from there on. */
  focus(): void {
    const first = this.#play.hidden ? this.#voice : this.#play;
    const seen = first.hidden ? this.element.querySelector<HTMLElement>('.tool-button:not([hidden])') : first;
    if (seen) keyboardTo(seen);
  }

  show({ speaks, rate, voices, voice, note }: BarState): void {
    const cannot = speaks === undefined;
    for (const control of [this.#play, this.#rate, ...this.#steps]) control.hidden = cannot;
    changeTool(this.#play, speaks ? this.#words.pause : this.#words.goOn, speaks ? 'pause' : 'play');
    const rates = RATES.includes(rate) ? RATES : [...RATES, rate].sort((a, b) => a - b);
    fill(
      this.#rate,
      rates.map(each => option(String(each), `${each}×`)),
      String(rate),
    );
    this.#voice.hidden = cannot && voices.length === 0;
    fill(this.#voice, this.#voiceOptions(voices), voice);
    this.#note.hidden = note === '';
    this.#note.textContent = note;
  }

  /** Local voices first; the others under a heading that says what they do with the text. */
  #voiceOptions(voices: readonly SpeechSynthesisVoice[]): readonly HTMLElement[] {
    const named = (voice: SpeechSynthesisVoice): HTMLElement => option(voice.voiceURI, voice.name);
    const network = voices.filter(voice => !voice.localService).map(named);
    return [
      option('', this.#words.automatic),
      ...voices.filter(voice => voice.localService).map(named),
      ...(network.length > 0 ? [element('optgroup', { label: this.#words.networkVoices }, ...network)] : []),
    ];
  }
}

function select(label: string, chosen: (value: string) => void): HTMLSelectElement {
  const made = element('select', { class: 'aloud-select', title: label, 'aria-label': label });
  made.addEventListener('change', () => chosen(made.value));
  return made;
}

function option(value: string, text: string): HTMLOptionElement {
  return element('option', { value }, text);
}

/** An open list would close if its options were replaced by the same ones. */
function fill(list: HTMLSelectElement, options: readonly HTMLElement[], value: string): void {
  const key = options.map(each => each.outerHTML).join('');
  if (list.dataset['key'] !== key) {
    list.dataset['key'] = key;
    list.replaceChildren(...options);
  }
  if (list.value !== value) list.value = value;
  if (list.selectedIndex < 0) list.selectedIndex = 0;
}
