import assert from 'node:assert/strict';
import { letterOf } from '../../../media/kit/page-keys';
import type { Mark } from '../../../media/reader/highlights/mark';
import { markWords } from '../../../media/reader/highlights/mark-words';
import type { Annotation } from '../../../src/core/annotations/annotation';
import type { HighlightWords } from '../../../src/protocol/reader-highlights';

const pressed = (key: string, code: string) => letterOf({ key, code } as KeyboardEvent);

describe('the letter of a key', () => {
  it('is the letter that it writes', () => {
    assert.equal(pressed('m', 'KeyM'), 'm');
    assert.equal(pressed('M', 'KeyM'), 'm');
    // On another layout M lies elsewhere.
    assert.equal(pressed('m', 'Semicolon'), 'm');
    assert.equal(pressed(',', 'KeyM'), '');
  });

  it('한글 자판에서는 그 자리의 글자다', () => {
    assert.equal(pressed('ㅡ', 'KeyM'), 'm');
    assert.equal(pressed('Process', 'KeyH'), 'h');
  });

  it('is none for other keys', () => {
    assert.equal(pressed('Enter', 'Enter'), '');
    assert.equal(pressed('1', 'Digit1'), '');
  });
});

describe('a highlight as it is said', () => {
  const words = {
    colours: { yellow: 'Yellow' },
    highlightOf: '{0} highlight, {1} of {2}: {3}',
    noted: 'Note: {0}',
  } as HighlightWords;
  const said = (exact: string, note: string): string => {
    const annotation = { colour: 'yellow', note, selectors: { exact } } as Annotation;
    return markWords({ annotation } as Mark, { index: 1, count: 5, words });
  };

  it('has its colour, its place among the others, its words and its note', () => {
    assert.equal(said('two\n models', 'why?'), 'Yellow highlight, 2 of 5: two models Note: why?');
  });

  it('takes nothing in its words for a place to fill', () => {
    assert.equal(said('{0} and $& {1}', '$1 {0}'), 'Yellow highlight, 2 of 5: {0} and $& {1} Note: $1 {0}');
  });

  it('is cut where it is long', () => assert.ok(said('글'.repeat(1000), '').length < 200));
});
