import assert from 'node:assert/strict';
import { posix } from 'node:path';
import fc from 'fast-check';
import { liesBelow, relativePath } from '../../../src/core/library/relative-path';

const path = fc
  .array(fc.constantFrom('a', 'b', '글', 'c d'), { minLength: 1, maxLength: 5 })
  .map(all => `/${all.join('/')}`);

describe('the way from a folder to a file', () => {
  it('goes up where it must, and down from there', () => {
    assert.equal(relativePath('/a/b', '/a/c/d.md'), '../c/d.md');
    assert.equal(relativePath('/a/b', '/a/b/c/d.md'), 'c/d.md');
    assert.equal(relativePath('/', '/a.md'), 'a.md');
    assert.equal(relativePath('/a.md', '/a.md'), '../a.md');
  });

  it('leads there from anywhere', () => {
    fc.assert(
      fc.property(path, path, (folder, parent) => {
        const file = `${parent}/x.md`;
        assert.equal(posix.join(folder, relativePath(folder, file)), file);
        assert.equal(relativePath(folder, file), posix.relative(folder, file));
      }),
    );
  });

  it('is down only, where the file lies below the folder', () => {
    assert.ok(liesBelow('/a', '/a/b/c.md'));
    assert.ok(liesBelow('/', '/a.md'));
    assert.ok(!liesBelow('/a', '/ab/c.md'));
    assert.ok(!liesBelow('/a/b', '/a/c.md'));
  });
});
