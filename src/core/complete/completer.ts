import { type LanguageModel, ModelFailure, type ModelId } from '../ask/language-model';
import { type CancellationToken, CancelledError, throwIfCancelled } from '../kit/cancellation';
import { Emitter } from '../kit/event';
import { BackOff } from './back-off';
import type { Caret } from './caret';
import { Debounce } from './debounce';
import { Flight } from './flight';
import { hearAnswer } from './hear-answer';
import { type KnownCompletion, KnownCompletions } from './known-completions';
import { requestFor } from './prompt';
import type { Reference } from './reference';
import type { SentOutcome, SentRequest } from './sent-request';
import { shapeAt } from './shape';
import { withoutWhatFollows } from './what-follows';

/** What completing needs from outside. */
export interface CompleterParts {
  model(): Promise<LanguageModel | undefined>;
  /** What else to tell the model; it must not take long. */
  reference(caret: Caret, token: CancellationToken): Promise<Reference>;
  /** A word that no file can know. */
  mark(): string;
  pause(ms: number): Promise<void>;
  /** In ms since 1970. */
  now(): number;
}

/** Who asks for a completion, and how. */
export interface Asking {
  /** By a key, and not by typing. */
  readonly isInvoked: boolean;
  /** Which state the document is in by now; undefined where the caret has left without anything being typed: then nobody will ask again. */
  stateNow(): number | undefined;
}

/** What is offered at a caret. The same id is the same completion, typed along. */
export interface Offer {
  readonly id: number;
  readonly text: string;
}

/** How it is with the model: what the status bar says. */
export type CompleterState =
  | { readonly is: 'resting' }
  | { readonly is: 'asking' }
  | { readonly is: 'failed'; readonly failure: ModelFailure };

const RESTING: CompleterState = { is: 'resting' };

/** How a request ended. */
type Landing = 'answered' | 'dropped' | 'failed';

interface Flying {
  readonly it: Flight;
  readonly landed: Promise<Landing>;
}

/** Somebody who types on asks again after some 60 ms; until then an answer that may still serve is not thrown away. In ms. */
const LINGER = 250;

/**
 * Completes at a caret, by one request at a time. What is known serves at once. A key that goes along the answer on its way keeps it; any
 * other cancels it, and its connection is dropped. A model that fails is left alone for a while.
 */
export class Completer {
  readonly #parts: CompleterParts;
  readonly #known = new KnownCompletions();
  readonly #debounce = new Debounce();
  readonly #backOff = new BackOff();
  readonly #changed = new Emitter<void>();
  readonly #noFill = new Set<ModelId>();
  #flight: Flying | undefined;
  #turn = 0;
  #state: CompleterState = RESTING;
  /** What it was when the last request ended: one that is dropped says nothing of the model. */
  #before: CompleterState = RESTING;
  #sent: { readonly by: Flight; readonly request: SentRequest } | undefined;

  /** The state is another, or the last request. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: CompleterParts) {
    this.#parts = parts;
  }

  get state(): CompleterState {
    return this.#state;
  }

  /** The last request. */
  get sent(): SentRequest | undefined {
    return this.#sent?.request;
  }

  /** What may be put in at the caret; undefined where nothing is to be offered, or somebody asks elsewhere by now. */
  async complete(caret: Caret, asking: Asking, token: CancellationToken): Promise<Offer | undefined> {
    const turn = ++this.#turn;
    if (!asking.isInvoked) this.#debounce.key(this.#parts.now());
    if (this.#flight && (this.#flight.it.isCancelled || !this.#flight.it.goesAlong(caret))) this.#drop();
    const known = this.#known.find(caret);
    // Who asks by a key although nothing was to be said wants to hear it again.
    if (known && !(asking.isInvoked && known.rest === '')) return offerOf(known, caret);
    if (!this.#flight && this.#known.isComposing(caret)) return undefined;
    if (!this.#flight && !(await this.#mayAsk(caret, asking, turn, token))) return undefined;
    // An answer that went along so far may turn out to be about something else: then this caret is asked for by itself.
    for (let tries = 0; tries < 2; tries++) {
      const flight = this.#flight ?? this.#start(caret, asking);
      if (!flight) return undefined;
      flight.it.join(caret);
      const landing = await this.#landing(flight, { turn, asking }, token);
      if (turn !== this.#turn || token.isCancellationRequested) return undefined;
      const found = this.#known.find(caret);
      if (found) return offerOf(found, caret);
      if (landing === 'failed' || this.#known.isComposing(caret)) return undefined;
    }
    return undefined;
  }

  /** What was offered was taken, or not: whoever takes more is offered sooner. */
  offered(isTaken: boolean): void {
    this.#debounce.offered(isTaken);
  }

  /** Another model, or none: what the former one said, and that it failed, does not count. */
  reset(): void {
    this.#drop();
    this.#known.clear();
    this.#noFill.clear();
    this.#backOff.succeeded();
    this.#turn++;
    this.#before = RESTING;
    this.#become(RESTING);
  }

  /** Drops the request on its way. */
  dispose(): void {
    this.reset();
    this.#changed.dispose();
  }

  /** Whether a model is to be asked: at a place for it, not too early, and not one that has just failed. */
  async #mayAsk(caret: Caret, { isInvoked }: Asking, turn: number, token: CancellationToken): Promise<boolean> {
    if (shapeAt(caret, { isInvoked }) === 'none') return false;
    if (isInvoked) return true;
    if (this.#backOff.isResting(this.#parts.now())) return false;
    await this.#parts.pause(this.#debounce.wait);
    return turn === this.#turn && !token.isCancellationRequested;
  }

  #start(caret: Caret, { isInvoked }: Asking): Flying | undefined {
    const shape = shapeAt(caret, { isInvoked });
    if (shape === 'none') return undefined;
    const it = new Flight(caret, shape);
    const landed = this.#fly(it).finally(() => {
      if (this.#flight?.it === it) this.#flight = undefined;
    });
    this.#flight = { it, landed };
    return this.#flight;
  }

  /** Resolves when the request has ended, or this caller does not want it any more. */
  #landing(
    { it, landed }: Flying,
    { turn, asking }: { readonly turn: number; readonly asking: Asking },
    token: CancellationToken,
  ): Promise<Landing> {
    return new Promise(resolve => {
      const listening = token.onCancellationRequested(() => {
        this.#leave(it, turn, asking);
        resolve('dropped');
      });
      void landed.then(landing => {
        listening.dispose();
        resolve(landing);
      });
    });
  }

  /** Nobody waits for the answer, unless the one who is typing asks again: as long as the document changes, that may be. */
  #leave(it: Flight, turn: number, asking: Asking): void {
    if (turn !== this.#turn || it.isCancelled) return;
    const state = asking.stateNow();
    if (state === undefined) {
      it.cancel();
      return;
    }
    void this.#parts.pause(LINGER).then(() => {
      if (asking.stateNow() !== state) this.#leave(it, turn, asking);
      else if (turn === this.#turn) it.cancel();
    });
  }

  #drop(): void {
    this.#flight?.it.cancel();
    this.#flight = undefined;
  }

  /** Asks the model, and remembers what it says. */
  async #fly(it: Flight): Promise<Landing> {
    const { now } = this.#parts;
    const begun = now();
    try {
      const model = await this.#parts.model();
      throwIfCancelled(it.token);
      if (!model) return 'failed';
      this.#become({ is: 'asking' });
      const reference = await this.#parts.reference(it.asked, it.token);
      throwIfCancelled(it.token);
      await this.#ask(it, model, reference);
      const text = it.end();
      this.#known.add(it.asked, text);
      this.#backOff.succeeded();
      this.#ended(it, { is: 'answered', text, ms: now() - begun });
      return 'answered';
    } catch (error) {
      const ms = now() - begun;
      const failure = failureOf(error, it);
      if (failure) this.#backOff.failed(now(), failure);
      this.#ended(it, failure ? { is: 'failed', failure, ms } : { is: 'dropped', ms });
      return failure ? 'failed' : 'dropped';
    }
  }

  /** Asks by filling in where the model can. Not every one behind an address that fills in can; words it understands all the same. */
  async #ask(it: Flight, model: LanguageModel, reference: Reference): Promise<void> {
    const { mark, pause } = this.#parts;
    const asking = { caret: it.asked, shape: it.shape, reference, mark: mark() };
    const fills = model.fill !== undefined && !this.#noFill.has(model.id);
    const send = (fills: boolean): Promise<void> => {
      const request = requestFor(asking, model, { fills });
      this.#tell(it, { to: model.label, reference, asked: request });
      return hearAnswer(it, request, { model, pause });
    };
    try {
      await send(fills);
    } catch (error) {
      const canNot = error instanceof ModelFailure && (error.kind === 'broken' || error.kind === 'noSuchModel');
      if (!fills || !canNot || it.isCancelled) throw error;
      it.again();
      await send(false);
      this.#noFill.add(model.id);
    }
  }

  #tell(it: Flight, told: Pick<SentRequest, 'to' | 'reference' | 'asked'>): void {
    const { name, line } = it.asked;
    const sent = { ...told, at: this.#parts.now(), name, line, shape: it.shape };
    this.#sent = { by: it, request: { ...sent, outcome: { is: 'waiting' } } };
    this.#changed.fire();
  }

  #ended(it: Flight, outcome: SentOutcome): void {
    if (this.#sent?.by === it) this.#sent = { by: it, request: { ...this.#sent.request, outcome } };
    const isOther = this.#flight !== undefined && this.#flight.it !== it;
    if (outcome.is === 'failed') this.#before = { is: 'failed', failure: outcome.failure };
    if (outcome.is === 'answered') this.#before = RESTING;
    this.#become(isOther ? this.#state : this.#before);
  }

  #become(state: CompleterState): void {
    this.#state = state;
    this.#changed.fire();
  }
}

/** Why there is no answer; undefined where nobody wanted it any more. */
function failureOf(error: unknown, { isCancelled }: Flight): ModelFailure | undefined {
  if (error instanceof ModelFailure && (error.kind === 'timedOut' || !isCancelled)) return error;
  if (isCancelled || error instanceof CancelledError) return undefined;
  return new ModelFailure('broken', { detail: String(error) });
}

function offerOf(
  { known, rest }: { readonly known: KnownCompletion; readonly rest: string },
  caret: Caret,
): Offer | undefined {
  const text = withoutWhatFollows(rest, caret);
  return text.trim() === '' ? undefined : { id: known.id, text };
}
