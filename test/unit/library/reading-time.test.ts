import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minutesOf, readingLength, shareOf, USUAL_SPEEDS } from '../../../src/core/library/reading-time';

describe('읽는 시간', () => {
  const minutes = (text: string): number => minutesOf(readingLength(text), USUAL_SPEEDS);

  it('은 한글은 글자로, 영어는 낱말로 센다', () => {
    assert.deepEqual(readingLength("벡터 DB는 isn't slow"), { syllables: 3, words: 3 });
  });

  it('은 한국어 500자에 1분, 영어 238낱말에 1분이다', () => {
    assert.equal(minutes('가나다라마 '.repeat(500)), 5);
    assert.equal(minutes('lamp '.repeat(1190)), 5);
  });

  it('은 섞인 글에서 두 시간의 합이다', () => assert.equal(minutes('가나다라마 lamp '.repeat(1000)), 14));

  it('은 읽는 사람의 속도를 따른다', () => {
    const length = { syllables: 3000, words: 900 };
    assert.equal(minutesOf(length, { korean: 1000, english: 300 }), 6);
    assert.equal(minutesOf(length, { korean: 500, english: 150 }), 12);
  });

  it('은 천 글자에 2분이다', () => assert.equal(minutesOf({ syllables: 1000, words: 0 }, USUAL_SPEEDS), 2));

  it('은 빈 글에서도 1분이다', () => assert.equal(minutes(''), 1));

  it('은 남은 몫만큼 줄어든다', () => {
    assert.deepEqual(shareOf({ syllables: 10, words: 4 }, 0.5), { syllables: 5, words: 2 });
    assert.deepEqual(shareOf({ syllables: 1000, words: 300 }, 0.25), { syllables: 250, words: 75 });
  });

  it('은 글을 둘로 나누어 세어도 같다', () => {
    const syllables = fc.string({ unit: fc.constantFrom('가', '힣', ' ', '.', 'ㄱ', '한') });
    fc.assert(
      fc.property(syllables, syllables, (a, b) => {
        assert.equal(readingLength(a + b).syllables, readingLength(a).syllables + readingLength(b).syllables);
      }),
    );
  });
});
