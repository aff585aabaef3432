import assert from 'node:assert/strict';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';

const told = (claim: string, quote: string | undefined, source: string): string => {
  const verdict = verifyCitation(claim, quote, source);
  return verdict.kind === 'altered' ? verdict.what : verdict.kind;
};

describe('a citation that is wrong in the right words', () => {
  it('puts another noun in the place of one', () => {
    const cache = 'The first answer of a session is cached for a week. Later answers are never stored on disk.';
    assert.equal(told('The first answer of a session is cached for a month.', 'The first answer', cache), 'name');
    assert.equal(told('The first answer of a session is kept for a week.', 'The first answer', cache), 'supported');
    const index = '색인은 밤마다 새로 만든다. 작은 서버가 한국어 문서를 조각으로 나누어 저장한다.';
    assert.equal(told('작은 서버가 일본어 문서를 조각으로 나누어 저장한다.', '조각으로 나누어', index), 'name');
    assert.equal(told('작은 서버가 한국어 문서를 조각으로 나누어 보관한다.', '조각으로 나누어', index), 'supported');
  });

  it('한국어 문장이 앞 문장에서 이어받은 것을 바꾸어도 안다', () => {
    const tuning = '사전 학습을 마친 모델은 말을 잇는다. 그래서 요약하는 대신 요청을 이어 쓰기도 한다.';
    const quote = '요약하는 대신 요청을 이어 쓰기도 한다';
    assert.equal(told('사전 학습을 마친 모델은 요약하는 대신 요청을 이어 쓴다.', quote, tuning), 'supported');
    assert.equal(told('지도 학습을 마친 모델은 요약하는 대신 요청을 이어 쓴다.', quote, tuning), 'name');
  });

  it('exchanges who does what', () => {
    const project = 'The ministry announced five teams. The teams must reach the goal within a year.';
    assert.equal(
      told('The teams announced the project, and the ministry must reach the goal.', undefined, project),
      'name',
    );
  });

  it('speaks of all where the source does not', () => {
    const source = '지식은 대부분 사전 학습에서 왔다. Deeply nested schemas slowed down the first request.';
    assert.equal(told('지식은 모두 사전 학습에서 왔다.', '사전 학습에서 왔다', source), 'negation');
    assert.equal(told('지식은 주로 사전 학습에서 왔다.', '사전 학습에서 왔다', source), 'supported');
    assert.equal(told('Deeply nested schemas slow down every request.', 'nested schemas', source), 'negation');
  });

  it('counts with `every` and 모두 and speaks of no more', () => {
    const source = 'The probe runs every 10 seconds. 팀은 다섯 곳이다.';
    assert.equal(told('The probe runs every ten seconds.', undefined, source), 'supported');
    assert.equal(told('팀은 모두 5곳이다.', '팀은 다섯 곳', source), 'supported');
  });

  it('leaves out what its quote denies', () => {
    const source = "Keeping last year's score does not guarantee a pass, because the yardstick moves.";
    const quote = 'does not guarantee a pass';
    assert.equal(told("Keeping last year's score secures a pass.", quote, source), 'negation');
    assert.equal(told("Keeping last year's score is too little for a pass.", quote, source), 'supported');
    const concession = '문턱을 넘으면 사람이 누르지 않아도 이전 판으로 되돌린다.';
    assert.equal(
      told('문턱을 넘으면 이전 판으로 저절로 되돌아간다.', '누르지 않아도 이전 판으로', concession),
      'supported',
    );
  });

  it('gives a number that stands with something else', () => {
    const source = 'Building the index takes 40 minutes, and copying it to the servers takes 5 minutes.';
    assert.equal(told('Copying it to the servers takes 40 minutes.', 'copying it to the servers', source), 'number');
    assert.equal(told('Building the index takes 40 minutes.', 'Building the index', source), 'supported');
  });

  it('gives a cause of which the source says nothing', () => {
    const source = '도구는 2년 동안 쓰였다. 안에서 만들지 않는다는 정책이 서면서 개발은 중단됐다.';
    assert.equal(told('사용자가 너무 적어서 개발은 중단됐다.', '개발은 중단됐다', source), 'unsupported');
    assert.equal(told('안에서 만들지 않는다는 정책 때문에 개발은 중단됐다.', '개발은 중단됐다', source), 'supported');
  });

  it('compares the other way round', () => {
    const source = '도구를 고를 때는 비용보다 속도가 중요하다. Evenness matters more than quantity.';
    assert.equal(told('도구를 고를 때는 속도보다 비용이 중요하다.', '도구를 고를 때는', source), 'negation');
    assert.equal(told('도구는 비용보다 속도가 중요하다.', '도구를 고를 때는', source), 'supported');
    assert.equal(told('Quantity matters more than evenness.', 'Evenness matters', source), 'negation');
  });

  it('tells two events in the other order', () => {
    const source = '먼저 인코더가 그림을 조각으로 자른다. 이어 사영 층이 벡터를 옮긴다.';
    assert.equal(told('벡터를 옮긴 뒤에 그림을 조각으로 자른다.', '그림을 조각으로 자른다', source), 'negation');
    assert.equal(told('그림을 조각으로 자른 뒤에 벡터를 옮긴다.', '그림을 조각으로 자른다', source), 'supported');
  });
});

describe('what is said of one thing only', () => {
  it('is not the opposite of what is said of another', () => {
    const source =
      'If you depend on a service, pin the version, otherwise yesterday cannot be compared with today. 점수를 싣지 않는다.';
    assert.equal(
      told('A pinned version lets you compare yesterday with today.', 'pin the version', source),
      'supported',
    );
    assert.equal(told('점수가 없다.', '점수를 싣지 않는다', source), 'supported');
  });
});
