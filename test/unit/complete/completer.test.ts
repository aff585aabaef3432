import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelFailure } from '../../../src/core/ask/language-model';
import { Completer, type Offer } from '../../../src/core/complete/completer';
import { NO_REFERENCE } from '../../../src/core/complete/reference';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import { caretAt } from './carets';
import { Clock, HandDriven, settled } from './hand-driven';

/** Longer than any wait before a model is asked. */
const A_WHILE = 600;

class Typing {
  readonly clock = new Clock();
  readonly model: HandDriven;
  readonly completer: Completer;
  #last: CancellationSource | undefined;
  #at = '';
  #isThere = true;
  #edits = 0;

  /** `reference`: how long it takes to gather what goes along, in ms. */
  constructor(options: { readonly fills?: boolean; readonly reference?: number } = {}) {
    this.model = new HandDriven(options);
    this.completer = new Completer({
      model: async () => this.model,
      reference: async () => {
        if (options.reference !== undefined) await this.clock.pause(options.reference);
        return NO_REFERENCE;
      },
      mark: () => 'k7',
      pause: this.clock.pause,
      now: this.clock.now,
    });
  }

  /** What the editor does with a key: it cancels what it asked before, and asks where the caret stands now. */
  key(
    at: string,
    { isInvoked = false } = {},
  ): { readonly offer: Promise<Offer | undefined>; readonly cancel: () => void } {
    this.#at = at;
    this.#isThere = true;
    this.#edits++;
    this.#last?.cancel();
    const source = new CancellationSource();
    this.#last = source;
    const stateNow = () => (this.#isThere ? this.#edits : undefined);
    return {
      offer: this.completer.complete(caretAt(at), { isInvoked, stateNow }, source.token),
      cancel: () => source.cancel(),
    };
  }

  /** A key so soon after another that the editor does not ask between them; it cancels what it asked before. */
  keyUnasked(): void {
    this.#edits++;
    this.#last?.cancel();
  }

  /** The caret goes somewhere else, and nobody asks there. */
  go(at: string): void {
    this.#isThere = at === this.#at;
    this.#last?.cancel();
  }

  /** The same, and the model is asked. */
  async asked(at: string): Promise<{ readonly offer: Promise<Offer | undefined> }> {
    const { offer } = this.key(at);
    await this.clock.pass(A_WHILE);
    return { offer };
  }
}

describe('completing', () => {
  it('asks the model once typing pauses, and offers what it says', async () => {
    const typing = new Typing();
    for (const at of ['c|', 'co|', 'con|']) typing.key(at);
    assert.equal(typing.model.calls.length, 0);
    const { offer } = await typing.asked('cons|');
    assert.equal(typing.model.calls.length, 1);
    await typing.model.call.say('t a = 1;');
    await typing.model.call.end();
    assert.deepEqual(await offer, { id: 1, text: 't a = 1;' });
  });

  it('listens no longer than to the end of the line', async () => {
    const typing = new Typing();
    const { offer } = await typing.asked('const a = |');
    await typing.model.call.say('1;\nconst b');
    assert.deepEqual(await offer, { id: 1, text: '1;' });
    assert.equal(typing.model.running.size, 0);
  });

  it('serves what is known at once, along the typing and after deleting', async () => {
    const typing = new Typing();
    await typing.asked('const a = |');
    await typing.model.call.say('items.length;\n');
    assert.equal((await typing.key('const a = items|').offer)?.text, '.length;');
    assert.equal((await typing.key('const a = |').offer)?.text, 'items.length;');
    assert.equal(typing.model.calls.length, 1);
  });

  it('keeps the answer on its way for keys that go along it', async () => {
    const typing = new Typing();
    await typing.asked('const a = |');
    await typing.model.call.say('items');
    typing.key('const a = i|');
    const { offer } = typing.key('const a = it|');
    await typing.clock.pass(A_WHILE);
    await typing.model.call.say('.length;\n');
    assert.equal((await offer)?.text, 'ems.length;');
    assert.equal(typing.model.calls.length, 1);
  });

  it('글자를 짓는 동안 답을 버리지 않고, 다 지으면 이어서 보여 준다', async () => {
    const typing = new Typing();
    await typing.asked('// |');
    await typing.model.call.say('검색');
    typing.key('// ㄱ|');
    const { offer } = typing.key('// 거|');
    await typing.model.call.say('한다.');
    await typing.model.call.end();
    assert.equal(await offer, undefined);
    assert.equal((await typing.key('// 검|').offer)?.text, '색한다.');
    assert.equal(typing.model.calls.length, 1);
  });

  it('cancels it for a key that does not, and asks anew', async () => {
    const typing = new Typing();
    await typing.asked('const a = |');
    const { call } = typing.model;
    await call.say('items');
    const { offer } = typing.key('const a = x|');
    assert.ok(call.token.isCancellationRequested, 'at once, without a wait');
    await typing.clock.pass(A_WHILE);
    assert.equal(typing.model.calls.length, 2);
    await typing.model.call.say('.y;\n');
    assert.equal((await offer)?.text, '.y;');
  });

  it('cancels it as soon as it says something else than what was typed meanwhile', async () => {
    const typing = new Typing();
    await typing.asked('const a = |');
    const { call } = typing.model;
    const { offer } = typing.key('const a = x|');
    assert.ok(!call.token.isCancellationRequested);
    await call.say('items');
    assert.ok(call.token.isCancellationRequested);
    await settled();
    assert.equal(typing.model.calls.length, 2);
    await typing.model.call.say('.y;\n');
    assert.equal((await offer)?.text, '.y;');
  });

  it('cancels it at once where the caret has gone elsewhere', async () => {
    const typing = new Typing();
    const { offer } = await typing.asked('const a = |\nfoo');
    typing.go('const a = \nfoo|');
    assert.ok(typing.model.call.token.isCancellationRequested);
    assert.equal(await offer, undefined);
    await settled();
    assert.equal(typing.completer.sent?.outcome.is, 'dropped');
  });

  it('cancels it a moment later where nobody asks again', async () => {
    const typing = new Typing();
    const { offer } = await typing.asked('const a = |');
    typing.go('const a = |');
    assert.equal(await offer, undefined);
    assert.ok(!typing.model.call.token.isCancellationRequested);
    await typing.clock.pass(300);
    assert.ok(typing.model.call.token.isCancellationRequested);
  });

  it('keeps it while keys come faster than the editor asks', async () => {
    const typing = new Typing();
    await typing.asked('const a = |');
    for (let key = 0; key < 6; key++) {
      typing.keyUnasked();
      await typing.clock.pass(120);
    }
    assert.ok(!typing.model.call.token.isCancellationRequested);
    await typing.clock.pass(600);
    assert.ok(typing.model.call.token.isCancellationRequested);
  });

  it('asks for nothing where nothing is to be completed', async () => {
    const typing = new Typing();
    assert.equal(await typing.key('foo();|').offer, undefined);
    assert.equal(await typing.key('fo|o').offer, undefined);
    await typing.clock.pass(A_WHILE);
    assert.equal(typing.model.calls.length, 0);
  });

  it('asks at once, and again, for who asks by a key', async () => {
    const typing = new Typing();
    await typing.asked('const a = |');
    await typing.model.call.end();
    assert.equal(await typing.key('const a = |').offer, undefined);
    assert.equal(typing.model.calls.length, 1);
    const { offer } = typing.key('const a = |', { isInvoked: true });
    await settled();
    assert.equal(typing.model.calls.length, 2);
    await typing.model.call.say('1;\n');
    assert.equal((await offer)?.text, '1;');
  });

  it('fills in where the model can, and asks in words where it then says it cannot', async () => {
    const typing = new Typing({ fills: true });
    const { offer } = await typing.asked('const a = |;');
    assert.equal('prefix' in typing.model.call.request && typing.model.call.request.suffix, ';');
    await typing.model.call.fail(new ModelFailure('broken', { detail: 'does not support insert' }));
    assert.ok('messages' in typing.model.call.request);
    await typing.model.call.say('1');
    await typing.model.call.end();
    assert.equal((await offer)?.text, '1');
    await typing.asked('const bb = |;');
    assert.equal(typing.model.calls.length, 3);
    assert.ok('messages' in typing.model.call.request, 'and does not try again');
  });

  it('sends nothing for a key that is over before the context is there', async () => {
    const typing = new Typing({ reference: 50 });
    await typing.asked('const a = |');
    typing.go('');
    await typing.clock.pass(100);
    assert.equal(typing.model.calls.length, 0);
    assert.equal(typing.completer.sent, undefined);
    assert.equal(typing.completer.state.is, 'resting');
  });

  it('offers what came of an answer that used up what it was given: so much was asked for', async () => {
    const typing = new Typing();
    const { offer } = await typing.asked('const total = |');
    await typing.model.call.say('sum(xs)');
    await typing.model.call.fail(new ModelFailure('cutShort'));
    assert.equal((await offer)?.text, 'sum(xs)');
    assert.equal(typing.completer.state.is, 'resting');
  });

  it('is silent where the model fails, says so, and leaves it alone for a while', async () => {
    const typing = new Typing();
    const { offer } = await typing.asked('const a = |');
    await typing.model.call.fail(new ModelFailure('unreachable'));
    assert.equal(await offer, undefined);
    const { state } = typing.completer;
    assert.equal(state.is === 'failed' && state.failure.kind, 'unreachable');
    await typing.asked('const b = |');
    assert.equal(typing.model.calls.length, 1);
    await typing.clock.pass(2000);
    await typing.asked('const c = |');
    assert.equal(typing.model.calls.length, 2);
    await typing.model.call.say('1;\n');
    assert.equal(typing.completer.state.is, 'resting');
  });

  it('waits for no answer longer than some seconds', async () => {
    const typing = new Typing();
    const { offer } = await typing.asked('const a = |');
    await typing.clock.pass(20_000);
    assert.equal(await offer, undefined);
    const { state } = typing.completer;
    assert.equal(state.is === 'failed' && state.failure.kind, 'timedOut');
  });

  it('forgets what the former model said, and drops its request', async () => {
    const typing = new Typing();
    await typing.asked('const a = |');
    await typing.model.call.say('1;\n');
    await typing.asked('const b = |');
    typing.completer.reset();
    await settled();
    assert.equal(typing.model.running.size, 0);
    await typing.asked('const a = |');
    assert.equal(typing.model.calls.length, 3);
  });

  it('never has two requests under way, whatever is typed, and offers what fits the caret alone', async () => {
    const keys = fc.array(
      fc.record({
        at: fc.constantFrom('|', 'a|', 'ab|', 'abc|', 'b|', 'a(|)', 'ab\n|'),
        wait: fc.constantFrom(0, 60, 300, 3000),
        says: fc.constantFrom('', 'abc', 'b', 'b\n', '(x)\n'),
      }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(keys, async moves => {
        const typing = new Typing();
        for (const { at, wait, says } of moves) {
          void typing.key(at).offer.then(offer => assert.ok(offer === undefined || offer.text.trim() !== ''));
          await typing.clock.pass(wait);
          for (const call of [...typing.model.running]) await call.say(says);
          assert.ok([...typing.model.running].filter(call => !call.token.isCancellationRequested).length <= 1);
        }
        typing.completer.dispose();
        await settled();
        assert.equal(typing.model.running.size, 0);
      }),
      { numRuns: 150 },
    );
  });
});
