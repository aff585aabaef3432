import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModelId } from '../../../../src/core/ask/language-model';
import type { ComparedAnswer } from '../../../../src/core/question-set/compare-models';
import { AnswersFile } from '../../../../src/host/question-set/answers-file';

const QUESTIONS = ['왜?', '어떻게?'];
const answer = (question: number): ComparedAnswer => ({ model: 'm' as ModelId, question, outcome: 'verified' });

describe('the file of a comparison', () => {
  let folder: string;
  let set: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seoga-answers-'));
    set = join(folder, 'set.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is gone on with after it was killed, half a line at its end included, and is gone when it is finished', async () => {
    const first = new AnswersFile(set, QUESTIONS);
    assert.deepEqual(await first.read(), []);
    await first.begin([]);
    first.add(answer(0));
    await first.written();
    await appendFile(join(folder, 'set.answers.jsonl'), '{"model": "m", "quest');
    const second = new AnswersFile(set, QUESTIONS);
    const known = await second.read();
    assert.deepEqual(known, [answer(0)]);
    await second.begin(known);
    second.add(answer(1));
    await second.written();
    assert.deepEqual(await new AnswersFile(set, QUESTIONS).read(), [answer(0), answer(1)]);
    await second.remove();
    assert.deepEqual(await readdir(folder), []);
  });

  it('keeps nothing where a file of somebody else has its name', async () => {
    const file = join(folder, 'set.answers.jsonl');
    await writeFile(file, 'mine');
    const answers = new AnswersFile(set, QUESTIONS);
    assert.deepEqual(await answers.read(), []);
    await answers.begin([]);
    answers.add(answer(0));
    await answers.written();
    await answers.remove();
    assert.equal(await readFile(file, 'utf8'), 'mine');
  });

  it('says when it cannot be written', async () => {
    const answers = new AnswersFile(join(folder, 'nowhere', 'set.jsonl'), QUESTIONS);
    answers.add(answer(0));
    await assert.rejects(answers.written(), { code: 'ENOENT' });
  });
});
