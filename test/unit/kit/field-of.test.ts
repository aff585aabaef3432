import assert from 'node:assert/strict';
import { fieldOf } from '../../../src/core/kit/field-of';

describe('a field of what somebody else wrote', () => {
  it('is its own and no inherited one', () => {
    assert.equal(fieldOf({ a: 1 }, 'a'), 1);
    for (const name of ['toString', '__proto__', 'constructor']) assert.equal(fieldOf({}, name), undefined);
  });

  it('is undefined of what is no object', () => {
    for (const value of [undefined, null, 'text', 1]) assert.equal(fieldOf(value, 'length'), undefined);
  });
});
