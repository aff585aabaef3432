import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/ask/evidence';
import { extractAnswer } from '../../../src/core/ask/extract';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';
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

  it('puts what tells before what announces, and the end of an article last', () => {
    const end: Evidence = { ...piece('A queue was a good choice for us.'), headings: ['Conclusion'], score: 1 };
    const [start, middle] = [piece('In this post we meet the queue.'), { ...piece('A queue holds work.'), score: 0.8 }];
    assert.deepEqual(quotes('queue', end, start, middle), [
      'A queue holds work\\.',
      'In this post we meet the queue\\.',
      'A queue was a good choice for us\\.',
    ]);
  });

  it('prefers the article that is about it', () => {
    const other = piece('A queue sort is slower than a bubble sort.');
    const own = { ...piece('A bubble sort swaps neighbours.'), title: 'Bubble sort', score: 0.95 };
    assert.equal(quotes('bubble sort', other, own)[0], 'A bubble sort swaps neighbours\\.');
  });

  it('lets one article answer where it answers best, though others come before more of the same', () => {
    const [first, other, second] = [
      piece('A queue holds work.'),
      { ...piece('One queue holds letters.'), article: 'notes/post.md' as ArticleId, score: 0.85 },
      { ...piece('That queue holds little.'), score: 0.83 },
    ];
    assert.deepEqual(quotes('queue holds', first, other, second), [
      'A queue holds work\\.',
      'That queue holds little\\.',
      'One queue holds letters\\.',
    ]);
  });

  it('says what something is first, where that is asked', () => {
    const use = piece('The lease is renewed twice.');
    const meaning = { ...piece('A lease is a right that ends.'), score: 0.9 };
    assert.equal(quotes('What is a lease?', use, meaning)[0], 'A lease is a right that ends\\.');
    assert.equal(quotes('When does the lease get renewed?', use, meaning)[0], 'The lease is renewed twice\\.');
  });

  it('keeps items and rows apart, each with its citation', () => {
    const { paragraphs } = extractAnswer('queue', [piece('A queue has two ends:\nhead\ntail')]);
    assert.deepEqual(
      paragraphs.map(sentences => sentences.map(({ markdown }) => markdown)),
      [['A queue has two ends\\:'], ['- head'], ['- tail']],
    );
    assert.ok(paragraphs.flat().every(({ citations }) => citations.length === 1));
  });

  it('quotes nothing that does not verify', () => {
    const text = '캐시는 둘이다.\n이름 | 크기\nL1 | 32 KB\n\n작은 것이 빠르다. 큰 것은 느리다.';
    for (const { markdown, citations } of extractAnswer('캐시의 크기는?', [piece(text)]).paragraphs.flat()) {
      for (const { quote = '', verdict } of citations) {
        assert.ok(verdict.kind === 'supported' && text.slice(...verdict.span) === quote);
        assert.equal(verifyCitation(markdown, quote, text).kind, 'supported');
      }
    }
  });

  it('quotes the others, too, once one passage holds enough of it', () => {
    assert.equal(quotes('search', piece('A search index.', 0.8), piece('Searching.', 0.3)).length, 2);
  });
});
