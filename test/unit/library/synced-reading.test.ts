import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ArticleId, articleId } from '../../../src/core/library/article';
import { positionAt } from '../../../src/core/library/position';
import { ReadingHistory } from '../../../src/core/library/reading';
import { SYNCED_KEYS } from '../../../src/core/library/reading-kinds';
import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from '../../../src/core/library/shelf';
import { shelfNames } from '../../../src/core/library/shelf-names';
import { FakeMemory } from './fake-memory';

function shelf(id: string, label: string): ShelfRef {
  return { id: id as ShelfId, uri: `file:///${id}`, label };
}

/** A device of the user's: the same folders lie elsewhere, so their ids are others. */
class Device {
  readonly memory = new FakeMemory();
  readonly history: ReadingHistory;
  readonly #shelves: readonly ShelfRef[];

  constructor(clock: () => number, shelves: readonly ShelfRef[]) {
    this.#shelves = shelves;
    this.history = new ReadingHistory(this.memory, clock, () => shelfNames(shelves));
  }

  article(label: string, path: string): ArticleId {
    const { id } = this.#shelves.find(shelf => shelf.label === label) ?? { id: 'nowhere' as ShelfId };
    return articleId(id, path);
  }

  /** Settings Sync took what the other device wrote. */
  syncFrom(other: Device): void {
    this.memory.takeFrom(other.memory, SYNCED_KEYS);
    this.history.refresh();
  }
}

describe('reading on two devices', () => {
  let now: number;
  let desk: Device;
  let laptop: Device;
  const [onDesk, onLaptop] = [
    (path: string) => desk.article('books', path),
    (path: string) => laptop.article('books', path),
  ];

  beforeEach(() => {
    now = 1000;
    const clock = () => now++;
    desk = new Device(clock, [shelf(BUNDLED_SHELF, 'Seoga Library'), shelf('books-1', 'books')]);
    laptop = new Device(clock, [shelf(BUNDLED_SHELF, '기본 서가'), shelf('books-2', 'books'), shelf('work-2', 'work')]);
  });

  it('goes on where the other one stopped, at the exact place', async () => {
    const place = { progress: 0.5, position: positionAt('안개가 걷힌다', [], 4), below: 0 };
    await desk.history.record(onDesk('fog.md'), place);
    laptop.syncFrom(desk);
    assert.deepEqual(laptop.history.startOf(onLaptop('fog.md')), { ...place, finished: false });
  });

  it('knows the bundled library in any language', async () => {
    await desk.history.mark(articleId(BUNDLED_SHELF, 'tide.md'), 'starred', true);
    laptop.syncFrom(desk);
    assert.ok(laptop.history.isOn('starred', articleId(BUNDLED_SHELF, 'tide.md')));
  });

  it('of two readings of an article the later holds, whichever came over last', async () => {
    await desk.history.record(onDesk('fog.md'), { progress: 0.3 });
    await laptop.history.record(onLaptop('fog.md'), { progress: 0.6 });
    laptop.syncFrom(desk);
    assert.equal(laptop.history.of(onLaptop('fog.md'))?.progress, 0.6);
    await laptop.history.record(onLaptop('tide.md'), { progress: 0.1 });
    desk.syncFrom(laptop);
    assert.equal(desk.history.of(onDesk('fog.md'))?.progress, 0.6);
  });

  it('a star that was taken off on one does not come back from the other', async () => {
    await desk.history.mark(onDesk('fog.md'), 'starred', true);
    laptop.syncFrom(desk);
    await laptop.history.mark(onLaptop('fog.md'), 'starred', false);
    desk.syncFrom(laptop);
    await desk.history.mark(onDesk('tide.md'), 'starred', true);
    laptop.syncFrom(desk);
    assert.deepEqual(desk.history.listed('starred'), [onDesk('tide.md')]);
    assert.deepEqual(laptop.history.listed('starred'), [onLaptop('tide.md')]);
  });

  it('loses nothing where sync replaces what one of them wrote by what the other wrote', async () => {
    await desk.history.mark(onDesk('fog.md'), 'later', true);
    await laptop.history.mark(onLaptop('tide.md'), 'later', true);
    desk.syncFrom(laptop);
    await desk.history.mark(onDesk('lamp.md'), 'later', true);
    laptop.syncFrom(desk);
    assert.deepEqual(laptop.history.listed('later'), ['lamp.md', 'tide.md', 'fog.md'].map(onLaptop));
  });

  it('keeps for the other what it has no folder for', async () => {
    await laptop.history.mark(laptop.article('work', 'plan.md'), 'starred', true);
    desk.syncFrom(laptop);
    await desk.history.mark(onDesk('fog.md'), 'starred', true);
    const third = new Device(() => now++, [shelf('work-3', 'work')]);
    third.syncFrom(desk);
    assert.ok(third.history.isOn('starred', third.article('work', 'plan.md')));
  });

  it('takes two folders of one name for neither', async () => {
    const twins = new Device(() => now++, [shelf('books-3', 'books'), shelf('books-4', 'books')]);
    await twins.history.mark(articleId('books-3' as ShelfId, 'fog.md'), 'starred', true);
    await desk.history.mark(onDesk('fog.md'), 'starred', true);
    twins.syncFrom(desk);
    assert.deepEqual(twins.history.listed('starred'), [articleId('books-3' as ShelfId, 'fog.md')]);
  });

  it('goes on with a clock that is behind the other one', async () => {
    now = 1_000_000;
    await desk.history.record(onDesk('fog.md'), { progress: 0.3 });
    now = 5;
    laptop.syncFrom(desk);
    await laptop.history.record(onLaptop('fog.md'), { progress: 0.7 });
    desk.syncFrom(laptop);
    assert.equal(desk.history.of(onDesk('fog.md'))?.progress, 0.7);
  });

  it('sends little, however much was read: the latest of it, under 90 kB in all', async () => {
    const text = '안개 신호는 등대에서 울리고 배는 그 소리를 듣는다. '.repeat(20);
    const names = Array.from({ length: 150 }, (_, index) => onDesk(`${'깊은 폴더/'.repeat(8)}${index}.md`));
    const place = { progress: 0.5, position: positionAt(text, [{ slug: '가'.repeat(200), at: 0 }], 300), below: 0 };
    for (const name of names) {
      await desk.history.record(name, place);
      await desk.history.mark(name, 'starred', true);
      await desk.history.mark(name, 'later', true);
    }
    const bytes = SYNCED_KEYS.reduce((sum, key) => sum + desk.memory.bytesOf(key), 0);
    assert.ok(bytes < 90_000, `${bytes} bytes`);
    laptop.syncFrom(desk);
    const latest = placeOnLaptop(names.at(-1) ?? onDesk(''));
    assert.equal(laptop.history.of(latest)?.progress, 0.5);
    assert.ok(laptop.history.isOn('starred', latest) && laptop.history.isOn('later', latest));
    assert.equal(desk.history.listed('starred').length, 150);
  }).timeout(30_000);

  function placeOnLaptop(id: ArticleId): ArticleId {
    return onLaptop(id.slice(id.indexOf('/') + 1));
  }

  it('ends the same on both once each has heard the other, whatever happened in which order', async () => {
    const step = fc.tuple(
      fc.boolean(),
      fc.constantFrom('a.md', 'b.md'),
      fc.constantFrom('star', 'unstar', 'read', 'forget', 'sync'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        let time = 0;
        const both = [1, 2].map(number => new Device(() => ++time, [shelf(`books-${number}`, 'books')]));
        const [first, second] = both;
        assert.ok(first && second);
        for (const [isFirst, path, what] of steps) {
          const [here, there] = isFirst ? [first, second] : [second, first];
          const id = here.article('books', path);
          if (what === 'sync') here.syncFrom(there);
          else if (what === 'read') await here.history.record(id, { progress: (time % 9) / 10 });
          else if (what === 'forget') await here.history.forget(id);
          else await here.history.mark(id, 'starred', what === 'star');
        }
        // What happened last on each is in its own memory; one more word of each makes it synced.
        for (const [here, there] of [
          [first, second],
          [second, first],
          [first, second],
        ] as const) {
          await here.history.record(here.article('books', 'c.md'), { progress: 0.5 });
          await here.history.mark(
            here.article('books', 'c.md'),
            'starred',
            !here.history.isOn('starred', here.article('books', 'c.md')),
          );
          there.syncFrom(here);
        }
        const told = ({ history }: Device): unknown => ({
          read: history.recent().map(({ article, progress }) => [article.slice(8), progress]),
          starred: history.listed('starred').map(article => article.slice(8)),
        });
        assert.deepEqual(told(second), told(first));
      }),
      { numRuns: 60 },
    );
  });
});
