import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/ask/evidence';
import { foundEvidence } from '../../../src/core/ask/found-evidence';
import type { ArticleId } from '../../../src/core/library/article';
import { occurrences, placeOfPassage } from '../../../src/core/search/text/occurrences';

const EVIDENCE: Evidence = {
  article: 'notes/rag.md' as ArticleId,
  title: 'RAG',
  headings: ['왜', '환각'],
  text: '모델은 지어낸다. 문서를 보면 덜 지어낸다. 그래서 찾는다.',
  line: 12,
  score: 1,
};

describe('evidence for the reader', () => {
  it('is marked sentence by sentence, and begins at its first', () => {
    const { words, passage } = foundEvidence(EVIDENCE);
    assert.deepEqual(words, ['모델은 지어낸다.', '문서를 보면 덜 지어낸다.', '그래서 찾는다.']);
    assert.deepEqual(passage, { line: 12, heading: '환각', text: EVIDENCE.text, spans: [[0, 9]] });
  });

  it('is the part that a citation is about, where it is about one', () => {
    const start = EVIDENCE.text.indexOf('문서를');
    const { words, passage } = foundEvidence(EVIDENCE, [start, start + 6]);
    assert.deepEqual(words, ['문서를 보면']);
    assert.deepEqual(passage?.spans, [[start, start + 6]]);
  });

  it('is found again in the article, where the same words stand twice', () => {
    const article = `문서를 보면 안다.\n\n환각\n\n${EVIDENCE.text.replaceAll(' ', '\n')}`;
    const start = EVIDENCE.text.indexOf('문서를');
    const { words, passage } = foundEvidence(EVIDENCE, [start, start + 6]);
    const places = occurrences(article, words);
    assert.equal(places.length, 2);
    assert.equal(passage && placeOfPassage(article, places, passage), 1);
  });

  it('is found in a table, whose cells have no bars between them on the page', () => {
    const text = '이름 | 값\n크기 | 3 MB\n시간 | | 2초';
    const { words } = foundEvidence({ ...EVIDENCE, text });
    const page = '\n이름\n값\n\n\n크기\n3 MB\n\n\n시간\n\n2초\n';
    assert.deepEqual(
      occurrences(page, words).map(([start, end]) => page.slice(start, end)),
      ['이름\n값', '크기\n3 MB', '시간\n\n2초'],
    );
    assert.equal(
      occurrences('shell: cat a | sort', foundEvidence({ ...EVIDENCE, text: 'cat a | sort' }).words).length,
      1,
    );
  });

  it('never takes in the line below a sentence without a full stop', () => {
    assert.deepEqual(foundEvidence({ ...EVIDENCE, text: 'A cache is small\n\nTip: measure\nfirst' }).words, [
      'A cache is small',
      'Tip: measure',
      'first',
    ]);
  });

  it('is nothing where there are no words', () => {
    assert.deepEqual(foundEvidence({ ...EVIDENCE, text: '  ' }), { words: [] });
  });
});
