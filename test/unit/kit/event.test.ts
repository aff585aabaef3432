import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/kit/event';

describe('an emitter', () => {
  it('tells its listeners in the order in which they subscribed', () => {
    const heard: string[] = [];
    const emitter = new Emitter<number>();
    emitter.event(value => heard.push(`first ${value}`));
    emitter.event(value => heard.push(`second ${value}`));
    emitter.fire(7);
    assert.deepEqual(heard, ['first 7', 'second 7']);
  });

  it('tells nothing more to whoever has unsubscribed', () => {
    const heard: number[] = [];
    const emitter = new Emitter<number>();
    const subscription = emitter.event(value => heard.push(value));
    emitter.fire(1);
    subscription.dispose();
    subscription.dispose();
    emitter.fire(2);
    assert.deepEqual(heard, [1]);
  });

  it('does not tell a value to a listener that another one took away while it was told', () => {
    const heard: string[] = [];
    const emitter = new Emitter<void>();
    emitter.event(() => later.dispose());
    const later = emitter.event(() => heard.push('later'));
    emitter.fire();
    assert.deepEqual(heard, []);
  });

  it('does not tell a value to a listener that subscribes while it is told', () => {
    const heard: string[] = [];
    const emitter = new Emitter<string>();
    emitter.event(() => void emitter.event(value => heard.push(value)));
    emitter.fire('one');
    assert.deepEqual(heard, []);
  });

  it('takes one function twice, and ends each subscription by itself', () => {
    const heard: number[] = [];
    const emitter = new Emitter<number>();
    const listener = (value: number): void => void heard.push(value);
    const first = emitter.event(listener);
    emitter.event(listener);
    first.dispose();
    emitter.fire(1);
    assert.deepEqual(heard, [1]);
  });

  it('tells the others where one listener throws, and then throws that error', () => {
    const heard: string[] = [];
    const emitter = new Emitter<void>();
    emitter.event(() => {
      throw new Error('deaf');
    });
    emitter.event(() => heard.push('second'));
    assert.throws(() => emitter.fire(), /deaf/);
    assert.deepEqual(heard, ['second']);
  });

  it('throws all errors together where several listeners throw', () => {
    const emitter = new Emitter<void>();
    for (const message of ['one', 'two']) {
      emitter.event(() => {
        throw new Error(message);
      });
    }
    assert.throws(
      () => emitter.fire(),
      (error: unknown) => error instanceof AggregateError && error.errors.length === 2,
    );
  });

  it('forgets everybody when it is disposed', () => {
    const heard: number[] = [];
    const emitter = new Emitter<number>();
    emitter.event(value => heard.push(value));
    emitter.dispose();
    emitter.fire(1);
    assert.deepEqual(heard, []);
  });
});
