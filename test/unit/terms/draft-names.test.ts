import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftNames, firstName } from '../../../src/core/terms/draft-names';

describe('The names in selected words', () => {
  it('are in the language of their letters', () => {
    assert.deepEqual(draftNames('강화 학습'), { ko: '강화 학습', aliases: [] });
    assert.deepEqual(draftNames('reinforcement learning'), { en: 'reinforcement learning', aliases: [] });
    assert.deepEqual(draftNames('K팝'), { ko: 'K팝', aliases: [] });
  });

  it('may have others in brackets behind them', () => {
    assert.deepEqual(draftNames('검색 증강 생성(RAG)'), { ko: '검색 증강 생성', abbr: 'RAG', aliases: [] });
    assert.deepEqual(draftNames('검색 증강 생성(Retrieval-Augmented Generation, RAG)'), {
      ko: '검색 증강 생성',
      en: 'Retrieval-Augmented Generation',
      abbr: 'RAG',
      aliases: [],
    });
    assert.deepEqual(draftNames('RAG（검색 증강 생성）'), { ko: '검색 증강 생성', abbr: 'RAG', aliases: [] });
    assert.deepEqual(draftNames('Numbat (banded anteater)'), { en: 'Numbat', aliases: ['banded anteater'] });
  });

  it('are a name where they are nothing but an abbreviation', () => {
    assert.deepEqual(draftNames('RAG'), { en: 'RAG', aliases: [] });
    assert.deepEqual(draftNames('RAG (RLHF)'), { en: 'RAG', aliases: ['RLHF'] });
  });

  it('come without the marks around them', () => {
    for (const written of ['**강화 학습**', '“강화 학습”,', ' 강화\n  학습. ', '`강화 학습`'])
      assert.deepEqual(draftNames(written), { ko: '강화 학습', aliases: [] }, written);
  });

  it('are none where nothing is left, or a whole paragraph', () => {
    for (const written of ['', ' .,;', '**', '말 '.repeat(100)]) assert.equal(draftNames(written), undefined, written);
  });

  it('always have one to show, whatever was selected', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), written => {
        const names = draftNames(written);
        return names === undefined || firstName(names, 'ko') !== '';
      }),
    );
  });

  it('are shown in the language of the reader first', () => {
    const names = { ko: '강화 학습', en: 'Reinforcement Learning' };
    assert.equal(firstName(names, 'ko-KR'), '강화 학습');
    assert.equal(firstName(names, 'en'), 'Reinforcement Learning');
    assert.equal(firstName({ ko: '강화 학습' }, 'en'), '강화 학습');
  });
});
