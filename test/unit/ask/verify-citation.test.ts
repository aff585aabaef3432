import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Verdict } from '../../../src/core/ask/answer';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';

const told = (claim: string, quote: string | undefined, source: string): string => {
  const verdict = verifyCitation(claim, quote, source);
  return verdict.kind === 'altered' ? verdict.what : verdict.kind;
};
const KOREAN =
  '김성주 연구원은 캐시를 켜고 1,000건을 시험했다. 응답 시간은 18ms에서 31ms로 늘었다. 디스크에는 쓰지 않는다. 읽기는 두 배 빨라졌다.';
const ENGLISH =
  'Kafka keeps messages for 7 days. A consumer reads one partition only. Larger batches raise throughput and do not change latency.';

describe('a verified citation', () => {
  it('is supported by what is quoted, and tells where that stands', () => {
    const quote = '18ms에서 31ms로 늘었다';
    const verdict = verifyCitation('응답 시간이 **31 ms**로 늘었다.', quote, KOREAN);
    const start = KOREAN.indexOf(quote);
    assert.deepEqual(verdict, { kind: 'supported', span: [start, start + quote.length] } satisfies Verdict);
  });

  it('without a quote is supported by the sentence that says so', () => {
    const sentence = 'Kafka keeps messages for 7 days.';
    assert.deepEqual(verifyCitation('Messages are kept for seven days by Kafka.', undefined, ENGLISH), {
      kind: 'supported',
      span: [0, sentence.length],
    } satisfies Verdict);
  });

  it('has a quote that stands there', () => {
    assert.equal(told('응답 시간이 늘었다.', '응답 시간은 두 배로 늘었다', KOREAN), 'noSuchQuote');
    assert.equal(told('Kafka keeps messages for 7 days.', 'for 17 days', ENGLISH), 'noSuchQuote');
  });

  it('다른 수를 말하면 바뀐 것이다', () => {
    const log = 'A checkpoint copies pages back once the log reaches 1,000 pages.';
    assert.equal(told('A checkpoint runs at 10,000 pages.', 'reaches 1,000 pages', log), 'number');
    assert.equal(told('응답 시간은 18ms에서 310ms로 늘었다.', '응답 시간은 18ms에서', KOREAN), 'number');
    assert.equal(told('천 건을 시험했다.', '1,000건을 시험했다', KOREAN), 'supported');
    assert.equal(told('읽기는 세 배 빨라졌다.', undefined, KOREAN), 'number');
  });

  it('반대로 말하면 바뀐 것이다', () => {
    assert.equal(told('응답 시간은 18ms에서 31ms로 줄었다.', undefined, KOREAN), 'negation');
    assert.equal(told('디스크에도 쓴다.', '디스크에는', KOREAN), 'negation');
    assert.equal(told('디스크에 쓰지 않을 수 없다.', '디스크에는', KOREAN), 'negation');
  });

  it('of the opposite is altered, whichever of both denies', () => {
    assert.equal(told('Larger batches lower throughput.', 'Larger batches', ENGLISH), 'negation');
    assert.equal(told('Larger batches change latency.', undefined, ENGLISH), 'negation');
    assert.equal(told('Kafka does not keep messages for 7 days.', undefined, ENGLISH), 'negation');
    assert.equal(told('큰 배치는 처리량을 낮춘다.', 'Larger batches raise throughput', ENGLISH), 'negation');
  });

  it('that limits what its source does not is altered', () => {
    assert.equal(told('Only larger batches raise throughput.', 'batches raise throughput', ENGLISH), 'negation');
    assert.equal(told('A consumer reads only one partition.', undefined, ENGLISH), 'supported');
  });

  it('다른 이름을 대면 바뀐 것이다', () => {
    assert.equal(told('이기창 연구원은 캐시를 켜고 1,000건을 시험했다.', '1,000건을 시험했다', KOREAN), 'name');
    assert.equal(told('Redis keeps messages for 7 days.', 'for 7 days', ENGLISH), 'name');
    assert.equal(told('래빗MQ는 메시지를 7일 보관한다.', 'keeps messages for 7 days', ENGLISH), 'name');
  });

  it('in the other language is told by its numbers, names and loanwords', () => {
    assert.equal(told('카프카는 메시지를 일주일 동안 보관한다.', 'keeps messages for 7 days', ENGLISH), 'supported');
    assert.equal(told('카프카는 메시지를 한 달 보관한다.', 'keeps messages for 7 days', ENGLISH), 'supported');
    assert.equal(told('카프카는 메시지를 30일 보관한다.', 'keeps messages for 7 days', ENGLISH), 'number');
  });

  it('of something else is not supported', () => {
    assert.equal(told('The certificate is renewed every spring.', undefined, ENGLISH), 'unsupported');
    assert.equal(told('고양이는 우유를 좋아한다.', undefined, KOREAN), 'unsupported');
  });

  it('has its span in the text as it was given, composed or not', () => {
    const source = KOREAN.normalize('NFD');
    const verdict = verifyCitation('읽기는 두 배 빨라졌다.', '두 배 빨라졌다', source);
    assert.ok(verdict.kind === 'supported');
    assert.equal(source.slice(...verdict.span).normalize('NFC'), '두 배 빨라졌다');
  });
});

const WORDS =
  '서버 캐시를 모델은 검색이 빠르다 늘었다 저장하지 않는다 색인에서 문서의 쓸 수 없다 토큰 지연 the a cache reads not never index without latency grows OpenAI GPT-4 is are fast 3.5 1,000 7일 50% 두 배'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 14 })
  .map(words => `${words.join(' ')}.`)
  .filter(text => /[가-힣a-z]{4}/.test(text));
const source = fc.array(sentence, { minLength: 1, maxLength: 6 });

describe('laws of verifying', () => {
  it('any sentence of a source, quoted as it is, is supported', () => {
    fc.assert(
      fc.property(source, fc.nat(), (sentences, pick) => {
        const one = sentences[pick % sentences.length] ?? '';
        assert.equal(told(one, one, sentences.join(' ')), 'supported');
      }),
    );
  });

  it('another digit in a repeated sentence is caught', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 13, max: 99_999 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (words, number, at, by) => {
          const digits = String(number);
          const place = at % digits.length;
          const other = digits.slice(0, place) + ((Number(digits[place]) + by) % 10) + digits.slice(place + 1);
          const plain = words.replace(/\d[\d,.]*(?:일|%)?/g, '').replace(/두 배|두|배/g, '');
          const original = `측정값 ${digits} ${plain}`;
          // A leading zero makes no other number of one digit.
          fc.pre(Number(other) !== number);
          assert.notEqual(told(original.replace(digits, other), undefined, original), 'supported');
        },
      ),
    );
  });

  it('it never throws, and its span lies within the source', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string(), { nil: undefined }),
        fc.string({ unit: 'binary' }),
        (claim, quote, text) => {
          const verdict = verifyCitation(claim, quote, text);
          if (!('span' in verdict)) return;
          const [start, end] = verdict.span;
          assert.ok(0 <= start && start <= end && end <= text.length);
        },
      ),
    );
  }).timeout(30_000);

  it('it takes time in proportion to the source, whatever is in it', () => {
    const claim = '모델은 1만 2천 건을 저장하지 않을 수 없다. It does not keep 3.5 GB. '.repeat(20);
    for (const piece of [
      'a',
      '1',
      '가',
      '. ',
      '지 않',
      '없이 ',
      '1만 ',
      'not ',
      '… ',
      '`',
      '[',
      '1,000,',
      '열',
      '모델은 1만 ',
    ]) {
      const long = piece.repeat(24_000 / piece.length);
      for (const quote of [undefined, piece.repeat(50), `${piece.repeat(20)}…${piece.repeat(20)}x`]) {
        verifyCitation(claim, quote, long.slice(0, 3000));
        // The best of three: collecting garbage may fall into any of them.
        const [short, tall] = [long.slice(0, 6000), long].map(text =>
          Math.min(...[1, 2, 3].map(() => cpuOf(() => verifyCitation(claim, quote, text)))),
        );
        // Four times as long: what grew with the square of it would take sixteen times as long.
        assert.ok(
          (tall ?? 0) < Math.max(40, (short ?? 0) * 10),
          `${JSON.stringify(piece)}: ${short} ms, then ${tall} ms`,
        );
      }
    }
  }).timeout(60_000);
});

/** Milliseconds of this process's own time. */
function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
