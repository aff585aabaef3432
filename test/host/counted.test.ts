import assert from 'node:assert/strict';
import type { ArticleId } from '../../src/core/library/article';
import { counted, grouped } from '../../src/host/kit/counted';
import { filesRead } from '../../src/host/kit/files-read';
import { whyWords } from '../../src/host/kit/why';
import { resultsMessage } from '../../src/host/results/results-words';
import { filterMessage, filterMistake } from '../../src/host/shelf/filter-words';

/** Passages found, article by article. */
function results(...passages: readonly number[]): Parameters<typeof resultsMessage>[0] {
  const passage = { line: 1, heading: undefined, text: '...', spans: [] };
  const found = passages.map((count, i) => ({
    article: `notes/${i}.md` as ArticleId,
    why: undefined,
    edits: undefined,
    passages: Array.from({ length: count }, () => passage),
  }));
  return { query: 'fog', found, mistakes: [], unindexed: 0, isCut: false };
}

const isReading = { isReading: false };

describe('Words that count', () => {
  const articles = (count: number): string => counted(count, '1 article', many => `${many} articles`);

  it('have the singular of one alone, and figures that can be read', () => {
    assert.deepEqual([0, 1, 2, 999, 1234].map(articles), [
      '0 articles',
      '1 article',
      '2 articles',
      '999 articles',
      '1,234 articles',
    ]);
    assert.equal(grouped(1_234_567), '1,234,567');
  });

  it('say how far a folder has been read', () => {
    assert.equal(filesRead({ read: 1200, files: 6218 }), '1,200 of 6,218 files');
    assert.equal(filesRead({ read: 0, files: 1 }), '0 of 1 file');
  });

  it('say how many slips a word has', () => {
    const slips = [undefined, 1, 2].map(edits => whyWords({ why: 'typo', edits }));
    assert.deepEqual(slips, ['1 typo', '1 typo', '2 typos']);
  });

  it('say how much Find in Library found, and what it could not search', () => {
    assert.equal(resultsMessage(results(1), isReading), '1 result in 1 article – fog');
    assert.equal(resultsMessage(results(3), isReading), '3 results in 1 article – fog');
    assert.equal(resultsMessage(results(1, 1200), isReading), '1,201 results in 2 articles – fog');
    const unindexed = [1, 2000].map(unindexed => resultsMessage({ ...results(), unindexed }, isReading));
    assert.deepEqual(unindexed, [
      'No results – fog · 1 article is still being indexed',
      'No results – fog · 2,000 articles are still being indexed',
    ]);
  });
});

describe('What a filter of the Articles view says', () => {
  const found = { articles: new Set<ArticleId>(), isNear: false, mistakes: [] };
  const mistakes = [{ is: 'noDate', operator: 'before', value: 'abc' }] as const;
  const sentence = 'before:abc is no date; write 2026, 2026-11 or 2026-11-22.';

  it('is nothing where it found what was asked for', () => {
    assert.equal(filterMessage(found), '');
    assert.equal(filterMistake(found), undefined);
  });

  it('is what is wrong with it, and that it guesses, which is no mistake', () => {
    assert.equal(filterMistake({ ...found, mistakes }), sentence);
    assert.equal(filterMessage({ ...found, mistakes }), sentence);
    assert.equal(filterMistake({ ...found, isNear: true }), undefined);
    assert.match(filterMessage({ ...found, isNear: true }), /come near/);
  });
});
