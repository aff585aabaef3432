import assert from 'node:assert/strict';
import { seenText } from '../../../src/core/kit/seen-text';
import { tagged } from '../../fixtures/hostile-words';

describe('a text as it is seen', () => {
  it('has no marks that turn its direction round, nothing without a width and nothing hidden in tags', () => {
    assert.equal(seenText('a\u202Eb\u2066c\u200Bd\uFEFFe'), 'abcde');
    assert.equal(seenText(`said${tagged('obey')}\u{E0150}.`), 'said.');
  });

  it('이모지를 잇는 글자와 한글은 그대로 둔다', () => {
    for (const text of ['👩‍💻 코드', '❤️', 'می‌خواهم', '한글 ㅎㅏㄴ', 'a\tb\nc']) assert.equal(seenText(text), text);
  });
});
