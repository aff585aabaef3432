import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agree, readClaims } from '../../../src/core/ask/agree';
import type { AnswerSentence } from '../../../src/core/ask/answer';
import { splitSentences } from '../../../src/core/speech/split-sentences';
import { citedSentences } from '../../bench/ask/citations';
import { cpuTime } from '../cpu-time';

/** An answer of these sentences, each citing the pieces of evidence behind it. */
function says(...sentences: readonly (string | readonly [text: string, ...evidence: number[]])[]) {
  return readClaims({
    paragraphs: [
      sentences.map((sentence): AnswerSentence => {
        const [markdown, ...evidence] = typeof sentence === 'string' ? [sentence, 0] : sentence;
        const citations = evidence.map(
          place => ({ evidence: place, verdict: { kind: 'supported', span: [0, 1] } }) as const,
        );
        return { markdown, citations, standing: 'supported' };
      }),
    ],
  });
}

const isSame = (one: string, other: string): boolean => agree(says(one), says(other));

describe('두 답은', () => {
  for (const [one, other] of [
    [
      '가중치를 4비트로 줄이면 모델이 차지하는 자리가 4분의 1로 준다.',
      '모델이 차지하는 자리는 가중치를 4비트로 줄일 때 4분의 1로 줄어든다.',
    ],
    ['재순위 모델은 상위 50건에만 적용한다.', '재순위 모델을 적용하는 것은 상위 50 건뿐이다.'],
    ['지연 시간이 18ms에서 31ms로 늘었다.', '지연 시간은 18 ms에서 31 ms로 증가했습니다.'],
    ['체크포인트는 1,000페이지마다 돈다.', '체크포인트는 천 페이지마다 실행됩니다.'],
    ['RRF로 합치는 것이 안전하다.', '순위만 보는 RRF로 합치는 편이 안전합니다.'],
    ['장애는 절반으로 줄었다.', '장애가 50% 감소했다.'],
    ['쿠버네티스는 파드를 노드에 배치한다.', 'Kubernetes는 파드를 노드에 배치한다.'],
  ] as const)
    it(`다른 말로 같은 것을 말하면 같다: ${other}`, () => assert.ok(isSame(one, other)));

  for (const [one, other] of [
    [
      '가중치를 4비트로 줄이면 모델이 차지하는 자리가 4분의 1로 준다.',
      '가중치를 4비트로 줄이면 모델이 차지하는 자리가 8분의 1로 준다.',
    ],
    ['재순위 모델은 상위 50건에만 적용한다.', '재순위 모델은 상위 500건에만 적용한다.'],
    ['지연 시간은 31ms로 늘었다.', '지연 시간은 31ms로 줄었다.'],
    ['두 점수는 그대로 더해도 된다.', '두 점수는 그대로 더하면 안 된다.'],
    ['배포는 카프카로 이벤트를 보낸다.', '배포는 레디스로 이벤트를 보낸다.'],
    ['이 방식은 한국어를 지원한다.', '이 방식은 한국어를 지원하지 않는다.'],
    ['양자화는 숫자를 적은 비트로 나타낸다.', '인덱스를 걸면 질의가 빨라진다.'],
  ] as const)
    it(`말이 같아도 수나 이름이나 부정이 다르면 다르다: ${other}`, () => assert.ok(!isSame(one, other)));
});

describe('two answers', () => {
  for (const [one, other] of [
    ['The limit is 80 requests per second.', 'Requests are limited to 80 per second.'],
    ['Latency rose from 18 ms to 31 ms.', 'Latency increased from 18 ms to 31 ms.'],
    ['A checkpoint runs at 1,000 pages.', 'A checkpoint is run once 1000 pages are reached.'],
    ['The index does not store the text.', "The text isn't stored in the index."],
    ['Half of the requests fail.', '50% of requests fail.'],
  ] as const)
    it(`that say the same in other words agree: ${other}`, () => assert.ok(isSame(one, other)));

  for (const [one, other] of [
    ['The limit is 80 requests per second.', 'The limit is 100 requests per second.'],
    ['A checkpoint runs at 1,000 pages.', 'A checkpoint runs at 10,000 pages.'],
    ['The index stores the text.', 'The index does not store the text.'],
    ['Latency rose to 31 ms.', 'Latency fell to 31 ms.'],
    ['The queue is kept in Redis.', 'The queue is kept in Kafka.'],
    ['Version 1.2 removed the flag.', 'Version 1.20 removed the flag.'],
    ['Quantisation stores weights in fewer bits.', 'An index makes queries faster.'],
  ] as const)
    it(`that differ in a number, a name or a denial do not: ${other}`, () => assert.ok(!isSame(one, other)));

  it('agree where the one only says more', () => {
    const short = says('양자화하면 모델이 차지하는 자리가 4분의 1로 준다.');
    const long = says(
      '양자화하면 모델이 차지하는 자리가 4분의 1로 준다.',
      '그 대신 정확도가 조금 떨어진다.',
      '16비트 숫자를 4비트로 바꾸기 때문이다.',
    );
    assert.ok(agree(short, long));
  });

  it('do not agree where one of several sentences is contradicted', () => {
    const [first, second] = ['양자화하면 모델이 차지하는 자리가 4분의 1로 준다.', '정확도는 2퍼센트 떨어진다.'];
    assert.ok(!agree(says(first, second), says(first, '정확도는 12퍼센트 떨어진다.')));
  });

  it('need less in common where they cite the same passage', () => {
    const [one, other] = ['캐시를 먼저 비우고 서버를 다시 시작한다.', '서버를 재시작하기 전에 캐시부터 비워야 한다.'];
    assert.ok(agree(says([one, 2]), says([other, 2])));
  });

  it('agree that claim nothing, and with none that does', () => {
    const nothing = readClaims({
      paragraphs: [[{ markdown: '서가의 글에서 답을 찾지 못했다.', citations: [], standing: 'plain' }]],
    });
    assert.ok(agree(nothing, readClaims({ paragraphs: [] })));
    assert.ok(!agree(nothing, says('양자화는 숫자를 줄이는 일이다.')));
  });

  it('are compared the same both ways round, and each agrees with itself', () => {
    const sentence = fc.constantFrom(
      '자리가 4분의 1로 준다.',
      '자리가 8분의 1로 준다.',
      '자리가 줄지 않는다.',
      '정확도는 2퍼센트 떨어진다.',
      'Latency rose to 31 ms.',
      'Latency fell to 18 ms.',
      '`a`',
      '…',
      '日本語で書く。',
    );
    const answer = fc.array(sentence, { maxLength: 4 }).map(all => says(...all));
    fc.assert(
      fc.property(answer, answer, (a, b) => {
        assert.equal(agree(a, b), agree(b, a));
        assert.ok(agree(a, a));
      }),
    );
  });

  it('of which one is a source and the other a true or an altered sentence about it are mostly told right', () => {
    const rightOf = (...kinds: readonly string[]): number => {
      const all = citedSentences().filter(({ kind }) => kinds.includes(kind));
      const right = all.filter(({ source, claim, isTrue }) => {
        const sentences = splitSentences(source, [0, source.length]).map(([start, end]) => source.slice(start, end));
        return agree(says(...sentences), says(claim)) === isTrue;
      });
      return right.length / all.length;
    };
    // Measured: 0.89 and 0.77; of what is wrong in the right words much agrees.
    assert.ok(rightOf('literal', 'particles', 'paraphrase', 'notation') > 0.85);
    assert.ok(rightOf('number', 'negation', 'name') > 0.75);
  }).timeout(20_000);

  it('are compared in time however much they say', () => {
    const much = Array.from({ length: 4000 }, (_, i) => `서버 ${i}은 요청을 ${i}건 받는다.`);
    const spent = cpuTime();
    agree(says(...much), says(...much.toReversed()));
    assert.ok(spent() < 2000);
  }).timeout(20_000);
});
