import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelFailure } from '../../../../src/core/ask/language-model';
import { ToolCallReader } from '../../../../src/host/models/endpoint/tool-calls';
import type { ToolCall } from '../../../../src/host/models/endpoint/tool-request';

/** A piece as a server sends it; what it leaves out is left out. */
const piece = (index?: number, id?: string, name?: string, text?: unknown): object =>
  JSON.parse(JSON.stringify({ index, id, type: 'function', function: { name, arguments: text } }));

const read = (...messages: readonly unknown[]): readonly ToolCall[] => {
  const reader = new ToolCallReader();
  for (const message of messages) reader.add(message);
  return reader.calls();
};
const said = (...messages: readonly unknown[]): readonly unknown[] =>
  read(...messages).map(({ name, input }) => [name, input]);

describe('the calls of tools in an answer', () => {
  it('are put together from their pieces, several at once', () => {
    const calls = read(
      [piece(0, 'a', 'search', '')],
      [piece(0, undefined, undefined, '{"que')],
      [piece(1, 'b', 'read', '{"id"'), piece(0, undefined, undefined, 'ry":"검색"}')],
      [piece(1, undefined, undefined, ':7}')],
    );
    assert.deepEqual(calls, [
      { id: 'a', name: 'search', input: { query: '검색' } },
      { id: 'b', name: 'read', input: { id: 7 } },
    ]);
  });

  it('are the same however they are cut', () => {
    const input = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())));
    fc.assert(
      fc.property(fc.array(input, { maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (inputs, size) => {
        const messages = inputs.flatMap((input, index) => {
          const text = JSON.stringify(input);
          const cuts = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
            text.slice(n * size, (n + 1) * size),
          );
          return [
            [piece(index, `id-${index}`, 'tool', '')],
            ...cuts.map(cut => [piece(index, undefined, undefined, cut)]),
          ];
        });
        const expected = inputs.map(input => ['tool', JSON.parse(JSON.stringify(input))]);
        assert.deepEqual(JSON.stringify(said(...messages)), JSON.stringify(expected));
      }),
    );
  });

  it('of Ollama all have the same index, and stay apart by their ids', () => {
    assert.deepEqual(said([piece(0, 'a', 'find', '{"q":"1"}')], [piece(0, 'b', 'find', '{"q":"2"}')]), [
      ['find', { q: '1' }],
      ['find', { q: '2' }],
    ]);
  });

  it('stay apart without ids and indices, where each is sent whole', () => {
    for (const index of [undefined, 0])
      assert.deepEqual(
        said([piece(index, '', 'find', '{"q":"1"}'), piece(index, '', 'find', '{"q":"2"}'), piece(index, '', 'read')]),
        [
          ['find', { q: '1' }],
          ['find', { q: '2' }],
          ['read', {}],
        ],
      );
  });

  it('are one where the name is said with every piece', () => {
    for (const id of [undefined, 'a'])
      assert.deepEqual(
        said([piece(0, id, 'find', '{"q":{}')], [piece(0, id, 'find', ',"n":{"m":1}')], [piece(0, id, 'find', '}')]),
        [['find', { q: {}, n: { m: 1 } }]],
      );
  });

  it('have each an id of its own, also where the server gives none or one twice', () => {
    const calls = read([
      piece(0, undefined, 'a', '{}'),
      piece(1, undefined, 'b', '{}'),
      piece(2, 'c', 'c'),
      piece(3, 'c', 'd'),
    ]);
    assert.equal(new Set(calls.map(({ id }) => id)).size, 4);
    assert.ok(calls.every(({ id }) => id !== ''));
    assert.equal(calls[2]?.id, 'c');
  });

  it('may have nothing to be called with, or an object instead of its text', () => {
    assert.deepEqual(said([piece(0, 'a', 'now'), piece(1, 'b', 'now', 'null'), piece(2, 'c', 'find', { q: 1 })]), [
      ['now', {}],
      ['now', {}],
      ['find', { q: 1 }],
    ]);
  });

  for (const text of ['{"q":"x', '{q:1}', '[1]', '"x"', '{} {}']) {
    it(`are none where one cannot be understood: ${text}`, () => {
      assert.throws(
        () => read([piece(0, 'a', 'find', '{}')], [piece(1, 'b', 'delete', text)]),
        (error: unknown) => error instanceof ModelFailure && error.kind === 'broken',
      );
    });
  }

  it('have a name, of a length that a name has', () => {
    for (const name of [undefined, '', 'x'.repeat(1000)])
      assert.throws(() => read([piece(0, 'a', name, '{}')]), ModelFailure);
  });

  it('cannot set what an object is made of', () => {
    const [call] = read([piece(0, 'a', 'find', '{"__proto__":{"isAdmin":true}}')]);
    assert.equal(Reflect.get(call?.input ?? {}, 'isAdmin'), undefined);
  });

  it('end where a server sends more than anybody means', () => {
    const reader = new ToolCallReader();
    const much = 'x'.repeat(100_000);
    assert.throws(() => {
      for (let n = 0; n < 20; n++) reader.add([piece(0, 'a', 'find', much)]);
    }, ModelFailure);
    assert.throws(() => read(Array.from({ length: 500 }, (_, n) => piece(n, `${n}`, 'find', '{}'))), ModelFailure);
  });

  it('are whatever a server sends, or a failure, and never anything else', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), messages => {
        try {
          for (const { name, input } of read(...messages)) assert.ok(name !== '' && typeof input === 'object');
        } catch (error) {
          assert.ok(error instanceof ModelFailure, String(error));
        }
      }),
    );
    assert.deepEqual(read(undefined, null, 'x', {}, []), []);
  });
});
