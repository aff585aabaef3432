import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsAsked } from '../../../../src/core/search/text/asked-word';
import { cutPassage } from '../../../../src/core/search/text/cut-passage';
import { placesOf } from '../../../../src/core/search/text/places';
import { reducedText } from '../../../../src/core/search/text/reduce-text';

/** The first line, cut around the first place of a word. */
function cut(line: string, word: string) {
  const text = reducedText({ title: '', file: line, format: 'plain' });
  const places = wordsAsked(word).flatMap(asked => placesOf(asked, text.folded));
  const passage = cutPassage(text, 0, places);
  assert.ok(passage);
  return { ...passage, found: passage.spans.map(([start, end]) => passage.text.slice(start, end)) };
}

describe('a passage', () => {
  it('of a short line is the line', () => {
    const { text, found } = cut('벡터 검색을 만든다', '검색');
    assert.deepEqual({ text, found }, { text: '벡터 검색을 만든다', found: ['검색'] });
  });

  it('of a long line is cut around what was found, between words, with a mark where something is left out', () => {
    const { text, found } = cut(`${'앞에 있는 말 '.repeat(100)}찾는말 ${'뒤에 있는 말 '.repeat(100)}`, '찾는말');
    assert.deepEqual(found, ['찾는말']);
    assert.match(text, /^…(?:앞에|있는|말) .* (?:뒤에|있는|말)…$/);
    assert.ok(text.length <= 202);
  });

  it('shows every place of its stretch, touching ones as one', () => {
    assert.deepEqual(cut('벡터벡터 그리고 벡터', '벡터').found, ['벡터벡터', '벡터']);
  });

  it('never cuts an emoji in two', () => {
    const { text } = cut(`${'🙂'.repeat(200)}찾는말${'🙂'.repeat(200)}`, '찾는말');
    assert.doesNotMatch(text, /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  });

  it('spans are true after letters that grow when they are made small', () => {
    assert.deepEqual(cut('İİİ Ｖｕｅ와 Vue', 'vue').found, ['Ｖｕｅ', 'Vue']);
  });

  it('spans lie in the text, ascending and apart, whatever is found', () => {
    const line = fc.array(fc.constantFrom('벡터', ' ', '검색', 'API', '🙂', 'Parsing '), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(line, fc.constantFrom('벡터', '벡터 검색', 'api', 'parse'), (pieces, word) => {
        const line = pieces.join('').trim();
        if (line === '') return;
        const { text, spans } = cut(line, word);
        let last = 0;
        for (const [start, end] of spans) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
    );
  });
});
