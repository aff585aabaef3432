import assert from 'node:assert/strict';
import { unlikelihood } from '../../../../src/core/search/text/unlikelihood';

describe('how unlikely a slip is', () => {
  it('is one for a near key, and for Shift alone', () => {
    assert.equal(unlikelihood('검섹', '검색'), 1);
    assert.equal(unlikelihood('껌색', '검색'), 1);
    assert.equal(unlikelihood('serach', 'search'), 1);
  });

  it('is more for an odder slip, and for two', () => {
    const odd = unlikelihood('seapch', 'search') ?? 0;
    assert.ok(odd > 1 && odd < 2);
    assert.equal(Math.floor(unlikelihood('emebddinf', 'embedding') ?? 0), 2);
  });

  it('is none where too much is off for such a word', () => {
    assert.equal(unlikelihood('가', '나'), undefined);
    assert.equal(unlikelihood('code', 'cord s'), undefined);
    assert.equal(unlikelihood('search', 'engine'), undefined);
  });
});
