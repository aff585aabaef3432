import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationSource, type CancellationToken, CancelledError } from '../../../src/core/kit/cancellation';
import { CallFailed, Channel, type Handlers, type Pipe } from '../../../src/protocol/channel';
import { isFiniteNumber, isString, params, trusted } from '../../../src/protocol/guard';
import { delivered, pipePair } from './pipe';

/** A desk in the library: it looks titles up, and rings when it closes. */
interface Desk {
  readonly calls: {
    readonly find: readonly [params: [title: string], result: string];
    readonly shelve: readonly [params: [count: number], result: unknown];
  };
  readonly events: { readonly rings: string };
}

interface Visitor {
  readonly calls: Readonly<Record<never, never>>;
  readonly events: Readonly<Record<never, never>>;
}

type DeskHandlers = Handlers<Desk>;

const open: Channel<never, never>[] = [];

function meet(handlers: Partial<DeskHandlers> = {}): { desk: Channel<Desk, Visitor>; visitor: Channel<Visitor, Desk> } {
  const { here, there } = pipePair();
  const desk = new Channel<Desk, Visitor>(here, {
    find: { accepts: params<[string]>(isString), answer: ([title]) => `shelf of ${title}` },
    shelve: { accepts: params<[number]>(isFiniteNumber), answer: ([count]) => count },
    ...handlers,
  });
  const visitor = new Channel<Visitor, Desk>(there, {});
  open.push(desk as never, visitor as never);
  return { desk, visitor };
}

/** A handler that never answers, and the tokens it was given. */
function endless(): { handlers: Partial<DeskHandlers>; tokens: CancellationToken[] } {
  const tokens: CancellationToken[] = [];
  const handlers: Partial<DeskHandlers> = {
    find: {
      accepts: trusted,
      answer: (_, token) => {
        tokens.push(token);
        return new Promise<string>(() => {});
      },
    },
  };
  return { handlers, tokens };
}

function withCode(code: string): (error: unknown) => boolean {
  return error => error instanceof CallFailed && error.code === code;
}

describe('a channel', () => {
  afterEach(() => {
    for (const channel of open.splice(0)) channel.dispose();
  });

  it('answers a call with the value of its handler', async () => {
    const { visitor } = meet();
    assert.equal(await visitor.call('find', ['벡터 검색']), 'shelf of 벡터 검색');
  });

  it('gives each call its own answer, in whatever order they are answered', async () => {
    const answers: ((value: string) => void)[] = [];
    const { visitor } = meet({
      find: { accepts: trusted, answer: ([title]) => new Promise(resolve => answers.push(() => resolve(title))) },
    });
    const both = Promise.all([visitor.call('find', ['a']), visitor.call('find', ['b'])]);
    await delivered();
    for (const answer of answers.reverse()) answer('');
    assert.deepEqual(await both, ['a', 'b']);
  });

  it('refuses a call it does not have, and the names every object inherits', async () => {
    const { visitor } = meet();
    for (const name of ['lend', 'constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      await assert.rejects(visitor.call(name as 'find', ['a']), withCode('invalid'), name);
    }
  });

  it('refuses parameters of another shape before the handler sees them', async () => {
    let asked = 0;
    const { visitor } = meet({ find: { accepts: params<[string]>(isString), answer: () => String(++asked) } });
    for (const wrong of [[], [1], [null], ['a', 'b'], 'a', { 0: 'a', length: 1 }, undefined]) {
      await assert.rejects(visitor.call('find', wrong as [string]), withCode('invalid'), JSON.stringify(wrong));
    }
    assert.equal(asked, 0);
  });

  it('answers what a handler throws as a failure with its message', async () => {
    const { visitor } = meet({
      find: {
        accepts: trusted,
        answer: () => {
          throw new Error('the ladder broke');
        },
      },
    });
    await assert.rejects(visitor.call('find', ['a']), (error: unknown) => {
      return withCode('failed')(error) && /the ladder broke/.test(String(error));
    });
  });

  it('passes on the code of a failure that a handler met itself', async () => {
    const { visitor } = meet({
      find: { accepts: trusted, answer: () => Promise.reject(new CallFailed('disposed', 'The store room is closed.')) },
    });
    await assert.rejects(visitor.call('find', ['a']), withCode('disposed'));
  });

  it('answers with a failure where the answer itself cannot be sent', async () => {
    const { visitor } = meet({ shelve: { accepts: trusted, answer: () => () => 'functions cannot travel' } });
    await assert.rejects(visitor.call('shelve', [1]), withCode('failed'));
  });

  it('fails a call whose parameters cannot be sent', async () => {
    const { visitor } = meet();
    await assert.rejects(visitor.call('find', [(() => '') as never]), withCode('failed'));
  });

  it('cancels the handler when the caller cancels, and the caller hears at once', async () => {
    const { handlers, tokens } = endless();
    const { visitor } = meet(handlers);
    const stop = new CancellationSource();
    const call = visitor.call('find', ['a'], stop.token);
    await delivered();
    assert.equal(tokens[0]?.isCancellationRequested, false);
    stop.cancel();
    await assert.rejects(call, CancelledError);
    await delivered();
    assert.equal(tokens[0]?.isCancellationRequested, true);
  });

  it('asks nothing where the caller has already cancelled', async () => {
    const { handlers, tokens } = endless();
    const { visitor } = meet(handlers);
    const stop = new CancellationSource();
    stop.cancel();
    await assert.rejects(visitor.call('find', ['a'], stop.token), CancelledError);
    await delivered();
    assert.equal(tokens.length, 0);
  });

  it('listens to a token no longer than its call lasts', async () => {
    let listeners = 0;
    const token: CancellationToken = {
      isCancellationRequested: false,
      onCancellationRequested: () => {
        listeners++;
        return { dispose: () => void listeners-- };
      },
    };
    const { visitor } = meet();
    const call = visitor.call('find', ['a'], token);
    assert.equal(listeners, 1);
    await call;
    assert.equal(listeners, 0);
  });

  it('tells the caller of a handler that stopped because of cancellation as cancellation, not as a failure', async () => {
    const { visitor } = meet({ find: { accepts: trusted, answer: () => Promise.reject(new CancelledError()) } });
    await assert.rejects(visitor.call('find', ['a']), CancelledError);
  });

  it('tells events to those who listen, and to nobody else', async () => {
    const heard: string[] = [];
    const { desk, visitor } = meet();
    desk.fire('rings', 'nobody is here yet');
    await delivered();
    const listening = visitor.on('rings', value => heard.push(value));
    desk.fire('rings', 'five minutes');
    await delivered();
    listening.dispose();
    desk.fire('rings', 'closed');
    await delivered();
    assert.deepEqual(heard, ['five minutes']);
  });

  it('rejects what it has asked when it is disposed', async () => {
    const { visitor } = meet(endless().handlers);
    const call = visitor.call('find', ['a']);
    visitor.dispose();
    await assert.rejects(call, withCode('disposed'));
  });

  it('rejects what the other side has asked when it is disposed, and cancels the handlers', async () => {
    const { handlers, tokens } = endless();
    const { desk, visitor } = meet(handlers);
    const call = visitor.call('find', ['a']);
    await delivered();
    desk.dispose();
    await assert.rejects(call, withCode('disposed'));
    assert.equal(tokens[0]?.isCancellationRequested, true);
  });

  it('rejects every later call once either side is disposed', async () => {
    const { desk, visitor } = meet();
    desk.dispose();
    await delivered();
    await assert.rejects(visitor.call('find', ['a']), withCode('disposed'));
  });

  it('may be disposed when its pipe is already broken', () => {
    const broken: Pipe = {
      send: () => {
        throw new Error('gone');
      },
      listen: () => ({ dispose: () => {} }),
    };
    const channel = new Channel<Visitor, Desk>(broken, {});
    channel.dispose();
    channel.dispose();
  });

  it('does not take the answer to a call of its former life for its own', async () => {
    const answers: ((value: string) => void)[] = [];
    const { here, there } = pipePair();
    const desk = new Channel<Desk, Visitor>(here, {
      find: { accepts: trusted, answer: () => new Promise(resolve => answers.push(resolve)) },
      shelve: { accepts: trusted, answer: () => 1 },
    });
    const beforeReload = new Channel<Visitor, Desk>(there, {});
    void beforeReload.call('find', ['old']);
    await delivered();
    // The page is loaded again: its channel is gone without a word, and a new one begins.
    const afterReload = new Channel<Visitor, Desk>(there, {});
    const fresh = afterReload.call('find', ['new']);
    await delivered();
    answers[0]?.('answer to old');
    answers[1]?.('answer to new');
    assert.equal(await fresh, 'answer to new');
    desk.dispose();
  });
});

describe('a channel and a hostile other side', () => {
  const names = fc.constantFrom('find', 'shelve', 'rings', 'constructor', '__proto__', '');
  const kinds = fc.constantFrom('call', 'cancel', 'answer', 'event', 'other', 1, undefined);
  const almostMessage = fc.record(
    {
      kind: kinds,
      id: fc.oneof(fc.integer(), fc.anything()),
      name: fc.oneof(names, fc.anything()),
      params: fc.anything(),
      ok: fc.oneof(fc.boolean(), fc.anything()),
      code: fc.oneof(fc.constantFrom('failed', 'cancelled', 'toString'), fc.anything()),
      message: fc.anything(),
      value: fc.anything(),
    },
    { requiredKeys: ['kind'] },
  );

  it('ignores whatever is not a message, and goes on answering', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(almostMessage, fc.anything()), { maxLength: 20 }), async junk => {
        let receive: (message: unknown) => void = () => {};
        const sent: unknown[] = [];
        const reached: (readonly unknown[])[] = [];
        const noted = <T>(given: readonly [T]): T => {
          reached.push(given);
          return given[0];
        };
        const channel = new Channel<Desk, Visitor>(
          {
            send: message => sent.push(message),
            listen: listener => {
              receive = listener;
              return { dispose: () => {} };
            },
          },
          {
            find: { accepts: params<[string]>(isString), answer: noted },
            shelve: { accepts: params<[number]>(isFiniteNumber), answer: noted },
          },
        );
        for (const message of junk) receive(message);
        receive({ kind: 'call', id: -1, name: 'find', params: ['still here'] });
        await delivered();
        channel.dispose();
        for (const given of reached) assert.ok(given.length === 1 && ['string', 'number'].includes(typeof given[0]));
        assert.ok(
          sent.some(message => JSON.stringify(message) === '{"kind":"answer","id":-1,"ok":true,"value":"still here"}'),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('settles a call only with a well-formed answer', async () => {
    let receive: (message: unknown) => void = () => {};
    let id = 0;
    const channel = new Channel<Visitor, Desk>(
      {
        send: message => {
          id = (message as { id: number }).id;
        },
        listen: listener => {
          receive = listener;
          return { dispose: () => {} };
        },
      },
      {},
    );
    let isSettled = false;
    const call = channel.call('find', ['a']).finally(() => {
      isSettled = true;
    });
    for (const answer of [{}, { ok: false }, { ok: false, code: 'toString', message: '' }, { ok: 'yes', value: 1 }]) {
      receive({ kind: 'answer', id, ...answer });
      await delivered();
      assert.equal(isSettled, false, JSON.stringify(answer));
    }
    receive({ kind: 'answer', id, ok: true, value: 'found' });
    assert.equal(await call, 'found');
  });
});
