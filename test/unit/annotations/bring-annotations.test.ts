import assert from 'node:assert/strict';
import type { AnnotationId } from '../../../src/core/annotations/annotation';
import { entryOf } from '../../../src/core/annotations/annotation-entry';
import { AnnotationStore } from '../../../src/core/annotations/annotation-store';
import { bringAnnotations } from '../../../src/core/annotations/bring-annotations';
import type { ArticleId } from '../../../src/core/library/article';
import { SharedFolder } from './memory-files';

const ARTICLE = 'bookshelf-1/a.md' as ArticleId;
const BROKEN = 'bookshelf-1/broken.md' as ArticleId;

function pageWith(...ids: readonly string[]): string {
  const items = ids.map(id =>
    entryOf({
      id: id as AnnotationId,
      colour: 'yellow',
      note: '',
      selectors: { exact: id, prefix: '', suffix: '', start: 0 },
      created: '2026-11-22T09:00:00.000Z',
      source: 'file:///home/me/a.md',
    }),
  );
  return JSON.stringify({ items: [...items, { odd: true }] });
}

describe('highlights that are copied to another place', () => {
  const places = () => {
    const [there, here] = [new SharedFolder(), new SharedFolder()];
    const to = { ...here.window(), nameOf: () => 'a.md' };
    const store = new AnnotationStore({ files: to, now: Date.now, newId: () => 'new' as AnnotationId });
    return { there, here, bringing: { from: there.window(), to, store, addressOf: () => 'file:///home/me/a.md' } };
  };

  it('stay where they were, and name their article as the new place does', async () => {
    const { there, here, bringing } = places();
    there.files.set(ARTICLE, pageWith('one'));
    assert.deepEqual(await bringAnnotations([ARTICLE], bringing), []);
    assert.match(here.files.get(ARTICLE) ?? '', /"source": "a\.md"/);
    assert.doesNotMatch(here.files.get(ARTICLE) ?? '', /home/);
    assert.match(here.files.get(ARTICLE) ?? '', /"odd": true/);
    assert.equal(there.files.get(ARTICLE), pageWith('one'));
  });

  it('join those that are there, and replace none of them', async () => {
    const { there, here, bringing } = places();
    there.files.set(ARTICLE, pageWith('one', 'two'));
    here.files.set(ARTICLE, pageWith('one').replace('yellow', 'blue'));
    await bringAnnotations([ARTICLE], bringing);
    const { annotations } = await bringing.store.of(ARTICLE);
    assert.deepEqual(
      annotations.map(({ id, colour }) => [id, colour]),
      [
        ['one', 'blue'],
        ['two', 'yellow'],
      ],
    );
  });

  it('are told of where their file cannot be read', async () => {
    const { there, here, bringing } = places();
    there.files.set(BROKEN, '{');
    there.files.set(ARTICLE, pageWith('one'));
    assert.deepEqual(await bringAnnotations([BROKEN, ARTICLE], bringing), [BROKEN]);
    assert.deepEqual([...here.files.keys()], [ARTICLE]);
  });
});
