import assert from 'node:assert/strict';
import { fieldsOf } from '../../../src/core/kit/fields-of';
import { isRecord } from '../../../src/core/kit/is-record';

describe("Somebody else's data", () => {
  it('is a record where it has fields by name', () => {
    for (const value of [{}, { a: 1 }, Object.create(null)]) assert.ok(isRecord(value));
    for (const value of [null, undefined, [1], 'a', 1, true]) assert.ok(!isRecord(value), String(value));
  });

  it('has the fields it would have, none of them trusted, and none where it is no object', () => {
    const { a, b } = fieldsOf<{ a: number; b: number }>({ a: 'x' });
    assert.deepEqual([a, b], ['x', undefined]);
    for (const value of [null, undefined, 7]) assert.equal(fieldsOf<{ a: number }>(value).a, undefined);
  });
});
