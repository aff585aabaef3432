import { CancellationSource, type CancellationToken } from '../kit/cancellation';
import type { Caret } from './caret';
import { goesAlong } from './goes-along';
import { readCompletion } from './read-completion';
import type { Shape } from './shape';
import { typedSince } from './typed-since';

/** What a model sends is not read any further. In UTF-16 units. */
const LONGEST = 8000;

/** One request on its way, and how much of its answer is there. */
export class Flight {
  readonly asked: Caret;
  readonly shape: Shape;
  readonly #stop = new CancellationSource();
  #latest: Caret;
  #said = '';
  #read = '';
  #isOver = false;

  constructor(asked: Caret, shape: Shape) {
    this.asked = asked;
    this.shape = shape;
    this.#latest = asked;
  }

  get token(): CancellationToken {
    return this.#stop.token;
  }

  get isCancelled(): boolean {
    return this.#stop.token.isCancellationRequested;
  }

  /** Whether its answer may serve at this caret, as far as it is there. */
  goesAlong(caret: Caret): boolean {
    const typed = typedSince(this.asked, caret);
    return typed !== undefined && goesAlong(typed, this.#read);
  }

  /** Somebody waits for it at this caret, too. */
  join(caret: Caret): void {
    this.#latest = caret;
  }

  /** Takes a piece of the answer; false once no more is wanted. */
  hear(piece: string): boolean {
    this.#said += piece;
    this.#reads(false);
    if (!this.goesAlong(this.#latest)) this.cancel();
    return !this.#isOver && !this.isCancelled && this.#said.length < LONGEST;
  }

  /** The whole completion. */
  end(): string {
    if (!this.#isOver) this.#reads(true);
    return this.#read;
  }

  /** The model begins anew: what it has said does not count. */
  again(): void {
    this.#said = '';
    this.#read = '';
  }

  cancel(): void {
    this.#stop.cancel();
  }

  #reads(isWhole: boolean): void {
    const { text, isOver } = readCompletion(this.#said, { caret: this.asked, shape: this.shape, isWhole });
    this.#read = text;
    this.#isOver = isOver;
  }
}
