import assert from 'node:assert/strict';
import { KeyedDisposables } from '../../../src/core/kit/keyed-disposables';

describe('Keyed disposables', () => {
  let log: string[];
  let running: KeyedDisposables<number, string>;

  beforeEach(() => {
    log = [];
    running = new KeyedDisposables((value: string) => {
      log.push(`start ${value}`);
      return { dispose: () => log.push(`end ${value}`) };
    });
  });

  function keep(...wanted: readonly [number, string][]): readonly string[] {
    log.length = 0;
    running.keep(new Map(wanted));
    return [...log];
  }

  it('what is wanted anew is started, what no longer is ends, the others stay', () => {
    assert.deepEqual(keep([1, 'a'], [2, 'b']), ['start a', 'start b']);
    assert.deepEqual(keep([2, 'b'], [3, 'c']), ['end a', 'start c']);
    assert.deepEqual(keep([3, 'other'], [2, 'b']), []);
  });

  it('what ended and is wanted again is started again', () => {
    keep([1, 'a']);
    keep();
    assert.deepEqual(keep([1, 'a']), ['start a']);
  });

  it('disposed, all of them end, each once', () => {
    keep([1, 'a'], [2, 'b']);
    log.length = 0;
    running.dispose();
    running.dispose();
    assert.deepEqual(log, ['end a', 'end b']);
  });
});
