import assert from 'node:assert/strict';
import { understand } from '../../../src/core/ask/understand';

const LAST = 'CKA 시험 비용은 얼마인가요?';

/** Whether a question is looked for together with the one before it. */
function goesOn(text: string): boolean {
  const answer = { by: 'library', evidence: [], paragraphs: [] } as const;
  return understand({ text, before: [{ question: LAST, answer }] }).looksFor.includes(LAST);
}

describe('앞선 질문에 이어지는 질문', () => {
  it('말이 짧으면 앞선 질문과 함께 찾는다', () => {
    for (const text of ['비용은?', '그럼 비용은?', '시험 시간은?', 'for Java?', 'in Python?'])
      assert.ok(goesOn(text), text);
  });

  it('앞을 가리키는 말로 시작하거나 그 말의 뜻을 물으면 함께 찾는다', () => {
    for (const text of ['그게 뭐야?', '왜 그런 결과가 나오는 건가요?', 'what is it?', 'What does this mean?'])
      assert.ok(goesOn(text), text);
  });

  it('이름의 뜻을 물으면 짧아도 따로 찾는다', () => {
    const all = [
      'pyenv가 뭐야?',
      'RAG란?',
      'RAG란 무엇인가요',
      '벡터 검색을 설명해 줘',
      'What is rsync?',
      'what’s RAG',
      'Explain LVM',
    ];
    for (const text of all) assert.ok(!goesOn(text), text);
  });

  it('무엇의 한 면을 물으면 앞선 질문과 함께 찾는다', () => {
    for (const text of ['단점은 무엇인가요?', '장점이 뭐야?', 'What are the drawbacks?']) assert.ok(goesOn(text), text);
  });

  it('짧아도 제 것을 이름으로 부르고 무엇을 묻는지 말하면 따로 찾는다', () => {
    const all = [
      '캐시는 왜 쓰나요?',
      '도커 설치',
      '벡터 검색?',
      'rsync 제외하기',
      '메모리 누수가 생기나요?',
      'How does rsync work?',
      'How to install docker?',
      'docker volumes',
    ];
    for (const text of all) assert.ok(!goesOn(text), text);
  });

  it('두 낱말이라도 기댈 데가 있어야 하면 함께 찾는다', () => {
    const all = [
      '유효 기간은 얼마나 되나요?',
      '환불은 가능한가요?',
      '합격 점수?',
      '몇 점이면 합격?',
      '어디서 신청하나요?',
      '온라인 응시도 되나요?',
      '시험 일정?',
      'How much memory?',
      'with Kubernetes clusters?',
      'How does it work?',
    ];
    for (const text of all) assert.ok(goesOn(text), text);
  });

  it('말이 충분하면 따로 찾는다', () => {
    assert.ok(!goesOn('쿠버네티스에서 파드는 어떻게 종료되나요?'));
    assert.ok(!goesOn('How do I make rsync skip files that are newer?'));
  });
});

describe('what a question is understood as', () => {
  it('is in the language of the question, or of the selection where nothing is asked', () => {
    assert.equal(understand({ text: 'rsync가 뭐야?' }).language, 'ko');
    assert.equal(understand({ text: 'What is rsync?', about: '서가' }).language, 'en');
    assert.equal(understand({ text: '', about: '서가' }).language, 'ko');
  });
});
