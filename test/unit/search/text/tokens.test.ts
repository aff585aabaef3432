import assert from 'node:assert/strict';
import fc from 'fast-check';
import { queryTokens, textTokens, wholeWord } from '../../../../src/core/search/text/tokens';
import { cpuTime } from '../../cpu-time';
import { anyText } from '../../hangul/arbitrary';

/** Whether a text's tokens hold a query's tokens in a row, the last of them perhaps going on. */
function holds(text: string, query: string): boolean {
  const { tokens, isOpen } = queryTokens(query);
  const all = textTokens(text).split(' ');
  return all.some((_, at) =>
    tokens.every((token, i) => {
      const other = all[at + i] ?? '';
      return isOpen && i === tokens.length - 1 ? other.startsWith(token) : other === token;
    }),
  );
}

describe('토큰', () => {
  it('한글은 두 음절씩, 띄어쓰기를 넘어서도 잇는다', () => {
    assert.equal(textTokens('벡터데이터 검색을'), '벡터 터데 데이 이터 터검 검색 색을 을');
  });

  it('한글이 아닌 것 앞에서는 마지막 음절이 홀로 한 번 더 선다', () => {
    assert.equal(textTokens('서버리스 API를쓴다'), '서버 버리 리스 스 api 를쓴 쓴다 다');
  });

  it('두 음절까지의 홀로 선 낱말은 글 뒤에 한 번 더 있다', () => {
    const tokens = textTokens('웹 서버와 웹툰').split(' ');
    assert.ok(tokens.includes(wholeWord('웹')) && tokens.includes(wholeWord('웹툰')));
    assert.ok(!tokens.includes(wholeWord('서버')));
  });

  it('Latin words are small, of plain width, without accents, and whole', () => {
    assert.equal(textTokens('Node.js ES2023 Ｖｕｅ café'), 'node js es2023 vue cafe');
  });

  it('the parts of a name follow behind the text, where they part no phrase', () => {
    assert.equal(textTokens('useState returns HTTPServer'), 'usestate returns httpserver use state http server');
    assert.equal(textTokens('APIs and URLs'), 'apis urls');
  });

  it('the words every English text is full of are passed over, in queries too', () => {
    assert.equal(textTokens('The state of the art'), 'state art');
    assert.deepEqual(queryTokens('state of the art').tokens, ['state', 'art']);
  });

  it('what is longer than any word is cut, and found by the same cut', () => {
    const checksum = 'f'.repeat(3000);
    assert.ok(textTokens(checksum).length < 100);
    assert.ok(holds(`sum ${checksum} end`, checksum));
  });

  it('lone jamo are a word', () => assert.equal(textTokens('ㅋㅋㅋ 그래'), 'ㅋㅋㅋ 그래 래 그래ㆍ'));

  it('emoji, signs and halves of surrogate pairs are nothing', () => {
    assert.equal(textTokens('🙂 — “” \ud83d'), '');
  });

  it('a query of one syllable is the beginning of a pair', () => {
    assert.deepEqual(queryTokens('웹'), { tokens: ['웹'], isOpen: true });
    assert.deepEqual(queryTokens('API 웹'), { tokens: ['api', '웹'], isOpen: true });
    assert.deepEqual(queryTokens('웹 서버'), { tokens: ['웹서', '서버'], isOpen: false });
  });
});

describe('글의 토큰은 물음의 토큰을 품는다', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['벡터 검색 엔진', '검색 엔진'],
    ['벡터 검색 엔진', '벡터검색'],
    ['벡터검색 엔진', '벡터 검색'],
    ['좋은 웹 API를 쓴다', '웹 API'],
    ['좋은 웹 API를 쓴다', 'API를 쓴다'],
    ['서버. 그리고 클라이언트', '서버 그리고'],
    ['쿠버네티스에서는', '쿠버네티스'],
    ['the useState hook', 'usestate hook'],
    ['the useState hook', 'use state'],
  ];
  for (const [text, query] of cases) it(`${query} ⊂ ${text}`, () => assert.ok(holds(text, query)));

  it('without chance pairs being taken for words that are not there', () => {
    assert.equal(holds('벡터 검색', '색인'), false);
    assert.equal(holds('searching', 'search'), false);
  });

  it('any stretch between spaces of any text', () => {
    const word = fc.constantFrom('벡터', '웹', 'API', 'useState', '3.5', '검색을', 'ㅋㅋ', '東京', 'a-b');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [from = 0, to = 0] = [a % words.length, b % words.length].sort((x, y) => x - y);
        const query = words.slice(from, to + 1).join(' ');
        assert.ok(holds(words.join(' '), query), query);
      }),
    );
  });

  it('and any text at all can be asked', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        assert.doesNotMatch(textTokens(text), /^ | {2}| $/);
        assert.ok(queryTokens(query).tokens.every(token => token !== '' && !token.includes(' ')));
      }),
    );
  });

  it('in linear time', () => {
    const spent = cpuTime();
    for (const piece of ['가', 'a', 'aB', '가 ', '  ', '가a']) textTokens(piece.repeat(500_000));
    assert.ok(spent() < 6000);
  });
});
