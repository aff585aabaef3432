import assert from 'node:assert/strict';
import { definesWord } from '../../../src/core/ask/defining-sentence';
import { wordsAsked } from '../../../src/core/search/text/asked-word';

function defines(word: string, sentence: string): boolean {
  const [asked] = wordsAsked(word);
  return asked !== undefined && definesWord(sentence.toLowerCase(), asked);
}

describe('a sentence that defines', () => {
  it('names the thing and says what it is', () => {
    assert.ok(defines('queue', 'A queue is a list that is taken from its head.'));
    assert.ok(defines('lease', 'The lease (or ticket) refers to a right that ends.'));
    assert.ok(defines('큐', '큐란 먼저 온 것을 먼저 내보내는 구조다.'));
    assert.ok(defines('큐', '큐(Queue)는 일을 줄 세우는 도구입니다.'));
  });

  it('does not only use its name', () => {
    assert.ok(!defines('queue', 'A queue helps when work comes in bursts.'));
    assert.ok(!defines('큐', '일은 큐에 넣고 나중에 꺼낸다.'));
  });

  it('begins with the thing', () => {
    const long = 'When the work of a whole day comes within one hour of it, then a queue is a good thing to have.';
    assert.ok(!defines('queue', long));
  });
});
