import assert from 'node:assert/strict';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import type { SuggestProgress } from '../../../src/core/room/answers';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { FakeSource, shelfOf } from './shelf-folder';

const NEVER = new CancellationSource().token;
const notes = shelfOf('notes');

function files(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${i}.md`, `# 글 ${i}\n\n파고계란 물결의 높이를 재는 도구이다.`]),
  );
}

async function roomOf(count: number): Promise<ReadingRoom> {
  const room = new ReadingRoom({ source: new FakeSource({ notes: files(count) }) });
  await room.setShelves([notes], NEVER);
  return room;
}

describe('suggesting terms from the library', () => {
  it('reads every article twice and tells how far it is', async () => {
    const told: SuggestProgress[] = [];
    const room = await roomOf(40);
    const found = await room.suggestTerms(5, { token: NEVER, tell: progress => told.push(progress) });
    assert.deepEqual(
      found.map(({ names, articles }) => [names.ko, articles]),
      [['파고계', 40]],
    );
    assert.deepEqual(told.at(-1), { done: 80, total: 80 });
    assert.ok(told.every(({ done }, i) => i === 0 || done > (told[i - 1]?.done ?? 0)));
  });

  it('answers others meanwhile', async () => {
    const room = await roomOf(200);
    let isDone = false;
    const suggesting = room.suggestTerms(5, { token: NEVER, tell: () => {} }).then(() => {
      isDone = true;
    });
    await new Promise(resolve => setTimeout(resolve, 0));
    assert.equal(room.search('글 7', { limit: 1, kinds: ['article'] }).rows.length, 1);
    assert.equal(isDone, false);
    await suggesting;
  });

  it('stops once nobody wants it any more', async () => {
    const room = await roomOf(200);
    const stop = new CancellationSource();
    let told = 0;
    const suggesting = room.suggestTerms(5, {
      token: stop.token,
      tell: () => {
        told++;
        stop.cancel();
      },
    });
    await assert.rejects(suggesting, CancelledError);
    assert.equal(told, 1);
  });

  it('an empty library suggests nothing', async () => {
    assert.deepEqual(
      await new ReadingRoom({ source: new FakeSource({}) }).suggestTerms(5, { token: NEVER, tell: () => {} }),
      [],
    );
  });
});
