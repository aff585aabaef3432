import assert from 'node:assert/strict';
import { plainMessage } from '../../../src/host/kit/plain-message';

/** What VS Code takes for a link in a notification and in the prompt of an input box. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('plain messages', () => {
  for (const text of [
    '[Repair](command:workbench.action.quit)',
    '([a](https://evil.invalid "x"))',
    '[a](file:///etc/passwd)',
  ]) {
    it(`lead nowhere: ${text}`, () => {
      assert.match(text, LINK);
      assert.doesNotMatch(plainMessage(text), LINK);
    });
  }

  it('stay as they are where there is no link', () => {
    for (const text of ['a[0] (b)', '“강화 학습”에 (없음)', '']) assert.equal(plainMessage(text), text);
  });
});
