import assert from 'node:assert/strict';
import { wantedTerms } from '../../../src/core/terms/wanted-terms';
import { termOf } from './terms';

describe('the terms that somebody wants to see', () => {
  const rag = termOf('검색 증강 생성', 'Retrieval-Augmented Generation', { abbr: 'RAG', aliases: ['검색 기반 생성'] });
  const learning = termOf('강화 학습', 'Reinforcement Learning');
  const left = (...unwanted: readonly string[]) => wantedTerms([rag, learning], unwanted).map(({ id }) => id);

  it('are all where none is unwanted', () => {
    assert.deepEqual(left(), [rag.id, learning.id]);
    assert.deepEqual(left('', 'unheard-of'), [rag.id, learning.id]);
  });

  it('are those that are named neither by id nor by any name, however it is spelled', () => {
    for (const name of [rag.id, 'rag', 'RAG', '검색증강생성', ' 검색 기반생성 ', 'retrieval augmented generation']) {
      assert.deepEqual(left(name), [learning.id], name);
    }
    assert.deepEqual(left('RAG', '강화학습'), []);
  });
});
