import { CancellationSource, type CancellationToken, CancelledError } from '../core/kit/cancellation';
import type { Disposable } from '../core/kit/disposable';
import { Emitter } from '../core/kit/event';
import type { Guard } from './guard';

/**
 * What one side of a channel offers: calls it answers, as `[params, result]`, and events it fires. Calls are checked by their
 * guards, events by nobody: a side that may be hostile is given calls only.
 */
export interface Side {
  readonly calls: Readonly<Record<string, readonly [params: readonly unknown[], result: unknown]>>;
  readonly events: Readonly<Record<string, unknown>>;
}

type CallName<S extends Side> = keyof S['calls'] & string;
type EventName<S extends Side> = keyof S['events'] & string;
type Params<S extends Side, K extends CallName<S>> = S['calls'][K][0];
type Result<S extends Side, K extends CallName<S>> = S['calls'][K][1];

/** What answers one call. The token is cancelled when the caller no longer wants the answer. */
export interface Handler<P extends readonly unknown[], R> {
  readonly accepts: Guard<P>;
  answer(params: P, token: CancellationToken): R | Promise<R>;
}

export type Handlers<S extends Side> = { readonly [K in CallName<S>]: Handler<Params<S, K>, Result<S, K>> };

/** The pipe a channel runs over: a webview, a worker, or two arrays in a test. */
export interface Pipe {
  send(message: unknown): void;
  /** Called once; the channel listens until it is disposed. */
  listen(receive: (message: unknown) => void): Disposable;
}

/** `invalid`: the other side refused the name or the parameters. `disposed`: a side went away. `failed`: anything else. */
export type FailureCode = 'disposed' | 'failed' | 'invalid';

/** A call's failure as the caller sees it. The message is for the log; `code` decides what the user hears. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | ({ readonly kind: 'answer'; readonly id: number; readonly ok: false } & Failure)
  | { readonly kind: 'event'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'closed' };

/** A failed answer; cancellation is one on the wire only, the caller sees a `CancelledError`. */
interface Failure {
  readonly code: FailureCode | 'cancelled';
  readonly message: string;
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  switch (value.kind) {
    case 'call':
      return 'id' in value && typeof value.id === 'number' && 'name' in value && typeof value.name === 'string';
    case 'cancel':
      return 'id' in value && typeof value.id === 'number';
    case 'answer':
      return 'id' in value && typeof value.id === 'number' && 'ok' in value && (value.ok === true || isFailure(value));
    case 'event':
      return 'name' in value && typeof value.name === 'string';
    case 'closed':
      return true;
    default:
      return false;
  }
}

const CODES: Readonly<Record<Failure['code'], true>> = { cancelled: true, disposed: true, failed: true, invalid: true };

function isFailure(value: object): value is Failure {
  if (!('code' in value && 'message' in value)) return false;
  return typeof value.code === 'string' && Object.hasOwn(CODES, value.code) && typeof value.message === 'string';
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly cancellation: Disposable | undefined;
}

/**
 * One end of a typed conversation; the other end is the same class with its type arguments swapped:
 * `new Channel<HostSide, WebSide>(pipe, handlers)` here, `new Channel<WebSide, HostSide>(pipe, handlers)` there.
 *
 * Every call is answered: with a value, with a `CallFailed`, or, when either end is disposed, with `disposed`.
 * Messages that are not ours are ignored, and parameters are checked before a handler sees them. Disposing one end
 * closes the other.
 */
export class Channel<Local extends Side, Remote extends Side> implements Disposable {
  readonly #pipe: Pipe;
  readonly #handlers: Handlers<Local>;
  readonly #listening: Disposable;
  readonly #pending = new Map<number, Pending>();
  readonly #answering = new Map<number, CancellationSource>();
  readonly #events = new Map<string, Emitter<unknown>>();
  /** Not from 1: a page that was loaded again must not take an answer to a call of its former life for its own. */
  #nextId = Math.floor(Math.random() * 2 ** 40);
  #isDisposed = false;

  constructor(pipe: Pipe, handlers: Handlers<Local>) {
    this.#pipe = pipe;
    this.#handlers = handlers;
    this.#listening = pipe.listen(message => this.#receive(message));
  }

  /** Asks the other side. Rejects with {@link CallFailed}, or with `CancelledError` once `token` is cancelled. */
  call<K extends CallName<Remote>>(
    name: K,
    params: Params<Remote, K>,
    token?: CancellationToken,
  ): Promise<Result<Remote, K>> {
    if (this.#isDisposed) return Promise.reject(new CallFailed('disposed', `${name}: this channel is closed.`));
    if (token?.isCancellationRequested) return Promise.reject(new CancelledError());
    const id = this.#nextId++;
    return new Promise<unknown>((resolve, reject) => {
      const cancellation = token?.onCancellationRequested(() => {
        this.#settle(id)?.reject(new CancelledError());
        this.#send({ kind: 'cancel', id });
      });
      this.#pending.set(id, { resolve, reject, cancellation });
      try {
        this.#send({ kind: 'call', id, name, params });
      } catch (error) {
        this.#settle(id)?.reject(new CallFailed('failed', `${name} could not be sent: ${String(error)}`));
      }
    }) as Promise<Result<Remote, K>>;
  }

  /** Tells the other side; nobody listening is fine. */
  fire<K extends EventName<Local>>(name: K, value: Local['events'][K]): void {
    if (!this.#isDisposed) this.#send({ kind: 'event', name, value });
  }

  /** Hears an event of the other side. */
  on<K extends EventName<Remote>>(name: K, listener: (value: Remote['events'][K]) => void): Disposable {
    let emitter = this.#events.get(name);
    if (!emitter) {
      emitter = new Emitter<unknown>();
      this.#events.set(name, emitter);
    }
    return emitter.event(value => listener(value as Remote['events'][K]));
  }

  dispose(): void {
    if (this.#isDisposed) return;
    try {
      this.#send({ kind: 'closed' });
    } catch {
      // The pipe went first; then nobody is left to tell.
    }
    this.#close();
  }

  #close(): void {
    this.#isDisposed = true;
    this.#listening.dispose();
    for (const id of [...this.#pending.keys()]) {
      this.#settle(id)?.reject(new CallFailed('disposed', 'The other side went away.'));
    }
    for (const call of this.#answering.values()) call.cancel();
    this.#answering.clear();
    this.#events.clear();
  }

  #send(message: Message): void {
    this.#pipe.send(message);
  }

  #receive(message: unknown): void {
    if (this.#isDisposed || !isMessage(message)) return;
    switch (message.kind) {
      case 'call':
        void this.#answer(message.id, message.name, message.params);
        break;
      case 'cancel':
        this.#answering.get(message.id)?.cancel();
        break;
      case 'answer': {
        const pending = this.#settle(message.id);
        if (message.ok) pending?.resolve(message.value);
        else if (message.code === 'cancelled') pending?.reject(new CancelledError());
        else pending?.reject(new CallFailed(message.code, message.message));
        break;
      }
      case 'closed':
        this.#close();
        break;
      case 'event':
        this.#events.get(message.name)?.fire(message.value);
        break;
    }
  }

  async #answer(id: number, name: string, params: unknown): Promise<void> {
    const handler = Object.hasOwn(this.#handlers, name) ? this.#handlers[name as CallName<Local>] : undefined;
    if (!handler?.accepts(params)) {
      const reason = handler ? 'its parameters do not have the expected shape' : 'there is no such call';
      this.#send({ kind: 'answer', id, ok: false, code: 'invalid', message: `${name}: ${reason}.` });
      return;
    }
    const cancellation = new CancellationSource();
    this.#answering.set(id, cancellation);
    try {
      const value = await handler.answer(params, cancellation.token);
      if (!this.#isDisposed) this.#send({ kind: 'answer', id, ok: true, value });
    } catch (error) {
      // What was thrown, or an answer that the pipe cannot carry: the caller hears of either.
      if (!this.#isDisposed) this.#send({ kind: 'answer', id, ok: false, ...failureOf(error) });
    } finally {
      this.#answering.delete(id);
    }
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.cancellation?.dispose();
    return pending;
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof CancelledError) return { code: 'cancelled', message: error.message };
  if (error instanceof CallFailed) return { code: error.code, message: error.message };
  if (error instanceof Error) return { code: 'failed', message: error.stack ?? error.message };
  return { code: 'failed', message: String(error) };
}
