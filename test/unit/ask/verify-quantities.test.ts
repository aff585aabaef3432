import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSameQuantity, quantitiesIn, type Unit } from '../../../src/core/ask/verify/quantities';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';

const numbers = (text: string): readonly (readonly [number, Unit])[] =>
  quantitiesIn(text).map(({ value, unit }) => [value, unit]);

function isSame(one: string, other: string): boolean {
  const [[a], [b]] = [quantitiesIn(one), quantitiesIn(other)];
  assert.ok(a && b, `${one} and ${other} hold numbers`);
  return isSameQuantity(a, b);
}

describe('the numbers of a sentence', () => {
  it('만, 억, 천은 자릿수다', () => {
    assert.deepEqual(numbers('1만 2천 건'), [[12_000, 'count']]);
    assert.deepEqual(numbers('3억 5천만 원'), [[350_000_000, 'money']]);
    assert.deepEqual(numbers('2.5만 명과 340만 명'), [
      [25_000, 'count'],
      [3_400_000, 'count'],
    ]);
    assert.deepEqual(numbers('천 편'), [[1000, 'count']]);
  });

  it('고유어 수는 세는 말 앞에서 수다', () => {
    assert.deepEqual(numbers('스물세 곳'), [[23, 'count']]);
    assert.deepEqual(numbers('열한 달'), [[11, 'month']]);
    assert.deepEqual(numbers('세상은 네모다'), []);
  });

  it('are the same in other notations', () => {
    for (const [one, other] of [
      ['1,000 pages', '1000 pages'],
      ['4.8 thousand', '4,800'],
      ['7B parameters', '7 billion parameters'],
      ['50%', '절반'],
      ['20%', '5분의 1'],
      ['75%', 'three quarters of'],
      ['twice as fast', '두 배'],
      ['2.3x', '2.3 times'],
      ['일주일', '7일'],
      ['two weeks', '14 days'],
      ['반년', '6개월'],
      ['오후 3시', '15:00'],
      ['3 pm', '15시'],
      ['twenty-three', '23곳'],
      ['12위', '12th'],
      ['5000ms', 'five seconds'],
    ] as const)
      assert.ok(isSame(one, other), `${one} is ${other}`);
  });

  it('are others with another digit, another point or another unit', () => {
    for (const [one, other] of [
      ['3.5', '35'],
      ['1,000', '10,000'],
      ['20%', '20행'],
      ['two weeks', 'two months'],
      ['버전 1.2', '버전 1.20'],
      ['09:42', '10:42'],
      ['2만 1천 건', '1만 2천 건'],
    ] as const)
      assert.ok(!isSame(one, other), `${one} is not ${other}`);
  });

  it('of a date are its year, month and day, however it is written', () => {
    const date = [
      [2023, 'none'],
      [3, 'monthOfYear'],
      [14, 'none'],
    ];
    assert.deepEqual(numbers('2023-03-14'), date);
    assert.deepEqual(
      numbers('March 14, 2023')
        .map(([value]) => value)
        .sort(),
      [14, 2023, 3],
    );
    assert.deepEqual(numbers('2023년 3월').slice(0, 2), date.slice(0, 2));
  });

  it('stand behind `over`, which is no version', () => {
    assert.deepEqual(numbers('over 2 MB'), [[2_000_000, 'byte']]);
    assert.deepEqual(numbers('ver 2'), [[2, 'none']]);
  });

  it('are none inside a name: GPT-4, HTTP/1.1, BM25, recall@10', () => {
    assert.deepEqual(numbers('GPT-4, HTTP/1.1, BM25, recall@10 and p99'), []);
  });

  it('are read as they were printed, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), value => {
        assert.deepEqual(numbers(`값은 ${value.toLocaleString('en-US')}이다`), [[value, 'none']]);
      }),
    );
  });
});

describe('numbers that are written in another way', () => {
  it('are parts of a whole', () => {
    for (const [one, other] of [
      ['a fifth of the users', '20%'],
      ['the slowest tenth of the calls', '10 percent'],
      ['3분의 1', '33%'],
      ['2/5', '40%'],
    ] as const)
      assert.ok(isSame(one, other), `${one}, ${other}`);
    assert.ok(!isSame('3분의 1', '34%'));
    assert.deepEqual(numbers('one call in 200').at(-1), [0.5, 'percent']);
    assert.deepEqual(numbers('다섯 명 중 한 명').at(-1), [20, 'percent']);
  });

  it('are halves more', () => {
    assert.deepEqual(numbers('every minute and a half'), [[90, 'second']]);
    assert.deepEqual(numbers('two and a half hours'), [[9000, 'second']]);
    assert.deepEqual(numbers('두 달 반'), [[2.5, 'month']]);
    assert.deepEqual(numbers('half an hour'), [[1800, 'second']]);
    assert.deepEqual(numbers('a quarter of an hour'), [[900, 'second']]);
  });

  it('are one duration', () => {
    assert.deepEqual(numbers('1년 2개월').at(-1), [14, 'month']);
    assert.deepEqual(numbers('2 minutes and 30 seconds').at(-1), [150, 'second']);
    assert.ok(isSame('48 hours', 'two days'));
    assert.ok(isSame('60 days', 'two months'));
    assert.ok(!isSame('48 hours', 'three days'));
    assert.ok(!isSame('50 days', 'two months'));
  });

  it('밤 2시는 새벽 2시다', () => {
    assert.ok(isSame('밤 2시', '새벽 2시'));
    assert.ok(!isSame('밤 10시', '오전 10시'));
  });
});

describe('a letter behind a number', () => {
  it('is a magnitude, but that of metres in Korean', () => {
    assert.deepEqual(numbers('7B 모델'), [[7e9, 'none']]);
    assert.deepEqual(numbers('5m 거리'), [[5, 'none']]);
    assert.deepEqual(numbers('5m users'), [[5e6, 'none']]);
  });
});

describe('a number that the source does not tell', () => {
  const source =
    'The parser was added in 2021 and removed a year later. Memory use fell from 400 MB to 100 MB. It holds 1,940 files. The trip takes 31 hours. The board needs at least 96 volts.';
  const isAltered = (claim: string): boolean => verifyCitation(claim, undefined, source).kind !== 'supported';

  it('may be reckoned from those that it tells', () => {
    for (const claim of [
      'The parser was removed in 2022.',
      'Memory use fell by 300 MB.',
      'Memory use fell by 75%.',
      'It holds about 1,900 files.',
      'It holds more than 1,900 files.',
      'The trip takes about 1.3 days.',
    ])
      assert.ok(!isAltered(claim), claim);
  });

  it('is another one where it does not follow from them', () => {
    for (const claim of [
      'The parser was removed in 2023.',
      'Memory use fell by 65%.',
      'It holds about 1,500 files.',
      'It holds more than 1,500 files.',
      'It holds 1,900 files.',
      'The board needs at least 90 volts.',
    ])
      assert.ok(isAltered(claim), claim);
  });
});
