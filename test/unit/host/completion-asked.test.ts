import assert from 'node:assert/strict';
import { completionAsked } from '../../../src/host/terms/completion-asked';
import type { TermCompletion } from '../../../src/manifest/settings/term-settings';

/** What is asked for at `|`, and what it would replace: `강화 <- [[강화]]`. */
function asked(marked: string, how: TermCompletion): string | undefined {
  const [before = '', after = ''] = marked.split('|');
  const found = completionAsked(before + after, before.length, how);
  return found && `${found.name} <- ${(before + after).slice(found.start, found.end)}`;
}

describe('what asks for a term', () => {
  it('is what follows two brackets, with the brackets that close them', () => {
    assert.equal(asked('벡터 [[강화|', 'brackets'), '강화 <- [[강화');
    assert.equal(asked('벡터 [[강화|]]을', 'brackets'), '강화 <- [[강화]]');
    assert.equal(asked('[[|]]', 'brackets'), ' <- [[]]');
    assert.equal(asked('[[test-time com|', 'brackets'), 'test-time com <- [[test-time com');
  });

  it('is nothing behind brackets that are closed, or after one', () => {
    for (const marked of ['[[강화]]|', '[[강화]] 학|', 'a[0|', '[link|](x)', '[[a[|']) {
      assert.equal(asked(marked, 'brackets'), undefined, marked);
    }
  });

  it('is nothing so long that no term is called so', () => {
    assert.equal(asked(`[[${'가'.repeat(61)}|`, 'brackets'), undefined);
  });

  it('is a word where the user wants it', () => {
    assert.equal(asked('우리는 강화|', 'letters'), '강화 <- 강화');
    assert.equal(asked('ㄱㅎ|', 'letters'), 'ㄱㅎ <- ㄱㅎ');
    assert.equal(asked('(C++|', 'letters'), 'C++ <- C++');
    assert.equal(asked('강화 |', 'letters'), undefined);
    assert.equal(asked('강화|', 'brackets'), undefined);
    assert.equal(asked('[[RA|', 'letters'), 'RA <- [[RA');
  });

  it('is nothing where it is off', () => assert.equal(asked('[[강화|', 'off'), undefined));
});
