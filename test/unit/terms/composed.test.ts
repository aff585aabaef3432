import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composed } from '../../../src/core/terms/composed';

describe('글자를 풀어 적은 글', () => {
  it('은 모아 적은 글로 읽고, 자리는 원래 글의 자리로 말한다', () => {
    const apart = '각 검색'.normalize('NFD');
    const { text, origin, placeOf } = composed(apart);
    assert.equal(text, '각 검색');
    assert.deepEqual([0, 1, 2, 3, 4].map(origin), [0, 3, 4, 7, apart.length]);
    assert.deepEqual([0, 1, 2, 3, 4, 6, 7].map(placeOf), [0, 0, 0, 1, 2, 2, 3]);
  });

  it('은 받침만 떨어져 있어도 모은다', () => assert.equal(composed('가\u11a8').text, '각'));

  it('이 아니면 그대로다', () => {
    const { text, origin, placeOf } = composed('검색 RAG');
    assert.deepEqual([text, origin(3), placeOf(4)], ['검색 RAG', 3, 4]);
  });
});

describe('a text with letters in other forms', () => {
  it('of full width is read as in plain letters, place for place', () => {
    const { text, origin } = composed('ＲＡＧ\u3000４ｏ는');
    assert.deepEqual([text, origin(5)], ['RAG 4o는', 5]);
  });

  it('keeps a mark that goes into no letter, at its own place', () => {
    const { text, origin } = composed('가\u0301 é'.normalize('NFD'));
    assert.equal(text, '가\u0301 é');
    assert.deepEqual([0, 1, 2, 3, 4].map(origin), [0, 2, 3, 4, 6]);
  });

  it('is what Unicode composes of it, but for the width', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'각나é ñaＡ', '\u1100', '\u1161', '\u11a8', '\u0301', '🌊') });
    fc.assert(
      fc.property(texts, text => {
        for (const form of ['NFC', 'NFD'] as const) {
          const given = text.normalize(form);
          assert.equal(composed(given).text, composed(given.normalize('NFC')).text);
        }
      }),
    );
  });

  it('has its places in the order of the original', () => {
    const unit = fc.oneof(
      fc.integer({ max: 0xffff, min: 0 }).map(code => String.fromCharCode(code)),
      fc.constantFrom(...'각각ᆨ가́', '\u0301', '\u1161', '🌊'),
    );
    fc.assert(
      fc.property(fc.string({ unit }), given => {
        const apart = given.normalize('NFD');
        const { text, origin, placeOf } = composed(apart);
        const origins = Array.from({ length: text.length + 1 }, (_, place) => origin(place));
        assert.deepEqual(
          origins,
          origins.toSorted((a, b) => a - b),
        );
        assert.equal(origins.at(-1), apart.length);
        for (let at = 0; at < apart.length; at++) {
          if (origin(placeOf(at)) > at) assert.fail(`${at} belongs to a character behind it`);
        }
      }),
    );
  });
});
