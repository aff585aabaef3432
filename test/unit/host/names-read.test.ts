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

  it('are six at most, and say that there are more', () => {
    const names = Array.from({ length: 9 }, (_, i) => ({ word: `낱말${i}`, names: ['word'] }));
    assert.equal(namesRead(names).length, 7);
    assert.equal(namesRead(names).at(-1), '…');
  });
});
