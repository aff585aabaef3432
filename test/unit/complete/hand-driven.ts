import type { ChatRequest, FillRequest, LanguageModel, ModelId } from '../../../src/core/ask/language-model';
import { type CancellationToken, CancelledError } from '../../../src/core/kit/cancellation';

/** Time that passes when a test says so. */
export class Clock {
  #now = 1_000_000;
  #waiting: { readonly until: number; readonly run: () => void }[] = [];

  now = (): number => this.#now;

  pause = (ms: number): Promise<void> =>
    new Promise(resolve => {
      this.#waiting.push({ until: this.#now + ms, run: resolve });
    });

  async pass(ms: number): Promise<void> {
    await settled();
    this.#now += ms;
    const due = this.#waiting.filter(({ until }) => until <= this.#now);
    this.#waiting = this.#waiting.filter(({ until }) => until > this.#now);
    for (const { run } of due) run();
    await settled();
  }
}

/** Lets everything run that is not waiting for the clock. */
export function settled(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}

/** One request that a model got; a test says what comes of it. */
export class Call {
  readonly request: ChatRequest | FillRequest;
  readonly token: CancellationToken;
  readonly #queue: (string | Error | undefined)[] = [];
  #wake: () => void = () => undefined;

  constructor(request: ChatRequest | FillRequest, token: CancellationToken) {
    this.request = request;
    this.token = token;
    token.onCancellationRequested(() => this.#put(new CancelledError()));
  }

  say(text: string): Promise<void> {
    return this.#put(text);
  }

  end(): Promise<void> {
    return this.#put(undefined);
  }

  fail(error: Error): Promise<void> {
    return this.#put(error);
  }

  async *answer(): AsyncGenerator<string> {
    for (;;) {
      const [next] = this.#queue;
      if (this.#queue.length === 0) await new Promise<void>(resolve => (this.#wake = resolve));
      else if (next === undefined) return;
      else if (next instanceof Error) throw next;
      else yield this.#queue.shift() as string;
    }
  }

  async #put(what: string | Error | undefined): Promise<void> {
    this.#queue.push(what);
    this.#wake();
    await settled();
  }
}

/** A model whose answers a test says, piece by piece. */
export class HandDriven implements LanguageModel {
  readonly id = 'test/model' as ModelId;
  readonly label = 'Model · Test';
  readonly contextTokens = undefined;
  readonly calls: Call[] = [];
  readonly fill?: NonNullable<LanguageModel['fill']>;

  constructor({ fills = false }: { readonly fills?: boolean } = {}) {
    if (fills) this.fill = (request, token) => this.#called(request, token);
  }

  chat(request: ChatRequest, token: CancellationToken): AsyncIterable<string> {
    return this.#called(request, token);
  }

  /** The last request. */
  get call(): Call {
    const call = this.calls.at(-1);
    if (!call) throw new Error('The model was not asked.');
    return call;
  }

  /** How many requests have not been cancelled, answered to the end, or failed. */
  readonly running = new Set<Call>();

  #called(request: ChatRequest | FillRequest, token: CancellationToken): AsyncIterable<string> {
    const call = new Call(request, token);
    this.calls.push(call);
    this.running.add(call);
    const done = () => this.running.delete(call);
    return (async function* () {
      try {
        yield* call.answer();
      } finally {
        done();
      }
    })();
  }
}
