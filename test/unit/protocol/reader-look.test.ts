import assert from 'node:assert/strict';
import { lookGuards } from '../../../src/protocol/reader-look';

describe('what the tools of the page may ask for', () => {
  it('is a step that there is', () => {
    assert.equal(lookGuards.resize(['larger']), true);
    for (const junk of [['huge'], [1], [undefined], [], 'larger', ['larger', 1]]) {
      assert.equal(lookGuards.resize(junk), false, JSON.stringify(junk));
    }
  });

  it('is code of an article, no longer than code is', () => {
    assert.equal(lookGuards.openCode(['seoga/a.md', 'const a = 1;', 'ts']), true);
    assert.equal(lookGuards.openCode(['seoga/a.md', 'x'.repeat(4_000_001), 'ts']), false);
    assert.equal(lookGuards.openCode(['seoga/a.md', 'x', 'y'.repeat(1001)]), false);
    assert.equal(lookGuards.openCode(['seoga/a.md', { toString: 'x' }, 'ts']), false);
  });

  it('is a link to a heading or to the article as a whole', () => {
    assert.equal(lookGuards.copyLink(['seoga/a.md', 'heading', 'Heading']), true);
    assert.equal(lookGuards.copyLink(['seoga/a.md', null, 'Article']), true);
    assert.equal(lookGuards.copyLink(['seoga/a.md', 7, 'Article']), false);
  });
});
