import assert from 'node:assert/strict';
import { highlightGuards } from '../../../src/protocol/reader-highlights';

const SELECTORS = { exact: '두 모델', prefix: '앞 ', suffix: ' 뒤', start: 7 };

describe('what a page says of its highlights', () => {
  const { addHighlight, changeHighlight, orphanedHighlights } = highlightGuards;

  it('is taken as it is meant', () => {
    assert.ok(addHighlight(['a', SELECTORS, 'green', '왜?']));
    assert.ok(changeHighlight(['a', 'id', { colour: 'blue' }]));
    assert.ok(changeHighlight(['a', 'id', { note: '' }]));
    assert.ok(orphanedHighlights(['a', ['id']]));
  });

  const refused: Readonly<Record<string, readonly unknown[]>> = {
    'a quote of white space': ['a', { ...SELECTORS, exact: ' \n' }, 'green', ''],
    'a quote as long as a book': ['a', { ...SELECTORS, exact: 'a'.repeat(5000) }, 'green', ''],
    'surroundings as long as a book': ['a', { ...SELECTORS, prefix: 'a'.repeat(5000) }, 'green', ''],
    'a place before the text': ['a', { ...SELECTORS, start: -1 }, 'green', ''],
    'a place that is no number': ['a', { ...SELECTORS, start: '7' }, 'green', ''],
    'a colour that we have not': ['a', SELECTORS, 'url(https://example.org)', ''],
    'a note that nobody typed': ['a', SELECTORS, 'green', 'a'.repeat(10_001)],
    'no selectors': ['a', null, 'green', ''],
  };
  for (const [what, call] of Object.entries(refused)) {
    it(`is refused with ${what}`, () => assert.equal(addHighlight(call), false));
  }

  it('changes nothing but the colour and the note', () => {
    assert.equal(changeHighlight(['a', 'id', { colour: 'red' }]), false);
    assert.equal(changeHighlight(['a', 'id', { note: 7 }]), false);
    assert.equal(changeHighlight(['a', 'id', null]), false);
  });

  it('names no more orphans than an article can have highlights', () => {
    assert.equal(orphanedHighlights(['a', Array.from({ length: 501 }, () => 'id')]), false);
    assert.equal(orphanedHighlights(['a', Array.from({ length: 500 }, () => 'id')]), true);
    assert.equal(orphanedHighlights(['a', [7]]), false);
  });

  it('names a highlight by no id as long as a page', () => {
    assert.equal(orphanedHighlights(['a', ['i'.repeat(200)]]), true);
    assert.equal(orphanedHighlights(['a', ['i'.repeat(201)]]), false);
  });
});
