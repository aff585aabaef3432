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

  it('are remembered for the latest 200 articles, 500 of each', async () => {
    const stored = memory();
    const orphans = new Orphans(stored);
    const many = Array.from({ length: 600 }, (_, i) => `${i}` as AnnotationId);
    await orphans.note(A, many);
    assert.equal(orphans.of(A).size, 500);
    assert.equal(await orphans.note(A, many), false);
    for (let i = 0; i < 199; i++) await orphans.note(`shelf/${i}.md` as ArticleId, [ONE]);
    assert.equal(orphans.of(A).size, 500);
    await orphans.note(B, [TWO]);
    assert.deepEqual([orphans.of(A).size, orphans.of(B).size], [0, 1]);
    assert.deepEqual(
      [...stored.values.values()].map(known => Object.keys(known as object).length),
      [200],
    );
  });
});
