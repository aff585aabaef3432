import assert from 'node:assert/strict';
import { hasPassedOver, rowPattern } from '../../../../src/core/search/text/row';

describe('words in a row', () => {
  it('are found as they were typed, whatever signs and spaces stand between them', () => {
    const row = rowPattern('Raises a `ValueError`');
    assert.ok(row?.test('it raises a\n [`valueerror`](#e)'));
    assert.ok(!row?.test('it raises a plain valueerror'));
  });

  it('are found where one of them comes twice', () => {
    const row = rowPattern('the size of the buffer');
    assert.ok(row?.test('it is the size of the buffer in bytes'));
    assert.ok(!row?.test('it is the size of buffer in bytes'));
  });

  it('are two at least', () => {
    assert.equal(rowPattern('buffer'), undefined);
    assert.equal(rowPattern(' ... '), undefined);
  });

  it('say more than the index knows only where it passes over one of them', () => {
    assert.ok(hasPassedOver('flags are used'));
    assert.ok(!hasPassedOver('flags used'));
    assert.ok(!hasPassedOver('벡터 검색'));
    assert.ok(!hasPassedOver('the'));
  });
});
