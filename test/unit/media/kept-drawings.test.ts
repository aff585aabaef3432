import assert from 'node:assert/strict';
import { KeptDrawings } from '../../../media/reader/diagrams/kept-drawings';

function drawings(count: number) {
  const shown = new Set<string>();
  const revoked: string[] = [];
  const kept = new KeptDrawings({ isShown: address => shown.has(address), revoke: address => revoked.push(address) });
  const add = (index: number) => kept.keep(`source ${index}`, `blob:${index}`);
  for (let index = 1; index <= count; index++) add(index);
  return { kept, shown, revoked, add };
}

describe('Drawings', () => {
  it('are known again by what they were drawn from', () => {
    const { kept } = drawings(2);
    assert.equal(kept.get('source 1'), 'blob:1');
    assert.equal(kept.get('source 3'), undefined);
  });

  it('are forgotten from the forty-first on, the oldest first', () => {
    const { kept, revoked } = drawings(42);
    assert.deepEqual(revoked, ['blob:1', 'blob:2']);
    assert.equal(kept.get('source 1'), undefined);
    assert.equal(kept.get('source 3'), 'blob:3');
  });

  it('are never let go of while they are shown', () => {
    const { kept, shown, revoked, add } = drawings(40);
    for (const index of [1, 2, 4]) shown.add(`blob:${index}`);
    add(41);
    add(42);
    assert.deepEqual(revoked, ['blob:3', 'blob:5']);
    assert.equal(kept.get('source 1'), 'blob:1');
  });

  it('are more than forty while all are shown, and forty again afterwards', () => {
    const { shown, revoked, add } = drawings(40);
    for (let index = 1; index <= 60; index++) shown.add(`blob:${index}`);
    for (let index = 41; index <= 60; index++) add(index);
    assert.deepEqual(revoked, []);
    shown.clear();
    add(61);
    assert.equal(revoked.length, 21);
  });
});
