import assert from 'node:assert/strict';
import { englishRoot } from '../../../../src/core/search/text/english';

describe('the root of English words', () => {
  const families = [
    'parse parses parsed parsing',
    'index indexes indexed indexing',
    'query queries',
    'run running',
    'class classes',
    'render renders rendered rendering',
    'process processes processing',
  ];
  for (const family of families) {
    it(`is one for ${family}`, () => assert.equal(new Set(family.split(' ').map(englishRoot)).size, 1));
  }

  it('is another for other words', () => {
    assert.notEqual(englishRoot('string'), englishRoot('stress'));
    assert.notEqual(englishRoot('node'), englishRoot('none'));
    assert.notEqual(englishRoot('status'), englishRoot('state'));
  });

  it('of short words is the word', () => {
    for (const word of ['is', 'bed', 'red', 'as']) assert.equal(englishRoot(word), word);
  });
});
