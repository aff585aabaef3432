import assert from 'node:assert/strict';
import { type Disposable, DisposableStore } from '../../../src/core/kit/disposable';

function noting(name: string, log: string[]): Disposable {
  return { dispose: () => log.push(name) };
}

describe('a disposable store', () => {
  it('disposes what it owns in reverse order, the last made first', () => {
    const log: string[] = [];
    const store = new DisposableStore();
    for (const name of ['view', 'tree', 'watcher']) store.own(noting(name, log));
    store.dispose();
    assert.deepEqual(log, ['watcher', 'tree', 'view']);
  });

  it('hands back what it takes', () => {
    const view = noting('view', []);
    assert.equal(new DisposableStore().own(view), view);
  });

  it('disposes at once what is added after it is disposed', () => {
    const log: string[] = [];
    const store = new DisposableStore();
    store.dispose();
    store.own(noting('late', log));
    assert.deepEqual(log, ['late']);
    assert.equal(store.isDisposed, true);
  });

  it('disposes each thing once, however often it is disposed itself', () => {
    const log: string[] = [];
    const store = new DisposableStore();
    store.own(noting('view', log));
    store.dispose();
    store.dispose();
    assert.deepEqual(log, ['view']);
  });

  it('disposes the others where one throws, and tells of every error', () => {
    const log: string[] = [];
    const store = new DisposableStore();
    store.own(noting('first', log));
    store.own({
      dispose: () => {
        throw new Error('stuck');
      },
    });
    store.own(noting('last', log));
    assert.throws(
      () => store.dispose(),
      (error: unknown) => error instanceof AggregateError && error.errors.map(String).join() === 'Error: stuck',
    );
    assert.deepEqual(log, ['last', 'first']);
  });

  it('may be disposed by one of the things it owns', () => {
    const log: string[] = [];
    const store = new DisposableStore();
    store.own(noting('first', log));
    store.own({ dispose: () => store.dispose() });
    store.dispose();
    assert.deepEqual(log, ['first']);
  });
});
