import assert from 'node:assert/strict';
import { isEnding, stemOf } from '../../../../src/core/search/title/endings';
import { keyText } from '../../../../src/core/search/title/keys';

const keysOf = (text: string) => keyText(text).keys;

describe('endings', () => {
  it('조사는 낱말을 바꾸지 않는다', () => {
    for (const josa of ['을', '는', '에서', '으로', '까지']) assert.equal(isEnding(keysOf(josa)), true, josa);
    assert.equal(isEnding(keysOf('화기')), false);
    assert.equal(stemOf(keysOf('토큰을'), 'korean'), keysOf('토큰'));
    assert.equal(stemOf(keysOf('서버에서는'), 'korean'), keysOf('서버'));
  });

  it('받침이 있으면 한 글자도 낱말이다', () => {
    for (const word of ['앱', '글', '값']) assert.equal(stemOf(keysOf(`${word}에서`), 'korean'), keysOf(word));
    assert.equal(stemOf(keysOf('너도'), 'korean'), keysOf('너도'));
  });

  it('knows English inflections', () => {
    for (const ending of ['s', 'es', 'ed', 'ing']) assert.equal(isEnding(ending), true, ending);
    assert.equal(isEnding('ization'), false);
    assert.equal(stemOf('components', 'latin'), 'component');
    assert.equal(stemOf('rendering', 'latin'), 'render');
  });

  it('keeps four letters of a word', () => {
    for (const word of ['css', 'ring', 'uses']) assert.equal(stemOf(word, 'latin'), word);
  });
});
