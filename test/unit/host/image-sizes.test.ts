import assert from 'node:assert/strict';
import type { ArticleId } from '../../../src/core/library/article';
import type { Memory } from '../../../src/core/ports';
import { ImageSizes } from '../../../src/host/reader/image-sizes';

const id = (name: string) => `shelf/${name}.md` as ArticleId;

function memory(): Memory & { writes: number } {
  const stored = new Map<string, unknown>();
  return {
    writes: 0,
    get: <T>(key: string) => stored.get(key) as T | undefined,
    async set(key, value) {
      this.writes += 1;
      stored.set(key, value);
    },
  };
}

describe('Sizes of images', () => {
  it('are known again for the article they were measured in', async () => {
    const sizes = new ImageSizes(memory());
    await sizes.record(id('a'), [[640, 480]]);
    assert.deepEqual(sizes.of(id('a')), [[640, 480]]);
    assert.deepEqual(sizes.of(id('b')), []);
  });

  it('stay known for images that did not come into sight this time', async () => {
    const sizes = new ImageSizes(memory());
    const [seen, unseen] = [
      [640, 480],
      [0, 0],
    ] as const;
    await sizes.record(id('a'), [seen, unseen]);
    await sizes.record(id('a'), [unseen, [10, 20]]);
    assert.deepEqual(sizes.of(id('a')), [seen, [10, 20]]);
  });

  it('are not written again where nothing is new', async () => {
    const kept = memory();
    const sizes = new ImageSizes(kept);
    await sizes.record(id('a'), [[640, 480]]);
    await sizes.record(id('a'), [[640, 480]]);
    assert.equal(kept.writes, 1);
  });

  it('are kept for the articles read last, as many as fit', async () => {
    const sizes = new ImageSizes(memory());
    for (let index = 0; index <= 200; index++) await sizes.record(id(`${index}`), [[1, 1]]);
    assert.deepEqual(sizes.of(id('0')), []);
    assert.deepEqual(sizes.of(id('200')), [[1, 1]]);
  });
});
