import assert from 'node:assert/strict';
import { isNearKey, oddity } from '../../../../src/core/search/text/near-key';

describe('slips of the finger', () => {
  it('a key beside it, above it or below it is near, as is the one of a letter that sounds alike', () => {
    for (const [one, other] of ['rt', 'as', 'fr', 'fc', 'rz', 'qv'] as const)
      assert.ok(isNearKey(one ?? '', other ?? ''));
    for (const [one, other] of ['qp', 'al', 'rm'] as const) assert.ok(!isNearKey(one ?? '', other ?? ''));
  });

  it('nearness goes both ways', () => {
    const keys = [...'abcdefghijklmnopqrstuvwxyz'];
    for (const one of keys) for (const other of keys) assert.equal(isNearKey(one, other), isNearKey(other, one));
  });

  it('a swap and a near key are likelier than a key left out, and that than any other key', () => {
    assert.ok(oddity('serach', 'search') < oddity('serch', 'search'));
    assert.ok(oddity('seaech', 'search') < oddity('serch', 'search'));
    assert.ok(oddity('serch', 'search') < oddity('seapch', 'search'));
  });
});
