import assert from 'node:assert/strict';
import { glossaryNames } from '../../../../src/core/ask/across/glossary-names';
import type { Term, TermId } from '../../../../src/core/terms/term';

const QUANTIZATION: Term = {
  id: 'quantization' as TermId,
  ko: '양자화',
  en: 'quantization',
  aliases: ['quantisation'],
  definition: {},
  related: [],
  articles: [],
};

describe('용어집이 아는 다른 언어 이름', () => {
  it('은 물음에 나온 용어의 이름이고, 용어에서 온 것임을 말한다', () => {
    assert.deepEqual(glossaryNames('양자화는 왜 하나요?', [QUANTIZATION]), [
      { word: '양자화', names: ['quantization', 'quantisation'], isTerm: true },
    ]);
    assert.deepEqual(glossaryNames('why quantization?', [QUANTIZATION]), [
      { word: 'quantization', names: ['양자화'], isTerm: true },
    ]);
  });

  it('은 한 언어로만 불리는 용어에는 없다', () => {
    const { ko: _, ...english } = QUANTIZATION;
    assert.deepEqual(glossaryNames('why quantization?', [english]), []);
  });
});
