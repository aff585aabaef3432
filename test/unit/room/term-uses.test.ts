import assert from 'node:assert/strict';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import type { TermUses, UseLimits } from '../../../src/core/room/answers';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import type { TermId } from '../../../src/core/terms/term';
import { openStore } from '../../../src/node/sqlite/open-store';
import type { SqliteStore } from '../../../src/node/sqlite/sqlite-store';
import { termOf } from '../terms/terms';
import { FakeSource, shelfOf } from './shelf-folder';

const NEVER = new CancellationSource().token;
const notes = shelfOf('notes');
const MANY: UseLimits = { articles: 100, uses: 100 };

const TERMS = [
  termOf('바다 안개', 'Sea Fog', { aliases: ['해무'] }),
  termOf('바다 안개 경보', 'Sea Fog Warning'),
  termOf('등대', 'Lighthouse', { abbr: 'LH' }),
];

const FILES = {
  'a.md': '---\r\ntitle: 바다안개\r\n---\r\n\r\n해무가 낀다. 바다 안개는 희다.\r\n',
  'b.md': '# 경보\n\n바다 안개 경보가 났다. SeaFog 하나.\n',
  'c.md': '# Fogs\n\nSea fogs roll in.\rSea-fog, again.\n',
  'd.md': '# 등대\n\n등대지기는 등대가 아니다.\n',
  'e.md': '# 없음\n\n바다와 안개.\n',
};

describe('where a term stands in a library', () => {
  let store: SqliteStore;
  let source: FakeSource;
  let room: ReadingRoom;

  beforeEach(async () => {
    store = await openStore({ file: undefined, engine: 'wasm' });
    source = new FakeSource({ notes: FILES });
    room = new ReadingRoom({ source, store });
    await room.setShelves([notes], NEVER);
    room.setTerms(TERMS);
  });

  afterEach(() => store.dispose());

  const usesOf = (id: string, limits = MANY): Promise<TermUses> => room.usesOfTerm(id as TermId, limits, NEVER);
  /** What stands at each place, as `a.md:4:해무`. */
  const told = ({ found }: TermUses): readonly string[] =>
    found.flatMap(({ article, uses }) => {
      const name = article.replace('notes/', '') as keyof typeof FILES;
      const lines = FILES[name].split(/\r\n|\r|\n/);
      return uses.map(({ line, start, end }) => `${name}:${line}:${lines[line]?.slice(start, end)}`);
    });

  it('is told by line, under every name and spelling, whatever ends the lines', async () => {
    await room.fillIndex();
    assert.deepEqual([...told(await usesOf('sea-fog'))].sort(), [
      'a.md:1:바다안개',
      'a.md:4:바다 안개',
      'a.md:4:해무',
      'b.md:2:SeaFog',
      'c.md:2:Sea fog',
      'c.md:3:Sea-fog',
    ]);
  });

  it('is not where a longer term or a longer word stands', async () => {
    await room.fillIndex();
    assert.deepEqual(told(await usesOf('sea-fog-warning')), ['b.md:2:바다 안개 경보']);
    assert.deepEqual(told(await usesOf('lighthouse')), ['d.md:0:등대', 'd.md:2:등대']);
  });

  it('is told of articles that the index does not know yet', async () => {
    assert.deepEqual(told(await usesOf('lighthouse')), ['d.md:0:등대', 'd.md:2:등대']);
  });

  it('reads no article that cannot hold it', async () => {
    await room.fillIndex();
    source.reads.length = 0;
    await usesOf('lighthouse');
    assert.deepEqual(source.reads, ['d.md']);
  });

  it('is told as far as the limits go, and that there may be more', async () => {
    await room.fillIndex();
    const two = await usesOf('lighthouse', { articles: 100, uses: 1 });
    assert.deepEqual([told(two).length, two.isAll], [1, false]);
    const one = await usesOf('sea-fog', { articles: 1, uses: 100 });
    assert.deepEqual([one.found.length, one.isAll], [1, false]);
    assert.equal((await usesOf('lighthouse', { articles: 1, uses: 2 })).isAll, true);
  });

  it('is nowhere for a term that there is not', async () => {
    assert.deepEqual(await usesOf('unknown'), { found: [], isAll: true });
  });

  it('is no longer looked for once nobody wants to know', async () => {
    await room.fillIndex();
    const stop = new CancellationSource();
    source.beforeRead = () => stop.cancel();
    await assert.rejects(room.usesOfTerm('sea-fog' as TermId, MANY, stop.token), CancelledError);
  });
});

describe('terms by name', () => {
  const room = new ReadingRoom({ source: new FakeSource({}) });
  const named = (name: string) => room.termsNamed(name, 9).map(({ id, name }) => `${id}: ${name}`);

  beforeEach(() => room.setTerms(TERMS));

  it('answer by the name that was typed, the exact one first', () => {
    assert.deepEqual(named('바다 안개'), ['sea-fog: 바다 안개', 'sea-fog-warning: 바다 안개 경보']);
    assert.equal(named('LH')[0], 'lighthouse: LH');
    assert.equal(named('해무')[0], 'sea-fog: 해무');
  });

  it('초성과 한/영 전환을 잊은 입력으로 찾는다', () => {
    assert.equal(named('ㅂㄷㅇㄱㄱㅂ')[0], 'sea-fog-warning: 바다 안개 경보');
    assert.equal(named('emdeo')[0], 'lighthouse: 등대');
  });

  it('are those that are in force: what is typed is no query', () => {
    assert.deepEqual(named('-등대'), ['lighthouse: 등대']);
    room.setTerms(TERMS.slice(0, 1));
    assert.deepEqual(named('등대'), []);
    assert.deepEqual(named('바다 안개'), ['sea-fog: 바다 안개']);
    room.setTerms([termOf('등대', 'Beacon', { id: 'lighthouse' as TermId })]);
    assert.deepEqual(named('Beacon'), ['lighthouse: Beacon']);
  });
});
