import assert from 'node:assert/strict';
import { neighboursOf } from '../../../src/core/library/neighbours';

describe('the articles before and after', () => {
  it('are named by an address', () => {
    assert.deepEqual(neighboursOf({ prev: '/a/README.md', next: ' ./b.md#part ' }), {
      previous: { link: '/a/README.md' },
      next: { link: './b.md#part' },
    });
  });

  it('may have a name of their own', () => {
    assert.deepEqual(neighboursOf({ next: { text: 'Part two', link: 'b.md', icon: 'x' } }), {
      next: { link: 'b.md', text: 'Part two' },
    });
  });

  it('are nobody where frontmatter says false, or anything else', () => {
    for (const value of [false, true, 3, null, '', '  ', [], ['a.md'], {}, { text: 'x' }, { link: 4 }]) {
      assert.deepEqual(neighboursOf({ prev: value, next: value }), {});
    }
  });
});
