import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hangulOf } from '../../../../src/core/hangul/keystrokes';
import { readAsked } from '../../../../src/core/search/title/asked';
import { GRAMS } from '../../../../src/core/search/title/grams';
import { addGramsOfText, gramsOfAsked } from '../../../../src/core/search/title/text-grams';
import { anyText, someTitle } from './titles';

function gramsOfText(text: string): ReadonlySet<number> {
  const grams = new Set<number>();
  addGramsOfText(text, grams);
  return grams;
}

/** How many of the grams a query looks for a text has. */
function shared(query: string, text: string): number {
  const held = gramsOfText(text);
  return [...gramsOfAsked(readAsked(query))].filter(gram => held.has(gram)).length;
}

describe('grams', () => {
  it('are numbers below their bound, for any text and any query', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const gram of [...gramsOfText(text), ...gramsOfAsked(readAsked(text))])
          assert.ok(gram >= 0 && gram < GRAMS);
      }),
    );
  });

  it('of a title asked for as it is are all in the title', () => {
    fc.assert(
      fc.property(someTitle, title => {
        const held = gramsOfText(title);
        const { initials, ...asked } = readAsked(title);
        for (const gram of gramsOfAsked(asked)) assert.ok(held.has(gram));
      }),
    );
  });

  it('do not depend on spaces or on the layout', () => {
    const asked = (query: string) =>
      gramsOfAsked({ text: query, keys: readAsked(query).keys, literals: [], words: [] });
    assert.deepEqual(asked('벡터 검색'), asked('벡터검색'));
    assert.deepEqual(asked('벡터 검색'), asked('qprxj rjator'));
    assert.deepEqual(asked('react hooks'), asked(hangulOf('react hooks')));
  });

  it('are shared by a title and its initials, its initial consonants and its first key', () => {
    for (const query of ['rsc', 'r', 're']) assert.ok(shared(query, 'React Server Components') > 0, query);
    for (const query of ['ㄱㅅ', 'ㅈㄱ', 'ㄱ', '겅']) assert.ok(shared(query, '검색 증강') > 0, query);
  });
});
