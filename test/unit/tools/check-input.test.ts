import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkInput } from '../../../src/core/tools/check-input';
import { schemaOf, type ToolParams } from '../../../src/core/tools/tool-params';

const PARAMS = {
  query: { type: 'string', maxLength: 5, description: 'Words to find' },
  limit: { type: 'integer', minimum: 1, maximum: 50, default: 10, description: 'How many' },
  from: { type: 'integer', minimum: 1, optional: true, description: 'A line' },
} as const satisfies ToolParams;

describe('the input of a tool', () => {
  it('that fits comes back with its defaults, and without what the tool does not take', () => {
    assert.deepEqual(checkInput({ query: '검색', path: '/etc/passwd' }, PARAMS), {
      kind: 'fits',
      input: { query: '검색', limit: 10 },
    });
    assert.deepEqual(checkInput({ query: '', limit: 50, from: 1 }, PARAMS), {
      kind: 'fits',
      input: { query: '', limit: 50, from: 1 },
    });
  });

  it('may be null where it may be left out', () => {
    const checked = checkInput({ query: 'a', limit: null, from: null }, PARAMS);
    assert.deepEqual(checked, { kind: 'fits', input: { query: 'a', limit: 10 } });
  });

  const wrong: readonly [unknown, readonly string[]][] = [
    [undefined, ['The input must be an object.']],
    ['query', ['The input must be an object.']],
    [['a'], ['The input must be an object.']],
    [{}, ['“query” is missing: Words to find.']],
    [{ query: null }, ['“query” is missing: Words to find.']],
    [{ query: 7 }, ['“query” must be text.']],
    [{ query: '123456' }, ['“query” must be text of at most 5 characters.']],
    [{ query: 'a', limit: 0 }, ['“limit” must be a whole number from 1 to 50.']],
    [{ query: 'a', limit: 51 }, ['“limit” must be a whole number from 1 to 50.']],
    [{ query: 'a', limit: '10' }, ['“limit” must be a whole number from 1 to 50.']],
    [{ query: 'a', from: 1.5 }, ['“from” must be a whole number, 1 or more.']],
    [{ query: 'a', from: Number.NaN }, ['“from” must be a whole number, 1 or more.']],
    [{ limit: 0 }, ['“query” is missing: Words to find.', '“limit” must be a whole number from 1 to 50.']],
    [Object.create({ query: 'inherited' }), ['“query” is missing: Words to find.']],
  ];
  for (const [given, sentences] of wrong) {
    it(`${JSON.stringify(given)} is told every mistake`, () =>
      assert.deepEqual(checkInput(given, PARAMS), { kind: 'wrong', sentences }));
  }

  it('is refused or fits its schema, whatever a model sends, and never throws', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ query: fc.anything(), limit: fc.anything(), from: fc.anything() }, { requiredKeys: [] }),
      fc.record({ query: fc.string(), limit: fc.integer(), from: fc.double() }, { requiredKeys: ['query'] }),
    );
    fc.assert(
      fc.property(anything, given => {
        const checked = checkInput(given, PARAMS);
        if (checked.kind === 'wrong') return assert.ok(checked.sentences.length > 0);
        const { query, limit, from } = checked.input;
        assert.ok(query.length <= 5 && limit >= 1 && limit <= 50 && Number.isInteger(limit));
        assert.ok(from === undefined || (Number.isInteger(from) && from >= 1));
      }),
    );
  });
});

describe('the schema of a tool', () => {
  it('names what must be given, with its bounds', () => {
    assert.deepEqual(schemaOf(PARAMS), {
      type: 'object',
      properties: {
        query: { type: 'string', maxLength: 5, description: 'Words to find' },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 10, description: 'How many' },
        from: { type: 'integer', minimum: 1, description: 'A line' },
      },
      required: ['query'],
    });
  });
});
