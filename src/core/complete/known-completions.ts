import type { Caret } from './caret';
import { isComposed } from './goes-along';
import { typedSince } from './typed-since';

/** What a model said at a place. Its id counts it once, however often it serves. */
export interface KnownCompletion {
  readonly id: number;
  readonly caret: Caret;
  /** Empty: it had nothing to say. */
  readonly text: string;
}

/** Places that are remembered: some minutes of writing. */
const MOST = 64;

/**
 * What models said, for as long as one types along it or comes back to it by deleting. What was asked nearest to the caret serves, for
 * then the model had read most of what is typed.
 */
export class KnownCompletions {
  /** The latest last. */
  readonly #known: KnownCompletion[] = [];
  #last = 0;

  add(caret: Caret, text: string): void {
    this.#known.push({ id: ++this.#last, caret, text });
    if (this.#known.length > MOST) this.#known.shift();
  }

  /** What is known to follow here, with what of it is still to be typed: `'ar'` at `b|` where `'bar'` was said at `|`. */
  find(caret: Caret): { readonly known: KnownCompletion; readonly rest: string } | undefined {
    let best: { readonly known: KnownCompletion; readonly rest: string } | undefined;
    let shortest = Number.POSITIVE_INFINITY;
    for (let i = this.#known.length - 1; i >= 0; i--) {
      const known = this.#known[i];
      const typed = known && typedSince(known.caret, caret);
      if (!known || typed === undefined || typed.length >= shortest || !serves(known, typed)) continue;
      best = { known, rest: known.text.slice(typed.length) };
      shortest = typed.length;
    }
    return best;
  }

  /** Whether a syllable is being composed here with which what is known goes on: there is nothing to offer, and nothing to ask. */
  isComposing(caret: Caret): boolean {
    return this.#known.some(known => {
      const typed = typedSince(known.caret, caret);
      return typed !== undefined && isComposed(typed, known.text);
    });
  }

  clear(): void {
    this.#known.length = 0;
  }
}

/** That nothing is to be said holds of the very place only. */
function serves({ text }: KnownCompletion, typed: string): boolean {
  return text === '' ? typed === '' : text.length > typed.length && text.startsWith(typed);
}
