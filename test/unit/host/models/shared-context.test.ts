import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelFailure } from '../../../../src/core/ask/language-model';
import { CancellationSource, type CancellationToken, CancelledError } from '../../../../src/core/kit/cancellation';
import { SharedContext } from '../../../../src/host/models/endpoint/shared-context';

describe('a context that several answers share', () => {
  /** Answers that are begun by hand and end by hand. */
  const answers = (context: SharedContext) => {
    const begun: string[] = [];
    const ends = new Map<string, (failure?: Error) => void>();
    return {
      begun,
      end: async (name: string, failure?: Error): Promise<void> => {
        ends.get(name)?.(failure);
        await settled();
      },
      ask: (name: string, tokens: number, token: CancellationToken = new CancellationSource().token): Promise<void> => {
        const answer = async function* (): AsyncGenerator<string> {
          begun.push(name);
          await new Promise<void>((resolve, reject) => {
            ends.set(name, failure => (failure ? reject(failure) : resolve()));
            token.onCancellationRequested(() => reject(new CancelledError()));
          });
          yield name;
        };
        const heard = (async () => {
          for await (const _piece of context.within(tokens, { token, answer }));
        })();
        heard.catch(() => undefined);
        return heard;
      },
    };
  };
  const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

  it('lets in those that fit beside each other, and the next ones as these end', async () => {
    const { begun, ask, end } = answers(new SharedContext(100));
    for (const name of ['a', 'b', 'c']) void ask(name, 50);
    await settled();
    assert.deepEqual(begun, ['a', 'b']);
    await end('b');
    assert.deepEqual(begun, ['a', 'b', 'c']);
  });

  it('always has room for one alone, however large', async () => {
    const { begun, ask, end } = answers(new SharedContext(100));
    void ask('a', 500);
    void ask('b', 1);
    await settled();
    assert.deepEqual(begun, ['a']);
    await end('a');
    assert.deepEqual(begun, ['a', 'b']);
  });

  it('gives back the room of what is cancelled, also where nobody hears it any more', async () => {
    const context = new SharedContext(100);
    const { begun, ask } = answers(context);
    const stop = new CancellationSource();
    const unheard = context.within(100, {
      token: stop.token,
      answer: async function* () {
        yield 'a';
        yield 'b';
      },
    });
    await unheard.next();
    void ask('c', 100);
    await settled();
    assert.deepEqual(begun, []);
    stop.cancel();
    await settled();
    assert.deepEqual(begun, ['c']);
  });

  it('begins nothing that was cancelled while it waited', async () => {
    const { begun, ask, end } = answers(new SharedContext(100));
    const stop = new CancellationSource();
    void ask('a', 100);
    const waiting = ask('b', 100, stop.token);
    stop.cancel();
    await assert.rejects(waiting, CancelledError);
    await end('a');
    assert.deepEqual(begun, ['a']);
    await assert.rejects(ask('c', 1, stop.token), CancelledError);
  });

  it('takes one after the other once its server was full after all', async () => {
    const { begun, ask, end } = answers(new SharedContext(100));
    void ask('a', 10);
    void ask('b', 10);
    await settled();
    await end('a', new ModelFailure('tooManyRequests'));
    void ask('c', 10);
    await settled();
    assert.deepEqual(begun, ['a', 'b']);
    await end('b');
    assert.deepEqual(begun, ['a', 'b', 'c']);
  });

  it('holds no more than it has room for, and begins all', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, async sizes => {
        const context = new SharedContext(100);
        const inside: number[] = [];
        let begun = 0;
        const one = async (tokens: number): Promise<void> => {
          const answer = async function* (): AsyncGenerator<string> {
            begun++;
            inside.push(tokens);
            const sum = inside.reduce((all, one) => all + one, 0);
            assert.ok(inside.length === 1 || sum <= 100, inside.join(' '));
            await settled();
            yield '';
            inside.splice(inside.indexOf(tokens), 1);
          };
          const { token } = new CancellationSource();
          for await (const _piece of context.within(tokens, { token, answer }));
        };
        await Promise.all(sizes.map(one));
        assert.equal(begun, sizes.length);
      }),
      { numRuns: 50 },
    );
  });
});
