import assert from 'node:assert/strict';
import { wordsAsked } from '../../../../src/core/search/text/asked-word';
import { folded } from '../../../../src/core/search/text/letters';
import { placesOf } from '../../../../src/core/search/text/places';
import { asked, libraryOf } from './library';

/** What a text holds of a word, as it stands there. */
function found(word: string, text: string): readonly string[] {
  const [only] = wordsAsked(word);
  assert.ok(only);
  return placesOf(only, folded(text)).map(({ start, end }) => text.slice(start, end));
}

describe('the places of a name with signs', () => {
  it('are only those of the same signs where it ends in some', () => {
    assert.deepEqual(found('C#', 'C#은 alloc] C, c (x) misc# F# C++'), ['C#']);
    assert.deepEqual(found('C++', 'C++17 c-- C#, C. () C'), ['C++']);
  });

  it('are whole where a part of it is a letter or two', () => {
    assert.deepEqual(found('AT&T', 'AT&T at the end, that tree, AT & T'), ['AT&T', 'AT & T']);
    assert.deepEqual(found("can't", "can't can’t: can take, can the"), ["can't", 'can’t']);
    assert.deepEqual(found('I/O', 'I/O I out, API/O, I-O'), ['I/O', 'I-O']);
    assert.deepEqual(found('R&D', 'R&D를 for days'), ['R&D']);
  });

  it('are also those where the name is written otherwise', () => {
    assert.deepEqual(found('node.js', 'Node.js Node JS node-js'), ['Node.js', 'Node JS', 'node-js']);
    assert.deepEqual(found('ci/cd', 'CI/CD를 CI-CD CI / CD'), ['CI/CD', 'CI-CD', 'CI / CD']);
    assert.deepEqual(found('tcp/ip', 'TCP/IP와 TCP /IP'), ['TCP/IP', 'TCP /IP']);
    assert.deepEqual(found('server-side', 'server side, Server-Side'), ['server side', 'Server-Side']);
  });

  it('begin where digits part from letters', () => {
    assert.deepEqual(found('3.0', 'v3.0 13.0 3.0'), ['3.0', '3.0']);
    assert.deepEqual(found('http/2', 'HTTP 2.0, http 25, HTTP/2'), ['HTTP 2', 'HTTP/2']);
  });

  it('are there while it is typed', () => {
    assert.deepEqual(found('node.j', 'Node.js'), ['Node.j']);
    assert.deepEqual(found('ci/c', 'CI/CD'), ['CI/C']);
  });
});

describe('a name that the index does not tell from another', () => {
  const others = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, `c c c ${i}`]));
  const { search } = libraryOf({ first: 'C# c c c c', ...others, last: 'A long text about the C# language' });

  it('is found wherever it stands among many of the other', async () => {
    const hits = await search.refined(asked('C#'), { limit: 5 });
    assert.deepEqual(
      hits.map(({ id, why }) => [id, why]),
      [
        ['first', 'literal'],
        ['last', 'literal'],
      ],
    );
  });

  it('is found as a quotation, too', async () => {
    const hits = await search.refined(asked('', { phrases: ['C#'] }), { limit: 5 });
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['first', 'last'],
    );
  });

  it('finds nothing where only the other stands', async () => {
    assert.deepEqual(await search.refined(asked('C++'), { limit: 5 }), []);
  });
});
