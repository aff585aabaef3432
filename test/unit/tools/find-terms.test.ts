import assert from 'node:assert/strict';
import { findTerms } from '../../../src/core/tools/find-terms';
import { termOf } from '../terms/terms';

const terms = [
  termOf('검색 증강 생성', 'Retrieval-Augmented Generation', { abbr: 'RAG', aliases: ['검색증강생성'] }),
  termOf('강화학습', 'Reinforcement Learning', { abbr: 'RL' }),
  termOf('인간 피드백 강화학습', 'RLHF', { aliases: ['RLHF'] }),
  termOf('거대 언어 모델', 'Large Language Model', { abbr: 'LLM' }),
  termOf('나이', 'Age'),
];

const found = (asked: string): readonly string[] => findTerms(asked, terms).map(term => term.en ?? '');

describe('용어 찾기', () => {
  it('한국어 이름도 영어 이름도 약어도 같은 용어이다', () => {
    for (const asked of ['검색 증강 생성', 'Retrieval-Augmented Generation', 'RAG'])
      assert.deepEqual(found(asked), ['Retrieval-Augmented Generation'], asked);
  });

  it('대소문자와 띄어쓰기와 붙임표는 따지지 않는다', () => {
    for (const asked of ['rag', '검색증강 생성', 'retrieval augmented generation', ' RAG '])
      assert.deepEqual(found(asked), ['Retrieval-Augmented Generation'], asked);
  });

  it('조사가 붙어도, 복수형이어도, 따옴표나 물음표가 붙어도 찾는다', () => {
    for (const asked of ['강화학습을', '강화학습이란', '“강화학습”', '강화학습?', 'rl은'])
      assert.deepEqual(found(asked), ['Reinforcement Learning'], asked);
    assert.deepEqual(found('LLMs'), ['Large Language Model']);
    assert.deepEqual(found('llms'), ['Large Language Model']);
  });

  it('이름이 같은 용어가 없을 때만 문장 속에서 찾는다', () => {
    assert.deepEqual(found('RAG와 강화학습의 차이는?'), ['Retrieval-Augmented Generation', 'Reinforcement Learning']);
    assert.deepEqual(found('인간 피드백 강화학습'), ['RLHF']);
  });

  it('다른 낱말의 일부는 용어가 아니다', () => {
    for (const asked of ['나이테', 'drag', '', '???', '트랜스포머']) assert.deepEqual(found(asked), [], asked);
  });

  it('자모로 나뉘어 저장된 한글도 찾는다', () => {
    assert.deepEqual(found('강화학습'.normalize('NFD')), ['Reinforcement Learning']);
  });
});
