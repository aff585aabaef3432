import assert from 'node:assert/strict';
import type { ArticleId } from '../../../src/core/library/article';
import { ReadingHistory } from '../../../src/core/library/reading';
import type { Memory } from '../../../src/core/ports';

/** Keeps JSON, as VS Code's memento does. */
class FakeMemory implements Memory {
  readonly #texts = new Map<string, string>();

  get<T>(key: string): T | undefined {
    const text = this.#texts.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  async set(key: string, value: unknown): Promise<void> {
    this.#texts.set(key, JSON.stringify(value));
  }
}

const [fog, tide, lamp] = ['notes/fog.md', 'notes/tide.md', 'notes/lamp.md'] as [ArticleId, ArticleId, ArticleId];

describe('a reading history', () => {
  let memory: FakeMemory;
  let now: number;
  let history: ReadingHistory;
  const reopened = (): ReadingHistory => new ReadingHistory(memory, () => now);

  beforeEach(() => {
    memory = new FakeMemory();
    now = 1000;
    history = new ReadingHistory(memory, () => now++);
  });

  it('remembers how far one came, across sessions', async () => {
    await history.record(fog, 0.4);
    assert.deepEqual(reopened().of(fog), { article: fog, progress: 0.4, finished: false, at: 1000 });
  });

  it('names the latest first, and an article once', async () => {
    for (const article of [fog, tide, fog]) await history.record(article, 0.5);
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
    await history.record(fog, 0.01);
    await history.record(tide, 0.02);
    await history.record(lamp, 0.95);
    assert.deepEqual(
      history.unfinished().map(reading => reading.article),
      [tide],
    );
  });

  it('an article that is marked as read is finished, and still remembered', async () => {
    await history.record(fog, 0.4);
    await history.markRead(fog);
    assert.deepEqual(history.unfinished(), []);
    assert.equal(history.of(fog)?.progress, 1);
  });

  it('a finished article stays finished when it is opened again, until it is forgotten', async () => {
    await history.record(fog, 0.97);
    await history.record(fog, 0.1);
    assert.equal(history.stateOf(fog), 'finished');
    assert.deepEqual(history.unfinished(), []);
    await history.forget(fog);
    assert.equal(history.stateOf(fog), 'unread');
  });

  it('starts where one left off, and at the top of what one has read to its end', async () => {
    assert.equal(history.startOf(fog), 0);
    await history.record(fog, 0.6);
    assert.equal(history.startOf(fog), 0.6);
    await history.record(fog, 1);
    assert.equal(history.startOf(fog), 0);
  });

  it('loses nothing that another window wrote meanwhile', async () => {
    const other = reopened();
    await history.record(fog, 0.4);
    await other.record(tide, 0.5);
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
    await history.record(fog, 0.4);
    await history.forget(fog);
    assert.equal(history.of(fog), undefined);
    assert.deepEqual(reopened().recent(), []);
  });

  it('keeps progress between the top and the end', async () => {
    await history.record(fog, -3);
    await history.record(tide, 42);
    assert.deepEqual([history.of(fog)?.progress, history.of(tide)?.progress], [0, 1]);
  });

  it('tells which article changed, from what to what, when it is already remembered', async () => {
    const heard: unknown[] = [];
    history.onDidChange(({ article, from, to }) => heard.push([history.of(article)?.progress, from, to]));
    await history.record(fog, 0.4);
    await history.record(fog, 0.5);
    await history.forget(fog);
    assert.deepEqual(heard, [
      [0.4, 'unread', 'begun'],
      [0.5, 'begun', 'begun'],
      [undefined, 'begun', 'unread'],
    ]);
  });

  it('drops the oldest beyond five hundred', async () => {
    for (let index = 0; index <= 500; index++) await history.record(`notes/${index}.md` as ArticleId, 0.5);
    assert.equal(history.recent().length, 500);
    assert.equal(history.of('notes/0.md' as ArticleId), undefined);
    assert.equal(reopened().recent().length, 500);
  });

  it('remembers stars across sessions, the latest first, until they are taken off', async () => {
    for (const article of [fog, tide, lamp]) await history.star(article, true);
    await history.star(tide, false);
    assert.deepEqual(history.starred(), [lamp, fog]);
    assert.deepEqual(reopened().starred(), [lamp, fog]);
    assert.deepEqual(
      [fog, tide].map(article => reopened().isStarred(article)),
      [true, false],
    );
  });

  it('an article that is starred twice has one star, and keeps its place', async () => {
    for (const article of [fog, tide, fog]) await history.star(article, true);
    assert.deepEqual(reopened().starred(), [tide, fog]);
  });

  it('a star outlives what was read: neither five hundred others nor forgetting takes it off', async () => {
    await history.record(fog, 0.4);
    await history.star(fog, true);
    for (let index = 0; index <= 500; index++) await history.record(`notes/${index}.md` as ArticleId, 0.5);
    await history.forget(fog);
    assert.equal(history.of(fog), undefined);
    assert.deepEqual(reopened().starred(), [fog]);
  });

  it('a star put here takes none off that another window put, and brings none back', async () => {
    await history.star(lamp, true);
    const other = reopened();
    await history.star(fog, true);
    await history.star(lamp, false);
    await other.star(tide, true);
    assert.deepEqual(reopened().starred(), [tide, fog]);
  });

  it('tells of a star that is put on or taken off, when it is already remembered, and of no other', async () => {
    const heard: unknown[] = [];
    history.onDidStar(({ article, starred }) => heard.push([article, starred, history.isStarred(article)]));
    await history.star(fog, true);
    await history.star(fog, true);
    await history.star(fog, false);
    assert.deepEqual(heard, [
      [fog, true, true],
      [fog, false, false],
    ]);
  });
});
