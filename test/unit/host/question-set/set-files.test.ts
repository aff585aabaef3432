import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleId } from '../../../../src/core/library/article';
import type { SetPlan } from '../../../../src/core/question-set/journal';
import {
  append,
  begin,
  JournalWatch,
  lookAt,
  mend,
  type SetFiles,
  setFilesOf,
  sha256,
} from '../../../../src/host/question-set/set-files';

const FROM = { article: 'notes/a.md' as ArticleId, title: 'a', lines: [1, 2], hash: 'x' } as const;
const PLAN: SetPlan = { begun: 'now', seoga: '1', scope: 'all', samples: 1, passages: [FROM, FROM, FROM] };
const LINE = '{"messages":[{"role":"user","content":"왜?"}]}\n';
const entry = (passage: number, line?: string): string =>
  `${JSON.stringify({ passage, outcome: line === undefined ? 'notFound' : 'kept', ...(line !== undefined && { line: sha256(line.trimEnd()) }), tried: 1, verified: 1, model: 'm', at: 'now', seoga: '1', from: FROM })}\n`;
const written = (passage: number, setLine?: string) => ({
  entry: { passage, outcome: 'kept', tried: 1, verified: 1, model: 'm', at: 'now', seoga: '1', from: FROM } as const,
  entryLine: entry(passage, setLine),
  ...(setLine !== undefined && { setLine }),
});

describe('the files of a question set', () => {
  let folder: string;
  let files: SetFiles;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seoga-set-'));
    files = setFilesOf(join(folder, 'set.jsonl'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are the set, and where its lines come from beside it', () => {
    assert.deepEqual(setFilesOf('/x/a.jsonl'), { set: '/x/a.jsonl', journal: '/x/a.provenance.jsonl' });
    assert.deepEqual(setFilesOf('/x/a.txt'), { set: '/x/a.txt', journal: '/x/a.txt.provenance.jsonl' });
  });

  it('are found again with what is done and kept', async () => {
    assert.deepEqual(await lookAt(files), { is: 'nothing' });
    await begin(files, PLAN);
    await append(files, written(0, LINE));
    await append(files, written(1));
    const found = await lookAt(files);
    assert.ok(found.is === 'ours');
    assert.deepEqual([[...found.done], found.kept, found.plan.passages.length], [[0, 1], 1, 3]);
    assert.equal(await readFile(files.set, 'utf8'), LINE);
  });

  it('are watched for somebody else who writes to them', async () => {
    await begin(files, PLAN);
    const watch = await JournalWatch.begin(files);
    for (const passage of [0, 1]) {
      assert.ok(await watch.isOurs());
      await append(files, written(passage, LINE));
      watch.wrote(written(passage, LINE));
    }
    assert.ok(await watch.isOurs());
    const other = await JournalWatch.begin(files);
    await append(files, written(2));
    assert.ok(!(await watch.isOurs()));
    other.wrote(written(2));
    assert.ok(await other.isOurs());
    await rm(files.journal);
    assert.ok(!(await other.isOurs()), 'a journal that is gone is not begun without its plan');
  });

  it('are never written over what is there', async () => {
    await writeFile(files.set, 'mine');
    assert.deepEqual(await lookAt(files), { is: 'other', file: files.set });
    await assert.rejects(begin(files, PLAN), /There is a file/);
    assert.equal(await readFile(files.set, 'utf8'), 'mine');
    await assert.rejects(readFile(files.journal), { code: 'ENOENT' });
    await rm(files.set);
    await writeFile(files.journal, '{"mine": 1}\n');
    assert.deepEqual(await lookAt(files), { is: 'other', file: files.journal });
    await assert.rejects(begin(files, PLAN), { code: 'EEXIST' });
  });

  it('are mended where half a line was written, and only there', async () => {
    await begin(files, PLAN);
    await append(files, written(0, LINE));
    const [set, journal] = [await readFile(files.set, 'utf8'), await readFile(files.journal, 'utf8')];
    await appendFile(files.journal, entry(1, LINE).slice(0, 40));
    await appendFile(files.set, Buffer.from(LINE).subarray(0, 38));
    const found = await lookAt(files);
    assert.ok(found.is === 'ours');
    assert.deepEqual([[...found.done], found.kept], [[0], 1]);
    await mend(files);
    assert.deepEqual([await readFile(files.set, 'utf8'), await readFile(files.journal, 'utf8')], [set, journal]);
    await mend(files);
    assert.equal(await readFile(files.set, 'utf8'), set);
  });

  it('keep a last line that an editor saved without its end', async () => {
    await begin(files, PLAN);
    await append(files, written(0, LINE));
    await writeFile(files.set, LINE.trimEnd());
    const found = await lookAt(files);
    assert.deepEqual(found.is === 'ours' && [...found.done], [0]);
    await mend(files);
    assert.equal(await readFile(files.set, 'utf8'), LINE);
  });

  it('try the last passage again where its entry was written and its line was not', async () => {
    await begin(files, PLAN);
    await append(files, written(0, LINE));
    await appendFile(files.journal, entry(1, '{"lost":1}\n'));
    const found = await lookAt(files);
    assert.deepEqual(found.is === 'ours' && [[...found.done], found.kept], [[0], 1]);
  });
});
