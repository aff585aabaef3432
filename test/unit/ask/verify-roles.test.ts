import assert from 'node:assert/strict';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';

const told = (claim: string, quote: string | undefined, source: string): string => {
  const verdict = verifyCitation(claim, quote, source);
  return verdict.kind === 'altered' ? verdict.what : verdict.kind;
};

describe('a citation that is wrong in the right words', () => {
  it('puts another noun in the place of one', () => {
    const cache = 'The first answer of a session is cached for a week. Later answers are never stored on disk.';
    assert.equal(told('The first answer of a session is cached for a month.', 'The first answer', cache), 'number');
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

  it('exchanges two numbers, each of which stands there', () => {
    const source =
      '조회는 별 모양이 4.2초, 눈송이가 7.8초 걸렸다. The pool keeps 20 connections open and lends them to 500 clients.';
    assert.equal(told('조회는 별 모양이 7.8초, 눈송이가 4.2초 걸렸다.', '조회는 별 모양이 4.2초', source), 'number');
    assert.equal(
      told('조회에 별 모양은 4.2초, 눈송이는 7.8초가 걸렸다.', '조회는 별 모양이 4.2초', source),
      'supported',
    );
    const quote = 'keeps 20 connections open';
    assert.equal(told('The pool keeps 500 connections open and lends them to 20 clients.', quote, source), 'number');
    assert.equal(told('The pool lends its 20 connections to 500 clients.', quote, source), 'supported');
  });

  it('다른 수의 자리에 놓였다고 하지 않는다, 출처의 수 옆에 말이 없으면', () => {
    const odds = '맞힐 확률이 30%인 문제를 여덟 번 푼다면, 한 번이라도 맞힐 확률은 `1 - 0.7^8`, 약 94%다.';
    assert.equal(
      told('여덟 번 풀면 한 번이라도 맞힐 확률은 약 94%입니다.', '한 번이라도 맞힐 확률은', odds),
      'supported',
    );
    assert.equal(told('여덟 번 풀면 한 번이라도 맞힐 확률은 약 84%입니다.', '한 번이라도 맞힐 확률은', odds), 'number');
  });

  it('says of one thing what another clause says of another', () => {
    const images =
      'Two bases exist: nanoserver holds the runtime and little else; windowsservercore runs most programs.';
    const quote = 'holds the runtime and little else';
    assert.equal(told('windowsservercore holds the runtime and little else.', quote, images), 'name');
    assert.equal(told('nanoserver holds the runtime and little else.', quote, images), 'supported');
    const managers = '비슷한 도구로 jenv가 있지만 jenv는 이미 설치된 JDK를 고를 뿐이다. SDKMAN은 JDK를 설치한다.';
    assert.equal(told('SDKMAN은 이미 설치된 JDK를 고를 뿐이다.', '이미 설치된 JDK를 고를 뿐', managers), 'name');
  });

  it('turns cause and effect round', () => {
    const source =
      'Since each command remembers its state, the invoker can keep a stack of commands. 차원을 정규화하지 않기 때문에 같은 값이 되풀이된다.';
    const quote = 'each command remembers its state';
    const turned = 'Each command remembers its state because the invoker keeps a stack.';
    assert.equal(told(turned, quote, source), 'negation');
    assert.equal(
      told('The invoker can keep a stack because each command remembers its state.', quote, source),
      'supported',
    );
    const ours = '같은 값이 되풀이된다';
    assert.equal(told('같은 값이 되풀이되기 때문에 차원을 정규화하지 않는다.', ours, source), 'negation');
    assert.equal(told('차원을 정규화하지 않아서 같은 값이 되풀이된다.', ours, source), 'supported');
  });

  it('잇는 문장의 까닭은 앞 문장에 있다', () => {
    const vote = '다만 이것은 정답을 골라낼 수 있을 때의 이야기다. 그래서 다수결이나 검증기가 필요하다.';
    const claim = '다만 정답을 골라낼 수 있을 때의 이야기라서, 다수결이나 검증기가 필요합니다.';
    assert.equal(told(claim, '다수결이나 검증기가 필요하다', vote), 'supported');
  });

  it('says before of what comes after', () => {
    const source =
      'Copy the lock file before you copy the sources. 별칭을 걸고 자동 완성을 켠 다음, 쉬운 문제부터 풀었다.';
    assert.equal(told('Copy the sources before you copy the lock file.', 'Copy the lock file', source), 'negation');
    assert.equal(told('You copy the lock file before the sources.', 'Copy the lock file', source), 'supported');
    assert.equal(told('쉬운 문제를 푼 다음에 별칭을 걸고 자동 완성을 켰다.', '별칭을 걸고', source), 'negation');
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

describe('a paraphrase that is no alteration', () => {
  it('값이 아니라 이름이라는 말은 값을 부정하지 않는다', () => {
    const source = '바탕 토큰은 값을 가리키고, 의미 토큰은 쓰임을 가리킨다.';
    assert.equal(told('의미 토큰은 값이 아니라 용도를 나타낸다.', '의미 토큰은 쓰임을', source), 'supported');
  });

  it('한 음절 명사는 조사가 달라도 같은 말이다', () => {
    const source = '죽은 편지 큐의 메시지는 열나흘 보관하며 사람이 다시 넣는다.';
    assert.equal(
      told('죽은 편지 큐에 있는 메시지는 열나흘 보관된다.', '메시지는 열나흘 보관하며', source),
      'supported',
    );
  });

  it('denies by a verb of its own what the source denies', () => {
    const source = 'The code below runs when the file is started, and not when it is imported.';
    const claim = 'Importing the file does not execute the code below.';
    assert.equal(told(claim, 'not when it is imported', source), 'supported');
  });

  it('takes rely for the verb that it is', () => {
    const source = 'The connection goes back to the pool, so prepared statements and session variables are lost.';
    const claim = 'With the pool you cannot rely on session variables.';
    assert.equal(told(claim, 'session variables are lost', source), 'supported');
  });

  it('speaks of one more thing without comparing', () => {
    const source = 'The proxy adds under 2 ms to each query and is one more thing that can fail.';
    const claim = 'Each query to the proxy is slower by less than 2 ms.';
    assert.equal(told(claim, 'adds under 2 ms to each query', source), 'supported');
  });
});
