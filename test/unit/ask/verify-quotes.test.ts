import assert from 'node:assert/strict';
import { findQuote } from '../../../src/core/ask/verify/find-quote';
import { composed } from '../../../src/core/terms/composed';

const SOURCE = '재순위 모델은 상위 50건에만 적용한다. It costs 1,000 ms — or “one second” — on 95% of the runs.';

const found = (quote: string, source = SOURCE): string | undefined => {
  const span = findQuote(quote, source);
  return span && source.slice(...span);
};

describe('a quote', () => {
  it('stands where its words do', () => {
    assert.equal(found('상위 50건에만 적용한다'), '상위 50건에만 적용한다');
  });

  it('may differ in spaces, case, width, dashes, quotation marks and full stops', () => {
    assert.equal(found('재순위모델은 상위 50 건에만'), '재순위 모델은 상위 50건에만');
    assert.equal(found('it COSTS １０００ ms - or "one second".'), 'It costs 1,000 ms — or “one second');
  });

  it('조사와 어미는 조금 달라도 된다', () => {
    assert.equal(found('재순위 모델을 상위 50건에 적용하는'), '재순위 모델은 상위 50건에만 적용한다');
  });

  it('may skip words by an ellipsis, and not turn them round', () => {
    assert.equal(found('재순위 모델은 … 적용한다'), '재순위 모델은 상위 50건에만 적용한다');
    assert.equal(found('적용한다 ... 재순위 모델은'), undefined);
  });

  it('is another one with another number, word or denial', () => {
    for (const quote of [
      '상위 500건에만 적용한다',
      '하위 50건에만 적용한다',
      '상위 50건에만 적용하지 않는다',
      '5% of the runs',
    ])
      assert.equal(found(quote), undefined, quote);
  });

  it('is no part of a word', () => {
    assert.equal(found('age', 'storage and page'), undefined);
    assert.equal(found('sum', 'to sum up'), 'sum');
  });

  it('without a letter stands nowhere', () => {
    assert.equal(found('…'), undefined);
    assert.equal(found('"."'), undefined);
  });
});

describe('a text in its composed form', () => {
  it('knows where each character stood', () => {
    const text = '검색 café'.normalize('NFD');
    const { text: written, origin } = composed(text);
    assert.equal(written, '검색 café');
    assert.equal(text.slice(origin(3)).normalize('NFC'), 'café');
    assert.equal(origin(written.length), text.length);
  });

  it('is the text itself where that is composed', () => {
    assert.equal(composed('검색').text, '검색');
    assert.equal(composed('검색').origin(1), 1);
  });
});
