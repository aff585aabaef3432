import assert from 'node:assert/strict';
import { askedWeight } from '../../../src/core/ask/asked-weight';
import { questionWords } from '../../../src/core/ask/question-words';
import type { Term } from '../../../src/core/terms/term';
import { termOf } from '../terms/terms';

/** Every word of a list weighs 1 where an article holds it; a rare one would weigh 4. */
function weigh(question: string, held: readonly string[], terms: readonly Term[] = []): number {
  const words = questionWords(question, terms);
  const weights = words.map(({ text }) => (held.includes(text) ? 1 : 0));
  return askedWeight({ words, weights, ofRare: 4, terms });
}

describe('what a question weighs', () => {
  it('is the sum of its words', () => {
    assert.equal(weigh('search index', ['search', 'index']), 2);
  });

  it('is more for a word that stands in no article: nothing there speaks of it', () => {
    assert.equal(weigh('kimchi index', ['index']), 5);
  });

  it('없는 동사는 세지 않는다: 다른 꼴로 적혀 있을 수 있다', () => {
    assert.equal(weigh('환각을 줄이나요?', ['환각을']), 1);
  });

  it('counts a term once, not also the words that its name is made of', () => {
    const term = termOf('거절 샘플링', 'Rejection Sampling');
    assert.equal(weigh('What is rejection sampling?', ['거절 샘플링'], [term]), 1);
  });

  it('is more for a term none of whose names stands in an article', () => {
    const term = termOf('거절 샘플링', 'Rejection Sampling');
    assert.equal(weigh('What is rejection sampling in search?', ['search'], [term]), 5);
  });

  it('is that of six words at most, however long it is', () => {
    const words = 'alpha beta gamma delta epsilon zeta eta theta'.split(' ');
    assert.equal(weigh(words.join(' '), words), 6);
  });
});
