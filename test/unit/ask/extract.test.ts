import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/ask/evidence';
import { extractAnswer } from '../../../src/core/ask/extract';
import type { ArticleId } from '../../../src/core/library/article';

function piece(text: string, covers?: number): Evidence {
  const article = 'notes/rag.md' as ArticleId;
  return { article, title: 'RAG', headings: [], text, line: 1, score: 1, ...(covers !== undefined && { covers }) };
}

const quotes = (question: string, ...evidence: readonly Evidence[]): readonly string[] =>
  extractAnswer(question, evidence).paragraphs.flatMap(sentences => sentences.map(({ markdown }) => markdown));

describe('an answer without a model', () => {
  it('quotes the sentences that hold most of the question, from its first word on', () => {
    const text = 'Tides rise. A search index holds words. It is small. It is old. A tide is a tide.';
    assert.deepEqual(quotes('What does a search index hold?', piece(text, 0.9)), [
      'A search index holds words\\.',
      'It is small\\.',
      'It is old\\.',
    ]);
  });

  it('뜻이 여러 문장에 걸쳐 있으면 함께 옮긴다', () => {
    const text = '그림을 그린다. 리페인트는 색만 다시 칠한다. 더 빠르다. 리플로우는 자리를 다시 잰다.';
    assert.deepEqual(quotes('리플로우와 리페인트는 뭐가 다른가요?', piece(text, 0.9)).slice(0, 1), [
      '리페인트는 색만 다시 칠한다\\.',
    ]);
  });

  it('says nothing where no passage holds enough of the question, and keeps what was found', () => {
    const found = [piece('A kettle of stew.', 0.4), piece('A search engine.', 0.2)];
    const answer = extractAnswer('How is stew seasoned?', found);
    assert.deepEqual(answer.paragraphs, []);
    assert.equal(answer.evidence, found);
  });

  it('quotes the others, too, once one passage holds enough of it', () => {
    assert.equal(quotes('search', piece('A search index.', 0.8), piece('Searching.', 0.3)).length, 2);
  });
});
