import assert from 'node:assert/strict';
import type { AnnotationId } from '../../../src/core/annotations/annotation';
import { AnnotationStore, PageFull } from '../../../src/core/annotations/annotation-store';
import { pause } from '../../../src/core/kit/pause';
import type { ArticleId } from '../../../src/core/library/article';
import type { AnnotationFiles } from '../../../src/core/ports';
import { cpuTime } from '../cpu-time';
import { SharedFolder } from './memory-files';

const ARTICLE = 'bookshelf-1/notes/a.md' as ArticleId;
const OTHER = 'bookshelf-1/b.md' as ArticleId;

let made = 0;
let time = 0;

function windowOver(files: AnnotationFiles): AnnotationStore {
  return new AnnotationStore({
    files,
    now: () => Date.UTC(2026, 10, 22) + time++ * 1000,
    newId: () => `urn:uuid:${++made}` as AnnotationId,
  });
}

function selection(quote: string, note = '') {
  const selectors = { exact: quote, prefix: '', suffix: '', start: made };
  return { address: 'file:///shelf/notes/a.md', selectors, colour: 'yellow', note } as const;
}

async function quotes(store: AnnotationStore, article = ARTICLE): Promise<readonly string[]> {
  return (await store.of(article)).annotations.map(({ selectors }) => selectors.exact);
}

describe('the store of highlights', () => {
  let folder: SharedFolder;
  let store: AnnotationStore;

  beforeEach(() => {
    folder = new SharedFolder();
    store = windowOver(folder.window());
  });

  it('has what was added, in the order of the text, and says whose file it is', async () => {
    await store.add(ARTICLE, selection('하나'));
    await store.add(ARTICLE, selection('둘', '메모'));
    assert.deepEqual(await quotes(store), ['하나', '둘']);
    const [only] = await store.all();
    assert.deepEqual([only?.article, only?.source, only?.unread], [ARTICLE, 'file:///shelf/notes/a.md', 0]);
  });

  it('changes the colour and the note, and tells who shows them', async () => {
    const { id } = await store.add(ARTICLE, selection('하나'));
    const told: unknown[] = [];
    store.onDidChange(article => told.push(article));
    assert.equal(await store.change(ARTICLE, id, { colour: 'blue' }), true);
    assert.equal(await store.change(ARTICLE, id, { note: '왜?' }), true);
    const [annotation] = (await store.of(ARTICLE)).annotations;
    assert.deepEqual([annotation?.colour, annotation?.note], ['blue', '왜?']);
    assert.ok((annotation?.modified ?? '') > (annotation?.created ?? ''));
    assert.ok(told.includes(ARTICLE));
  });

  it('writes nothing for a change that changes nothing', async () => {
    const { id } = await store.add(ARTICLE, selection('하나', '메모'));
    const before = folder.files.get(ARTICLE);
    await store.change(ARTICLE, id, { colour: 'yellow', note: '메모' });
    assert.equal(folder.files.get(ARTICLE), before);
  });

  const otherClocks = {
    'a clock that runs ahead': '2999-01-01T00:00:00.000Z',
    'an offset from UTC': '2026-11-22T08:59:00+09:00',
    'no format that is known': 'zuletzt gestern',
    'the last moment there is': '+275760-09-13T00:00:00.000Z',
  };
  for (const [what, modified] of Object.entries(otherClocks)) {
    it(`keeps a note on a highlight whose time has ${what}`, async () => {
      const { id, created } = await store.add(ARTICLE, selection('하나'));
      await pause(700);
      folder.write(
        ARTICLE,
        (folder.files.get(ARTICLE) ?? '').replace(`"modified": "${created}"`, `"modified": "${modified}"`),
      );
      assert.equal((await store.of(ARTICLE)).annotations[0]?.modified, modified);
      assert.equal(await store.change(ARTICLE, id, { note: '메모' }), true);
      const [annotation] = (await store.of(ARTICLE)).annotations;
      assert.equal(annotation?.note, '메모');
      assert.equal(Date.parse(annotation?.modified ?? '') < Date.parse(modified), false);
    });
  }

  it('does not write again over what somebody changed after it', async () => {
    const { id } = await store.add(ARTICLE, selection('하나'));
    await pause(700);
    await store.change(ARTICLE, id, { note: '먼저' });
    await windowOver(folder.window()).change(ARTICLE, id, { note: '나중' });
    await pause(700);
    assert.equal((await store.of(ARTICLE)).annotations[0]?.note, '나중');
  });

  it('writes no file that is larger than it would read, and says so', async () => {
    const note = 'a'.repeat(1_500_000);
    await store.add(ARTICLE, selection('하나', note));
    await store.add(ARTICLE, selection('둘', note));
    const before = folder.files.get(ARTICLE);
    await assert.rejects(store.add(ARTICLE, selection('셋', note)), PageFull);
    assert.equal(folder.files.get(ARTICLE), before);
    assert.deepEqual(await quotes(store), ['하나', '둘']);
    await store.add(ARTICLE, selection('셋'));
    assert.equal((await quotes(store)).length, 3);
  });

  it('adopts tens of thousands in a moment', async () => {
    const entries = (shift: number) =>
      Array.from({ length: 10_000 }, (_, i) => ({
        id: `x:${i + shift}`,
        type: 'Annotation',
        target: { selector: { type: 'TextQuoteSelector', exact: '가' } },
      }));
    await store.adopt(ARTICLE, entries(0));
    const spent = cpuTime();
    await store.adopt(ARTICLE, entries(5000));
    const took = spent();
    assert.equal((await quotes(store)).length, 15_000);
    assert.ok(took < 2000, `${took} ms`);
  });

  it('leaves no file behind once the last highlight is gone', async () => {
    const { id } = await store.add(ARTICLE, selection('하나'));
    assert.equal(await store.remove(ARTICLE, id), true);
    assert.equal(folder.files.size, 0);
    assert.deepEqual(await store.all(), []);
  });

  it('brings back what was removed, every word of its entry', async () => {
    const { id } = await store.add(ARTICLE, selection('하나', '메모'));
    folder.write(
      ARTICLE,
      (folder.files.get(ARTICLE) ?? '').replace('"type": "Annotation"', '"type": "Annotation",\n      "x": 1'),
    );
    const before = folder.files.get(ARTICLE);
    assert.match(before ?? '', /"x": 1/);
    await store.remove(ARTICLE, id);
    assert.equal(await store.restore(ARTICLE, id), true);
    assert.equal(folder.files.get(ARTICLE), before);
  });

  it('makes changes one after the other, however fast they are asked for', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, i) => store.add(ARTICLE, selection(`${i}번`))));
    assert.equal((await quotes(store)).length, 5);
  });

  it('keeps a copy of a file it cannot read before it writes over it, and says so', async () => {
    folder.files.set(ARTICLE, '{ broken');
    const copies: unknown[] = [];
    store.onDidKeepCopy(copy => copies.push(copy));
    assert.equal((await store.of(ARTICLE)).problem, 'notJson');
    assert.deepEqual(folder.copies, []);
    await store.add(ARTICLE, selection('하나'));
    assert.deepEqual(folder.copies, ['{ broken']);
    assert.deepEqual(copies, [{ article: ARTICLE, copy: 'copy 1' }]);
    assert.deepEqual(await quotes(store), ['하나']);
  });

  it('counts entries that it cannot read, and keeps them', async () => {
    folder.files.set(ARTICLE, '{"items": [{"id": "x", "type": "Bookmark"}]}');
    await store.add(ARTICLE, selection('하나'));
    const { unread, annotations } = await store.of(ARTICLE);
    assert.deepEqual([unread, annotations.length], [1, 1]);
    assert.match(folder.files.get(ARTICLE) ?? '', /Bookmark/);
  });

  it('adopts the highlights of another place once, and keeps its own', async () => {
    await store.add(ARTICLE, selection('하나'));
    const entries = (JSON.parse(folder.files.get(ARTICLE) ?? '') as { items: unknown[] }).items;
    await store.add(OTHER, selection('둘'));
    assert.equal(await store.adopt(OTHER, [...entries, { odd: true }]), true);
    assert.equal(await store.adopt(OTHER, [...entries, { odd: true }]), false);
    assert.deepEqual([...(await quotes(store, OTHER))].sort(), ['둘', '하나']);
    assert.equal((await store.of(OTHER)).unread, 1);
  });
});

describe('two windows over one file of highlights', () => {
  it('keep what each of them added', async () => {
    const folder = new SharedFolder();
    const [one, other] = [windowOver(folder.window()), windowOver(folder.window())];
    await one.add(ARTICLE, selection('하나'));
    await other.add(ARTICLE, selection('둘'));
    await one.add(ARTICLE, selection('셋'));
    assert.equal((await quotes(other)).length, 3);
  });

  it('keep it though both write in the same moment', async () => {
    const folder = new SharedFolder();
    const windows = [1, 2, 3].map(() => windowOver(folder.window({ slow: true })));
    await Promise.all(windows.map((store, i) => store.add(ARTICLE, selection(`${i}번`))));
    await pause(900);
    assert.deepEqual([...(await quotes(windowOver(folder.window())))].sort(), ['0번', '1번', '2번']);
  });

  it('do not bring back what the other one removed', async () => {
    const folder = new SharedFolder();
    const [one, other] = [windowOver(folder.window()), windowOver(folder.window())];
    const { id } = await one.add(ARTICLE, selection('하나'));
    await pause(500);
    assert.equal(await other.remove(ARTICLE, id), true);
    assert.equal(await one.change(ARTICLE, id, { note: '늦은 메모' }), false);
    await one.add(ARTICLE, selection('둘'));
    assert.deepEqual(await quotes(one), ['둘']);
  });

  it('hear of what the other one did', async () => {
    const folder = new SharedFolder();
    const [one, other] = [windowOver(folder.window()), windowOver(folder.window())];
    const heard: unknown[] = [];
    other.onDidChange(article => heard.push(article));
    await one.add(ARTICLE, selection('하나'));
    assert.ok(heard.includes(ARTICLE));
    one.dispose();
    other.dispose();
  });
});
