import assert from 'node:assert/strict';
import { namesRead } from '../../../src/host/ask/names-read';

describe('names in the other language, as one reads them', () => {
  it('stand behind the word of the question', () => {
    const names = [
      { word: '양자화', names: ['quantization'] },
      { word: '병합', names: ['merge', 'combine'] },
    ];
    assert.deepEqual(namesRead(names), ['양자화 = quantization', '병합 = merge, combine']);
  });

  it('are told of four words, two of each, and end with a mark where there are more words', () => {
    const names = Array.from({ length: 9 }, (_, i) => ({ word: `낱말${i}`, names: ['word'] }));
    assert.equal(namesRead(names).length, 5);
    assert.equal(namesRead(names).at(-1), '…');
    assert.deepEqual(namesRead([{ word: '생성', names: ['create', 'make', 'made'] }]), ['생성 = create, make']);
  });
});
