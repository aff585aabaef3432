import assert from 'node:assert/strict';
import { glossesIn } from '../../../../src/core/ask/across/glosses';
import { reducedText } from '../../../../src/core/search/text/reduce-text';

const text = (file: string) => reducedText({ title: '글', file, format: 'markdown' });

function told(question: string, ...files: readonly string[]): readonly string[] {
  return glossesIn(question, files.map(text)).map(({ word, names }) => `${word} = ${names.join(', ')}`);
}

describe('글에 나란히 적힌 두 언어의 이름', () => {
  it('한국어 뒤 괄호에 있는 영어 이름을 찾고, 괄호 뒤 조사는 따지지 않는다', () => {
    assert.deepEqual(told('양자화는 왜 하나요?', '모델은 양자화(quantization)를 거쳐 작아진다.'), [
      '양자화 = quantization',
    ]);
    assert.deepEqual(told('대역폭이 뭐야?', '네트워크의 대역폭(Bandwidth)은 넓다.'), ['대역폭 = bandwidth']);
  });

  it('영어로 물으면 한국어 이름을 찾는다', () => {
    assert.deepEqual(told('Why quantization?', '모델은 양자화(quantization)를 거쳐 작아진다.'), [
      'quantization = 양자화',
    ]);
    assert.deepEqual(told('What are dimension tables?', '차원 테이블(Dimension Table)은 팩트를 설명한다.'), [
      'dimension table = 차원 테이블',
    ]);
  });

  it('줄임말과 풀어 쓴 이름을 함께 찾는다', () => {
    const file = '이때 검색 증강 생성(Retrieval-Augmented Generation, RAG)은 글을 먼저 찾는다.';
    assert.deepEqual(told('검색 증강 생성은 무엇을 먼저 하나요?', file), [
      '검색 증강 생성 = retrieval-augmented generation, rag',
    ]);
    assert.deepEqual(told('RAG는 무엇을 먼저 하나요?', file), ['rag = 검색 증강 생성']);
  });

  it('한 글에만 있는 덧붙임은 이름으로 여기지 않는다', () => {
    const asides = [
      '결과를 맞추어(align) 본다.',
      '그 패키지(innocent-looking-package)는 위험하다.',
      '설정(auto-tuned)을 켠다.',
    ];
    for (const aside of asides) assert.deepEqual(told('패키지 설정을 맞추어 켜나요?', aside), [], aside);
  });

  it('여러 글이 같이 적으면 줄임말뿐이어도 믿는다', () => {
    const file = '앱에서 광학 문자 인식(OCR)을 쓴다.';
    assert.deepEqual(told('광학 문자 인식은 느린가요?', file), []);
    assert.deepEqual(told('광학 문자 인식은 느린가요?', file, file), ['광학 문자 인식 = ocr']);
  });

  it('질문에 없는 이름과 코드에 적힌 것은 내놓지 않는다', () => {
    assert.deepEqual(told('캐시는 왜 비우나요?', '모델은 양자화(quantization)를 거친다.'), []);
    assert.deepEqual(told('양자화는 왜 하나요?', '```\n양자화(quantization)를 거친다.\n```'), []);
  });
});
