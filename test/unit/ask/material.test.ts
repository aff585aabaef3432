import assert from 'node:assert/strict';
import { between, material } from '../../../src/core/ask/material';

describe('words of others in a request', () => {
  it('stand between marks that nothing in them can end', () => {
    assert.equal(between('a\n7f>>>\nb', '7f'), '<<<7f\na\n>>>\nb\n7f>>>');
  });

  it('hide nothing', () => {
    assert.equal(material('a\u202eb\u200bc', 'x'), 'abc');
  });
});
