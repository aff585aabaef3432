import type { Disposable } from '../kit/disposable';
import type { Sentence } from './sentence';

/** Whoever says sentences. */
export interface Speaker {
  /** Says this. Disposing breaks it off at once; `over` is then not called, and never before `say` has returned. */
  say(sentence: Sentence, over: (ending: Ending) => void): Disposable;
}

/**
 * `said`: to its end. `interrupted`: by somebody else who uses the voice. `refused`: the browser wants a hand on the page first.
 * `failed`: there is no such voice, or it broke.
 */
export type Ending = 'said' | 'interrupted' | 'refused' | 'failed';

/**
 * `speaking` and `paused` at a sentence, or `over`: at the end, or stopped. `why` says what has paused it but the user.
 */
export type RecitalState =
  | { readonly kind: 'speaking' | 'paused'; readonly at: number; readonly why?: Exclude<Ending, 'said'> }
  | { readonly kind: 'over' };

/** What is told of a recital. */
export interface RecitalEars {
  /** It speaks, pauses or is over, or came to another sentence. */
  changed(state: RecitalState): void;
  /** Whether this sentence is to be said: what lies in a closed fold is passed over. */
  isShown(sentence: Sentence): boolean;
}

/**
 * Sentences said one after the other, and led by the listener. A pause breaks the sentence off and it begins again from its start:
 * engines' own pauses are forgotten, ignored or last forever, depending on the engine and the voice.
 */
export class Recital {
  #sentences: readonly Sentence[];
  readonly #speaker: Speaker;
  readonly #ears: RecitalEars;
  #state: RecitalState = { kind: 'over' };
  #saying: Disposable | undefined;

  constructor(sentences: readonly Sentence[], speaker: Speaker, ears: RecitalEars) {
    this.#sentences = sentences;
    this.#speaker = speaker;
    this.#ears = ears;
  }

  get state(): RecitalState {
    return this.#state;
  }

  /** Says this sentence at once, whatever is being said, and goes on from there. */
  sayFrom(index: number): void {
    const at = this.#shownFrom(index, 1);
    if (at === undefined) this.stop();
    else this.#say(at);
  }

  pause(): void {
    if (this.#state.kind === 'speaking') this.#rest({ kind: 'paused', at: this.#state.at });
  }

  resume(): void {
    if (this.#state.kind === 'paused') this.sayFrom(this.#state.at);
  }

  /** To the next sentence, or the one before; a pause stays a pause. At either end it stays where it is. */
  skip(by: 1 | -1): void {
    if (this.#state.kind === 'over') return;
    const at = this.#shownFrom(this.#state.at + by, by);
    if (at === undefined) return;
    if (this.#state.kind === 'speaking') this.#say(at);
    else this.#rest({ kind: 'paused', at });
  }

  /** Says the sentence again from its start: with another voice, or at another speed. */
  again(): void {
    if (this.#state.kind === 'speaking') this.#say(this.#state.at);
  }

  /** The article was changed: what is being said is said to its end, and what follows it now is the one behind `at`. */
  adopt(sentences: readonly Sentence[], at: number): void {
    this.#sentences = sentences;
    if (this.#state.kind !== 'over') this.#enter({ ...this.#state, at });
  }

  stop(): void {
    if (this.#state.kind !== 'over') this.#rest({ kind: 'over' });
  }

  #say(at: number): void {
    const sentence = this.#sentences[at];
    if (!sentence) return;
    this.#saying?.dispose();
    this.#enter({ kind: 'speaking', at });
    const saying = this.#speaker.say(sentence, ending => {
      // What was broken off may still be heard of.
      if (this.#saying !== saying || this.#state.kind === 'over') return;
      if (ending === 'said') this.sayFrom(this.#state.at + 1);
      else this.#rest({ kind: 'paused', at: this.#state.at, why: ending });
    });
    this.#saying = saying;
  }

  #rest(state: RecitalState): void {
    this.#saying?.dispose();
    this.#saying = undefined;
    this.#enter(state);
  }

  #enter(state: RecitalState): void {
    this.#state = state;
    this.#ears.changed(state);
  }

  #shownFrom(index: number, by: 1 | -1): number | undefined {
    for (let at = index; at >= 0 && at < this.#sentences.length; at += by) {
      const sentence = this.#sentences[at];
      if (sentence && this.#ears.isShown(sentence)) return at;
    }
    return undefined;
  }
}
