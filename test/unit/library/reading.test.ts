import assert from 'node:assert/strict';
import type { ArticleId } from '../../../src/core/library/article';
import { positionAt } from '../../../src/core/library/position';
import { ReadingHistory } from '../../../src/core/library/reading';
import type { ShelfId } from '../../../src/core/library/shelf';
import { FakeMemory } from './fake-memory';

const NO_NAMES = () => new Map<ShelfId, string>();

const [fog, tide, lamp] = ['notes/fog.md', 'notes/tide.md', 'notes/lamp.md'] as [ArticleId, ArticleId, ArticleId];

describe('a reading history', () => {
  let memory: FakeMemory;
  let now: number;
  let history: ReadingHistory;
  const reopened = (): ReadingHistory => new ReadingHistory(memory, () => now, NO_NAMES);

  beforeEach(() => {
    memory = new FakeMemory();
    now = 1000;
    history = new ReadingHistory(memory, () => now++, NO_NAMES);
  });

  it('remembers how far one came, across sessions', async () => {
    await history.record(fog, { progress: 0.4 });
    const { at, ...read } = reopened().of(fog) ?? {};
    assert.deepEqual(read, { article: fog, progress: 0.4, finished: false });
    assert.ok(at !== undefined && at >= 1000 && at < now);
  });

  it('names the latest first, and an article once', async () => {
    for (const article of [fog, tide, fog]) await history.record(article, { progress: 0.5 });
    assert.deepEqual(
      history.recent().map(reading => reading.article),
      [fog, tide],
    );
    assert.deepEqual(
      reopened()
        .recent()
        .map(reading => reading.article),
      [fog, tide],
    );
  });

  it('an article is unfinished from its second screen until its last lines', async () => {
    await history.record(fog, { progress: 0.01 });
    await history.record(tide, { progress: 0.02 });
    await history.record(lamp, { progress: 0.95 });
    assert.deepEqual(
      history.unfinished().map(reading => reading.article),
      [tide],
    );
  });

  it('an article that is only open keeps how far one came, and comes first', async () => {
    await history.record(fog, { progress: 0.4 });
    await history.record(tide, { progress: 1 });
    for (const article of [lamp, tide, fog]) await history.recordOpen(article);
    assert.deepEqual(
      reopened()
        .recent()
        .map(({ article, progress, finished }) => [article, progress, finished]),
      [
        [fog, 0.4, false],
        [tide, 1, true],
        [lamp, 0, false],
      ],
    );
  });

  it('an article that is marked as read is finished, and still remembered', async () => {
    await history.record(fog, { progress: 0.4 });
    await history.markRead(fog);
    assert.deepEqual(history.unfinished(), []);
    assert.equal(history.of(fog)?.progress, 1);
  });

  it('a finished article stays finished when it is opened again, until it is forgotten', async () => {
    await history.record(fog, { progress: 0.97 });
    await history.record(fog, { progress: 0.1 });
    assert.equal(history.stateOf(fog), 'finished');
    assert.deepEqual(history.unfinished(), []);
    await history.forget(fog);
    assert.equal(history.stateOf(fog), 'unread');
  });

  it('starts where one left off, and at the top of what one has read to its end', async () => {
    assert.equal(history.startOf(fog).progress, 0);
    await history.record(fog, { progress: 0.6 });
    assert.equal(history.startOf(fog).progress, 0.6);
    await history.record(fog, { progress: 1 });
    assert.equal(history.startOf(fog).progress, 0);
  });

  it('loses nothing that another window wrote meanwhile', async () => {
    const other = reopened();
    await history.record(fog, { progress: 0.4 });
    await other.record(tide, { progress: 0.5 });
    assert.deepEqual(
      new Set(
        reopened()
          .recent()
          .map(reading => reading.article),
      ),
      new Set([fog, tide]),
    );
  });

  it('forgets what it is told to forget', async () => {
    await history.record(fog, { progress: 0.4 });
    await history.forget(fog);
    assert.equal(history.of(fog), undefined);
    assert.deepEqual(reopened().recent(), []);
  });

  it('keeps progress between the top and the end', async () => {
    await history.record(fog, { progress: -3 });
    await history.record(tide, { progress: 42 });
    assert.deepEqual([history.of(fog)?.progress, history.of(tide)?.progress], [0, 1]);
  });

  it('tells which article changed, from what to what, when it is already remembered', async () => {
    const heard: unknown[] = [];
    history.onDidChange(({ article, from, to }) => heard.push([history.of(article)?.progress, from, to]));
    await history.record(fog, { progress: 0.4 });
    await history.record(fog, { progress: 0.5 });
    await history.forget(fog);
    assert.deepEqual(heard, [
      [0.4, 'unread', 'begun'],
      [0.5, 'begun', 'begun'],
      [undefined, 'begun', 'unread'],
    ]);
  });

  it('drops the oldest beyond five hundred', async () => {
    for (let index = 0; index <= 500; index++)
      await history.record(`notes/${index}.md` as ArticleId, { progress: 0.5 });
    assert.equal(history.recent().length, 500);
    assert.equal(history.of('notes/0.md' as ArticleId), undefined);
    assert.equal(reopened().recent().length, 500);
  });

  it('remembers stars across sessions, the latest first, until they are taken off', async () => {
    for (const article of [fog, tide, lamp]) await history.mark(article, 'starred', true);
    await history.mark(tide, 'starred', false);
    assert.deepEqual(history.listed('starred'), [lamp, fog]);
    assert.deepEqual(reopened().listed('starred'), [lamp, fog]);
    assert.deepEqual(
      [fog, tide].map(article => reopened().isOn('starred', article)),
      [true, false],
    );
  });

  it('an article that is starred twice has one star, and keeps its place', async () => {
    for (const article of [fog, tide, fog]) await history.mark(article, 'starred', true);
    assert.deepEqual(reopened().listed('starred'), [tide, fog]);
  });

  it('a star outlives what was read: neither five hundred others nor forgetting takes it off', async () => {
    await history.record(fog, { progress: 0.4 });
    await history.mark(fog, 'starred', true);
    for (let index = 0; index <= 500; index++)
      await history.record(`notes/${index}.md` as ArticleId, { progress: 0.5 });
    await history.forget(fog);
    assert.equal(history.of(fog), undefined);
    assert.deepEqual(reopened().listed('starred'), [fog]);
  });

  it('a star put here takes none off that another window put, and brings none back', async () => {
    await history.mark(lamp, 'starred', true);
    const other = reopened();
    await history.mark(fog, 'starred', true);
    await history.mark(lamp, 'starred', false);
    await other.mark(tide, 'starred', true);
    assert.deepEqual(reopened().listed('starred'), [tide, fog]);
  });

  it('tells of a star that is put on or taken off, when it is already remembered, and of no other', async () => {
    const heard: unknown[] = [];
    history.onDidMark(({ article, list, on }) => heard.push([article, list, on, history.isOn(list, article)]));
    await history.mark(fog, 'starred', true);
    await history.mark(fog, 'starred', true);
    await history.mark(fog, 'starred', false);
    assert.deepEqual(heard, [
      [fog, 'starred', true, true],
      [fog, 'starred', false, false],
    ]);
  });

  it('remembers the exact place of the last hundred, and of the others how far', async () => {
    const position = positionAt('안개가 걷힌다', [], 4);
    const place = { progress: 0.5, position, below: -0.5, left: { syllables: 300, words: 20 } };
    for (let index = 0; index <= 100; index++) await history.record(`notes/${index}.md` as ArticleId, place);
    assert.deepEqual(reopened().startOf('notes/1.md' as ArticleId), { ...place, finished: false });
    assert.deepEqual(reopened().startOf('notes/0.md' as ArticleId), { progress: 0.5, finished: false });
  });

  it('an article is to be read later until it is read through, or taken off the list', async () => {
    for (const article of [fog, tide, lamp]) await history.mark(article, 'later', true);
    await history.record(fog, { progress: 0.5 });
    await history.record(tide, { progress: 0.97 });
    assert.deepEqual(reopened().listed('later'), [lamp, fog]);
    await history.markRead(fog);
    await history.mark(lamp, 'later', false);
    assert.deepEqual(reopened().listed('later'), []);
  });

  it('may be read later again once it was read', async () => {
    await history.markRead(fog);
    await history.mark(fog, 'later', true);
    await history.record(fog, { progress: 0.1 });
    assert.deepEqual(reopened().listed('later'), [fog]);
  });

  it('names all of it for searching', async () => {
    await history.record(fog, { progress: 0.5 });
    await history.markRead(tide);
    await history.mark(lamp, 'starred', true);
    await history.mark(fog, 'later', true);
    assert.deepEqual(history.facts(), { begun: [fog], finished: [tide], starred: [lamp], later: [fog] });
  });

  it('takes over what another window wrote, and tells of it once', async () => {
    const other = reopened();
    const heard: unknown[] = [];
    other.onDidChange(change => heard.push(change));
    other.onDidMark(change => heard.push(change));
    await history.record(fog, { progress: 0.5 });
    await history.mark(tide, 'starred', true);
    other.refresh();
    other.refresh();
    assert.deepEqual(heard, [
      { article: fog, from: 'unread', to: 'begun' },
      { article: tide, list: 'starred', on: true },
    ]);
  });

  it('what was forgotten here does not come back from another window', async () => {
    await history.record(fog, { progress: 0.5 });
    const other = reopened();
    await history.forget(fog);
    await other.record(tide, { progress: 0.5 });
    assert.equal(other.of(fog), undefined);
    assert.equal(reopened().of(fog), undefined);
  });

  it('goes on from what earlier versions wrote', async () => {
    await memory.set('seoga.reading', [
      { article: fog, progress: 0.4, finished: false, at: 10 },
      { article: tide, progress: 1, finished: true, at: 5 },
    ]);
    await memory.set('seoga.starred', [tide, fog]);
    const history = reopened();
    assert.deepEqual(history.of(fog), { article: fog, progress: 0.4, finished: false, at: 10 });
    assert.equal(history.stateOf(tide), 'finished');
    assert.deepEqual(history.listed('starred'), [fog, tide]);
    await history.mark(tide, 'starred', false);
    assert.deepEqual(reopened().listed('starred'), [fog]);
  });

  it('passes over what it does not understand', async () => {
    const broken = [null, 7, { article: 3, at: 1 }, { article: fog }, { article: fog, at: 1, progress: 'half' }];
    await memory.set('seoga.reading', [...broken, { article: tide, at: 2, progress: 0.3, position: { quote: 5 } }]);
    await memory.set('seoga.later', 'nothing');
    const history = reopened();
    assert.deepEqual(history.recent(), [{ article: tide, progress: 0.3, finished: false, at: 2 }]);
    assert.deepEqual(history.listed('later'), []);
  });

  it('what a clock that is far ahead wrote is not the latest for years', async () => {
    const day = 24 * 60 * 60 * 1000;
    await history.record(fog, { progress: 0.5 });
    const [stored] = memory.get<readonly object[]>('seoga.reading') ?? [];
    await memory.set('seoga.reading', [{ ...stored, article: tide, at: now + 400 * day }, stored]);
    const after = reopened();
    assert.deepEqual(
      after.recent().map(reading => reading.article),
      [fog, tide],
    );
    assert.equal(after.of(tide)?.progress, 0.5, 'how far one came is kept');
    await after.record(tide, { progress: 0.6 });
    assert.deepEqual(
      reopened()
        .recent()
        .map(({ article, at }) => [article, at < now + day]),
      [
        [tide, true],
        [fog, true],
      ],
    );
  });

  it('a clock that is a little ahead is believed', async () => {
    await history.record(fog, { progress: 0.5 });
    const [stored] = memory.get<readonly object[]>('seoga.reading') ?? [];
    await memory.set('seoga.reading', [{ ...stored, article: tide, at: now + 60_000 }, stored]);
    assert.equal(reopened().recent()[0]?.article, tide);
  });
});
