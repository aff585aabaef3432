import assert from 'node:assert/strict';
import { questionWords } from '../../../src/core/ask/question-words';
import { termOf } from '../terms/terms';

const words = (question: string): readonly string[] => questionWords(question).map(({ text }) => text);
const stems = (question: string): readonly string[] =>
  questionWords(question).flatMap(({ forms }) => forms.map(({ stem }) => stem));

describe('질문의 낱말', () => {
  it('묻는 말은 찾지 않는다', () => {
    assert.deepEqual(words('RAG는 환각을 어떻게 줄이나요?'), ['rag는', '환각을', '줄이나요']);
    assert.deepEqual(words('강화학습이 무엇인지 알려줘'), ['강화학습이']);
    assert.deepEqual(words('벡터 검색에 대해 설명해 주세요'), ['벡터', '검색에']);
  });

  it('물음으로 끝난 동사는 그 앞부분으로도 찾는다', () => {
    assert.ok(stems('환각을 줄이나요?').includes('줄이'));
    assert.ok(stems('환각을 줄이려면 무엇이 필요할까요?').includes('환각'));
  });

  it('묻는 말로 시작하는 다른 낱말은 그대로 찾는다', () => {
    assert.deepEqual(words('수학 등식을 왜곡하는 때수건'), ['수학', '등식을', '왜곡하는', '때수건']);
  });

  it('of a question of nothing but small words are looked for all the same', () => {
    assert.deepEqual(words('what is this?'), ['what', 'is', 'this']);
  });

  it('leave out what only asks', () => {
    assert.deepEqual(words('What is the difference between TCP and UDP?'), ['difference', 'tcp', 'udp']);
  });

  it('include the other names of a term', () => {
    const term = termOf('강화 학습', 'Reinforcement Learning', { abbr: 'RL', aliases: ['강화학습'] });
    const last = questionWords('강화학습이란?', [term]).at(-1);
    assert.deepEqual(
      last?.forms.map(({ stem }) => stem),
      ['강화 학습', 'reinforcement learning', 'rl'],
    );
  });
});
