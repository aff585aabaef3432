import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsedJson } from '../../../src/core/kit/parsed-json';

describe('a text read as JSON', () => {
  it('says what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value =>
        assert.deepEqual(parsedJson(JSON.stringify(value)), JSON.parse(JSON.stringify(value))),
      ),
    );
    assert.equal(parsedJson('null'), null);
  });

  it('says nothing where it is none', () => {
    for (const text of ['', '[1', '<html>', 'undefined']) assert.equal(parsedJson(text), undefined);
  });
});
