import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Loanword } from '../../../src/core/hangul/loanword';

const oddness = (korean: string, english: string): number | undefined => Loanword.of(korean)?.oddness(english);

const PAIRS =
  '컨테이너 container, 서버 server, 캐시 cache, 토폴로지 topology, 클래스 class, 텍스트 text, 세션 session, 컬렉션 collection, 트랜잭션 transaction, 마이그레이션 migration, 파이썬 python, 버전 version, 채널 channel, 쿼리 query, 라우터 router, 버퍼 buffer, 스타일 style, 로직 logic, 데이터 data, 디스패처 dispatcher';
const ODD_PAIRS =
  '쿠버네티스 kubernetes, 메시지 message, 스키마 schema, 리액트 react, 알고리즘 algorithm, 패키지 package';

const split = (pairs: string): readonly (readonly string[])[] => pairs.split(', ').map(pair => pair.split(' '));

describe('외래어', () => {
  it('소리대로 적은 영어 낱말을 알아본다', () => {
    for (const [korean = '', english = ''] of split(PAIRS)) assert.equal(oddness(korean, english), 0, korean);
  });

  it('드문 철자도 알아보되 더 먼 것으로 여긴다', () => {
    for (const [korean = '', english = ''] of split(ODD_PAIRS)) assert.ok((oddness(korean, english) ?? 0) > 0, korean);
  });

  it('여럿을 뜻하는 s와 들리지 않는 e는 없는 것과 같다', () => {
    assert.equal(oddness('컨테이너', 'containers'), 0);
    assert.equal(oddness('인터페이스', 'interface'), 0);
    assert.equal(oddness('서버', 'serve'), undefined);
  });

  it('비슷하게 들려도 다른 낱말은 아니라고 한다', () => {
    for (const pair of '서버 cover, 버퍼 before, 캐시 catch, 레이크 lack, 사이즈 this, 컨테이너 contain'.split(', ')) {
      const [korean = '', english = ''] = pair.split(' ');
      assert.ok((oddness(korean, english) ?? 1) > 0, pair);
    }
  });

  it('우리말로 보이는 짧은 낱말은 외래어로 여기지 않는다', () => {
    for (const word of '주제 문제 위치 당일 뜻을 빠르게 에게 값'.split(' '))
      assert.equal(Loanword.of(word), undefined, word);
  });

  it('have each letter that is asked for, and begin with one of the first', () => {
    for (const [korean = '', english = ''] of [...split(PAIRS), ...split(ODD_PAIRS)]) {
      const letters = Loanword.of(korean)?.letters;
      assert.ok(letters?.first.includes(english.charAt(0)), korean);
      for (const some of letters?.each ?? [])
        assert.ok(
          [...some].some(letter => english.includes(letter)),
          `${korean}: ${some}`,
        );
    }
  });

  it('are compared with any text in a moment', () => {
    const syllables = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(syllables, fc.string({ maxLength: 60 }), (codes, text) => {
        const odd = Loanword.of(String.fromCharCode(...codes))?.oddness(text);
        assert.ok(odd === undefined || (odd >= 0 && odd <= 2));
      }),
      { numRuns: 300 },
    );
  });
});
