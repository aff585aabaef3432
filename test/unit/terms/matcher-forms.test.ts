import assert from 'node:assert/strict';
import { TermMatcher } from '../../../src/core/terms/matcher';
import { termOf } from './terms';

const matcher = new TermMatcher([
  termOf('강화 학습', 'Reinforcement Learning'),
  termOf('대규모 언어 모델', 'Large Language Model', { abbr: 'LLM' }),
  termOf('씨샵', 'C＋＋', { aliases: ['ＲＡＧ'] }),
]);

/** What is found, as it is written. */
function found(text: string): readonly string[] {
  return [...matcher.all(text)].map(({ start, end }) => text.slice(start, end));
}

describe('줄이 바뀌어도', () => {
  it('한 번까지는 같은 용어다', () => {
    assert.deepEqual(found('이것은 강화\n학습을 쓴다'), ['강화\n학습']);
    assert.deepEqual(found('a large \r\n  language\n\tmodel'), ['large \r\n  language\n\tmodel']);
  });

  it('빈 줄을 건너지는 않는다', () => {
    assert.deepEqual(found('강화\n\n학습'), []);
    assert.deepEqual(found('강화\n \t\n학습'), []);
    assert.deepEqual(found('강화\r\n\r\n학습'), []);
  });

  it('목록의 두 항목은 한 용어가 아니다', () => assert.deepEqual(found('- 강화\n- 학습'), []));

  it('그 자리의 용어를 말한다', () => {
    const text = '앞줄\n강화\n학습';
    assert.deepEqual(
      [2, 3, 5, 6, 7].map(at => matcher.at(text, at)?.start),
      [undefined, 3, 3, 3, 3],
    );
  });
});

describe('글자를 풀어 적어도', () => {
  const text = '요즘 강화 학습을'.normalize('NFD');

  it('같은 용어이고, 자리는 적힌 그대로의 자리다', () => {
    assert.deepEqual(found(text), ['강화 학습'.normalize('NFD')]);
  });

  it('글자의 어느 조각을 가리켜도 찾고, 조사에서는 찾지 않는다', () => {
    const [start, end] = [text.indexOf('강화 학습'.normalize('NFD')), text.length - '을'.normalize('NFD').length];
    for (let at = 0; at < text.length; at++) {
      assert.equal(matcher.at(text, at)?.end, at >= start && at < end ? end : undefined, `at ${at}`);
    }
  });
});

describe('full-width letters', () => {
  it('are the plain ones, in texts and in glossaries', () => {
    assert.deepEqual(found('ＬＬＭ은 ｌａｒｇｅ　ｌａｎｇｕａｇｅ　ｍｏｄｅｌ'), [
      'ＬＬＭ',
      'ｌａｒｇｅ　ｌａｎｇｕａｇｅ　ｍｏｄｅｌ',
    ]);
    assert.deepEqual(found('RAG와 C++'), ['RAG', 'C++']);
  });

  it('are letters: a name is not found inside a word of them', () => assert.deepEqual(found('ＦＲＡＧＩＬＥ'), []));
});

describe('a matcher of a glossary that means harm', () => {
  it('takes names of any length, and as many within each other', () => {
    const long = 'a'.repeat(3000);
    const nested = Array.from({ length: 1500 }, (_, i) => termOf(`이름${i}`, long.slice(0, i + 2)));
    const matcher = new TermMatcher(nested);
    assert.equal(matcher.at(long.slice(0, 1500), 3)?.end, 1500);
    assert.equal(matcher.at(long, 3), undefined);
    assert.equal(new TermMatcher([termOf('길다', 'b'.repeat(200_000))]).at('b'.repeat(200_000), 5)?.start, 0);
  });
});
