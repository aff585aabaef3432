import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bracketNames } from '../../../../src/core/terms/suggest/bracket-names';

const namesIn = (sentence: string) => bracketNames(sentence).map(({ names }) => names);

describe('괄호로 나란히 적은 이름', () => {
  it('한국어 이름 뒤 괄호에는 줄임말이나 영어 이름이 온다', () => {
    assert.deepEqual(namesIn('우리는 검색 증강 생성(RAG)을 쓴다.'), [{ ko: '검색 증강 생성', abbr: 'RAG' }]);
    assert.deepEqual(namesIn('팩트 테이블(Fact Table)은 가운데에 있다.'), [{ ko: '팩트 테이블', en: 'Fact Table' }]);
  });

  it('셋을 함께 적으면 셋 다 가른다', () => {
    const all = { ko: '검색 증강 생성', en: 'Retrieval-Augmented Generation', abbr: 'RAG' };
    assert.deepEqual(namesIn('검색 증강 생성(Retrieval-Augmented Generation, RAG)이 답이다.'), [all]);
    assert.deepEqual(namesIn('RAG(Retrieval-Augmented Generation, 검색 증강 생성)가 답이다.'), [all]);
  });

  it('조사와 관형어는 이름에 들지 않는다', () => {
    assert.deepEqual(namesIn('구글이 공개한 오픈 모델 젬마(Gemma)를 썼다.'), [{ ko: '젬마', en: 'Gemma' }]);
    assert.deepEqual(namesIn('서버의 네트워크 대역폭(network bandwidth)을 본다.'), [
      { ko: '네트워크 대역폭', en: 'network bandwidth' },
    ]);
  });

  it('조사처럼 끝나는 명사는 이름에 남는다', () => {
    assert.deepEqual(namesIn('이것은 주의 메커니즘(attention mechanism)이다.'), [
      { ko: '주의 메커니즘', en: 'attention mechanism' },
    ]);
    assert.deepEqual(namesIn('흔히 권한 관리(access control)라 한다.'), [{ ko: '권한 관리', en: 'access control' }]);
  });

  it('흔한 말 하나는 이름이 아니지만, 다른 말과 함께면 이름이다', () => {
    assert.deepEqual(namesIn('이 환경(Node.js)에서 실행한다.'), []);
    assert.deepEqual(namesIn('나쁜 사용자 경험(UX)을 준다.'), [{ ko: '사용자 경험', abbr: 'UX' }]);
  });
});

describe('names in brackets', () => {
  it('an abbreviation and what it stands for are told whichever is in the brackets', () => {
    const both = { en: 'retrieval-augmented generation', abbr: 'RAG' };
    assert.deepEqual(namesIn('It uses retrieval-augmented generation (RAG) well.'), [both]);
    assert.deepEqual(namesIn('It uses RAG (retrieval-augmented generation) well.'), [both]);
  });

  it('letters that do not fit make no pair', () => {
    assert.deepEqual(namesIn('Our famous framework (API) is here.'), []);
    assert.deepEqual(namesIn('The story (or news article) is long.'), []);
  });

  it('calls in code are none', () => {
    assert.deepEqual(namesIn('Call addSubview(rectangle) and useState(false) now.'), []);
  });

  it('any text is read, and what is found stands in it', () => {
    const piece = fc.constantFrom('검색', '증강 ', '(', ')', 'RAG', ' ', ', ', '은', 'Fact Table', '（', '“', 'a', 'A');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        for (const { names, start, end } of bracketNames(text)) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          assert.ok(Object.values(names).length >= 2);
        }
      }),
    );
  });
});
