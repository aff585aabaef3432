import assert from 'node:assert/strict';
import { parseQuery } from '../../src/core/search/query/parse';
import { nothingFound } from '../../src/host/finder/nothing-found';

/** What is said of a query that found nothing. */
function said(query: string, unindexed = 0): string {
  return nothingFound({ query, anyOf: parseQuery(query).anyOf, unindexed });
}

describe('What the search box says where nothing was found', () => {
  it('blames names and texts for words, and conditions for conditions', () => {
    assert.match(said('dokcer'), /^Neither a name nor a text holds “dokcer”\./);
    assert.match(said('"two words"'), /^Neither a name/);
    for (const query of ['is:starred', 'title:dokcer', 'after:2024 before:2023', 'is:read fog', 'fog -horn'])
      assert.equal(said(query), `No article passes all of “${query}”; fewer or wider conditions may find some.`);
  });

  it('tells of texts that took no part, where words were looked for', () => {
    assert.match(said('fog', 1), /^Nothing is called “fog”; the text of 1 article /);
    assert.match(said('is:read fog', 2), /^Nothing is called “is:read fog”; the texts of 2 articles /);
    assert.match(said('is:starred', 2), /^No article passes/);
  });
});
