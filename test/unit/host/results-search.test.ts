import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { ArticleId } from '../../../src/core/library/article';
import type { PassagesAnswer } from '../../../src/core/room/answers';
import { AGAIN_AFTER, type FindPassages, ResultsSearch } from '../../../src/host/results/results-search';

function answer(...articles: readonly string[]): PassagesAnswer {
  const found = articles.map(article => ({
    article: article as ArticleId,
    why: undefined,
    edits: undefined,
    passages: [],
  }));
  return { found, mistakes: [], unindexed: 0 };
}

const fail = (error: unknown): never => assert.fail(String(error));

/** As many articles as the first batch holds. */
const BATCH = Array.from({ length: 50 }, (_, index) => `article ${index}`);

describe('the search behind Find in Library', () => {
  let find: FindPassages;
  let drawn: number;
  let search: ResultsSearch;

  beforeEach(() => {
    find = async query => answer(query);
    drawn = 0;
    search = new ResultsSearch((...args) => find(...args));
    search.onDidChange(() => drawn++);
  });

  afterEach(() => search.dispose());

  const shown = () => search.results?.found.map(({ article }) => article);

  it('shows what was asked for last, whichever answer comes last', async () => {
    let answerSlow: (answer: PassagesAnswer) => void = () => undefined;
    find = query =>
      query === 'slow'
        ? new Promise(resolve => {
            answerSlow = resolve;
          })
        : Promise.resolve(answer(query));
    const slow = search.find('slow');
    await search.find('fast');
    answerSlow(answer('slow'));
    await slow;
    assert.deepEqual(shown(), ['fast']);
    assert.equal(search.results?.query, 'fast');
  });

  it('gives up a search that is no longer wanted', async () => {
    const cancelled: boolean[] = [];
    find = async (query, _options, token) => {
      token.onCancellationRequested(() => cancelled.push(true));
      if (query === 'endless') await new Promise(resolve => setTimeout(resolve, 10));
      return answer(query);
    };
    const endless = search.find('endless');
    search.clear();
    await endless;
    assert.deepEqual(cancelled, [true]);
    assert.equal(search.results, undefined);
  });

  it('draws nothing anew where the answer is the same', async () => {
    await search.find('a');
    await search.again();
    assert.equal(drawn, 1);
  });

  it('draws anew what stands in another line, though as often as before', async () => {
    const at = (line: number): PassagesAnswer => ({
      ...answer(),
      found: [
        {
          article: 'a' as ArticleId,
          why: undefined,
          edits: undefined,
          passages: [{ line, heading: undefined, text: 'the word', spans: [[4, 8]] }],
        },
      ],
    });
    find = async () => at(1);
    await search.find('word');
    await search.again();
    assert.equal(drawn, 1);
    find = async () => at(2);
    await search.again();
    assert.equal(drawn, 2);
  });

  it('shows more articles below those that are shown', async () => {
    find = async (_query, { limit }) => (limit === 50 ? answer(...BATCH) : answer('new', ...[...BATCH].reverse()));
    await search.find('a');
    assert.equal(search.results?.isCut, true);
    await search.more();
    assert.deepEqual(shown(), [...BATCH, 'new']);
    assert.equal(search.results?.isCut, false);
  });

  it('begins another search with the first articles', async () => {
    const limits: number[] = [];
    find = async (query, { limit }) => {
      limits.push(limit);
      return answer(query);
    };
    await search.find('a');
    await search.more();
    await search.find('b');
    assert.deepEqual(limits, [50, 100, 50]);
  });

  it('follows a library that changes, once for many changes', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      await search.find('a');
      let asked = 0;
      find = async () => {
        asked++;
        return answer('a', 'late');
      };
      for (let change = 0; change < 5; change++) search.againWithin(AGAIN_AFTER.change, fail);
      mock.timers.tick(1000);
      await Promise.resolve();
      assert.equal(asked, 1);
      await Promise.resolve();
      assert.deepEqual(shown(), ['a', 'late']);
    } finally {
      mock.timers.reset();
    }
  });

  it('does not put off for a slow change what a quick one asks for', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      let asked = 0;
      find = async query => {
        asked++;
        return answer(query);
      };
      await search.find('a');
      search.againWithin(AGAIN_AFTER.progress, fail);
      search.againWithin(AGAIN_AFTER.change, fail);
      search.againWithin(AGAIN_AFTER.progress, fail);
      mock.timers.tick(AGAIN_AFTER.change);
      assert.equal(asked, 2);
      mock.timers.tick(AGAIN_AFTER.progress);
      assert.equal(asked, 2);
    } finally {
      mock.timers.reset();
    }
  });

  it('asks nothing for a library that changes while nothing is searched for', () => {
    find = assert.fail;
    search.againWithin(AGAIN_AFTER.change, fail);
    assert.equal(search.results, undefined);
  });
});
