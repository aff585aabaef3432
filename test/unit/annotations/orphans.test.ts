import assert from 'node:assert/strict';
import type { AnnotationId } from '../../../src/core/annotations/annotation';
import type { ArticleId } from '../../../src/core/library/article';
import { Orphans } from '../../../src/host/highlights/orphans';

const [A, B] = ['shelf/a.md', 'shelf/b.md'] as ArticleId[] as [ArticleId, ArticleId];
const [ONE, TWO] = ['1', '2'] as AnnotationId[] as [AnnotationId, AnnotationId];

describe('orphans', () => {
  const memory = () => {
    const values = new Map<string, unknown>();
    return {
      values,
      get: <T>(key: string) => values.get(key) as T | undefined,
      set: async (key: string, value: unknown) => void values.set(key, value),
    };
  };

  it('are remembered by article, across sessions', async () => {
    const stored = memory();
    assert.equal(await new Orphans(stored).note(A, [ONE, TWO]), true);
    await new Orphans(stored).note(B, [ONE]);
    assert.deepEqual(new Orphans(stored).of(A), new Set([ONE, TWO]));
    assert.deepEqual(new Orphans(stored).of(B), new Set([ONE]));
  });

  it('that are known are no news, in whatever order', async () => {
    const orphans = new Orphans(memory());
    await orphans.note(A, [ONE, TWO]);
    assert.equal(await orphans.note(A, [TWO, ONE]), false);
    assert.equal(await orphans.note(B, []), false);
  });

  it('that fit again are forgotten, and leave nothing behind', async () => {
    const stored = memory();
    const orphans = new Orphans(stored);
    await orphans.note(A, [ONE]);
    assert.equal(await orphans.note(A, []), true);
    assert.equal(orphans.of(A).size, 0);
    assert.deepEqual([...stored.values.values()], [{}]);
  });
});
