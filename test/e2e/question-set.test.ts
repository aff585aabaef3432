import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { honestAuthor, modelOf, taskOf } from '../fixtures/scripted-author';
import { fails, type Reply, type ScriptedServer, scripted, streams } from '../fixtures/scripted-models';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow } from './library-window';
import { openWorkbench, type Workbench } from './workbench';

const QUESTIONS = 8;

/** What VS Code tells the user, in its list of notifications: in tests it shows no toasts. */
async function told(workbench: Workbench, text: string): Promise<Locator> {
  const { page } = workbench;
  const found = page.locator('.notifications-center .monaco-list-row', { hasText: text }).first();
  await until(async () => {
    if (await found.isVisible()) return true;
    const isOpen = await page.locator('.notifications-center.visible').isVisible();
    if (!isOpen) await workbench.palette('Notifications: Show Notifications');
    return false;
  });
  return found;
}

/** Answers the steps up to the one that says what it takes. */
async function walkToCost({ quickPick, page }: Workbench, file: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: 'Build Question Set' }).waitFor();
  await quickPick.row('All articles').click();
  await quickPick.input.waitFor();
  await page.getByText('How many questions').first().waitFor();
  await quickPick.type(String(QUESTIONS));
  await quickPick.accept();
  await quickPick.row('No Judge').click();
  await page.getByText('Build Question Set').first().waitFor();
  await chooseFile({ quickPick, page }, file);
  await quickPick.row('At most').waitFor();
}

/** VS Code's own box for files, which is a quick pick where the host runs elsewhere. */
async function chooseFile({ quickPick, page }: Pick<Workbench, 'quickPick' | 'page'>, file: string): Promise<void> {
  const says = () => quickPick.input.inputValue();
  // It proposes a name, or a folder, once it has read that folder.
  await until(async () => (await says()).startsWith('/'));
  // What it proposes late would stand in place of what was written.
  await until(async () => {
    if ((await says()) !== file) await quickPick.type(file);
    await setTimeout(500);
    return (await says()) === file;
  });
  await page.keyboard.press('Enter');
}

const linesOf = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter(line => line !== '');
const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await setTimeout(50)) {
    if (Date.now() > end) throw new Error('It did not come true within a minute.');
  }
}

describe('Building a question set', () => {
  let server: ScriptedServer;
  let window: LibraryWindow;
  let workbench: Workbench;
  let reply: Reply = honestAuthor(['scripted', 'other']);
  const asked = (task: ReturnType<typeof taskOf>): number =>
    server.heard.filter(heard => taskOf(heard) === task).length;

  before(async () => {
    server = await scripted((response, heard) => reply(response, heard));
    window = await openLibraryWindow({
      driven: false,
      viewport: { width: 1280, height: 900 },
      machineSettings: {
        'seoga.library.showBundled': true,
        'seoga.model.source': 'endpoint',
        'seoga.model.address': server.address,
        'seoga.model.name': 'scripted',
      },
      settings: { 'seoga.library.showBundled': true },
    });
    workbench = window.workbench;
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(async () => {
    await window?.dispose();
    await server?.close();
  });

  it('says what it takes before anything is sent, and Escape leaves nothing behind', async () => {
    const file = join(workbench.folder, 'set.jsonl');
    await workbench.ours('seoga.buildQuestionSet');
    await walkToCost(workbench, file);
    const [row] = await workbench.quickPick.rows();
    assert.equal(row?.label, `Build ${QUESTIONS} Questions`);
    assert.match(row?.detail ?? '', /^At most 40 requests, about [\d,]+ tokens in and [\d,]+ out, to scripted · /);
    await workbench.screenshot('question-set-cost');
    await workbench.quickPick.dismiss();
    await setTimeout(300);
    assert.deepEqual([asked('question'), asked('answer'), await exists(file)], [0, 0, false]);
  });

  it('goes on after the window was killed, and tries nothing twice', async () => {
    const file = join(workbench.folder, 'set.jsonl');
    const journal = join(workbench.folder, 'set.provenance.jsonl');
    const honest = honestAuthor(['scripted', 'other']);
    // So many are tried, and the next is on its way, when the window is killed.
    let isHeld = true;
    reply = (response, heard) => (isHeld && asked('question') > 4 ? undefined : honest(response, heard));
    await workbench.ours('seoga.buildQuestionSet');
    await walkToCost(workbench, file);
    await workbench.quickPick.row('At most').click();
    await told(workbench, 'tried');
    await until(async () => (await exists(journal)) && (await linesOf(journal)).length > 4);
    await workbench.screenshot('question-set-progress');
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.activitybar').waitFor();
    assert.equal((await linesOf(journal)).length, 5);
    isHeld = false;

    await workbench.ours('seoga.buildQuestionSet');
    await workbench.quickPick.row('Continue set.jsonl').waitFor();
    assert.match((await workbench.quickPick.rows())[0]?.description ?? '', /^\d of 8 tried, \d kept$/);
    await workbench.quickPick.row('Continue set.jsonl').click();
    await workbench.quickPick.row('At most').click();
    await told(workbench, 'questions are kept in set.jsonl');
    await workbench.screenshot('question-set-done');

    const [plan, ...entries] = (await linesOf(journal)).map(line => JSON.parse(line));
    assert.equal(plan.seogaQuestionSet, 1);
    assert.deepEqual(
      entries.map(({ passage }) => passage),
      Array.from({ length: QUESTIONS }, (_, i) => i),
    );
    const kept = entries.filter(({ outcome }) => outcome === 'kept');
    const lines = await linesOf(file);
    assert.ok(kept.length >= QUESTIONS / 2, JSON.stringify(entries.map(({ outcome }) => outcome)));
    const hashes = lines.map(line => createHash('sha256').update(line).digest('hex'));
    assert.deepEqual(
      hashes,
      kept.map(({ line }) => line),
    );
    for (const line of lines) {
      const { messages, ...others } = JSON.parse(line);
      assert.deepEqual(others, {});
      assert.deepEqual(
        messages.map(({ role }: { role: string }) => role),
        ['system', 'user', 'assistant'],
      );
    }
    // The one that was on its way when the window was killed is asked for again, and no other.
    assert.ok(asked('question') <= QUESTIONS + 1, String(asked('question')));
  });

  it('leaves a finished set, and a file of something else, as they are', async () => {
    const other = join(workbench.folder, 'other.jsonl');
    await writeFile(other, '{"mine": true}\n');
    await workbench.ours('seoga.buildQuestionSet');
    await workbench.quickPick.row('All articles').click();
    await workbench.page.getByText('How many questions').first().waitFor();
    await workbench.quickPick.accept();
    await workbench.quickPick.row('No Judge').click();
    await chooseFile(workbench, other);
    // VS Code itself asks first whether to overwrite it.
    await workbench.page.getByText('other.jsonl already exists').waitFor();
    await workbench.page.locator('.quick-input-action', { hasText: 'OK' }).click();
    await told(workbench, 'other.jsonl is something else and stays as it is');
    assert.equal(await readFile(other, 'utf8'), '{"mine": true}\n');
  });

  it('ends at once when it is cancelled, and the request with it', async () => {
    const file = join(workbench.folder, 'cancelled.jsonl');
    const honest = honestAuthor(['scripted', 'other']);
    reply = (response, heard) => {
      if (taskOf(heard) === 'answer') return undefined;
      return honest(response, heard);
    };
    await workbench.ours('seoga.buildQuestionSet');
    await walkToCost(workbench, file);
    const before = asked('answer');
    await workbench.quickPick.row('At most').click();
    await until(async () => asked('answer') > before);
    const dropped = server.dropped;
    const progress = await told(workbench, 'Building cancelled.jsonl');
    await progress.getByText('Cancel', { exact: true }).click();
    await until(async () => server.dropped > dropped);
    await progress.waitFor({ state: 'hidden' });
    assert.equal((await linesOf(file)).length, 0);
    reply = honest;
  });

  it('compares models by a set, also after the window was killed, and writes how they did as Markdown and CSV', async () => {
    const honest = honestAuthor(['scripted', '=cmd|calc', 'dead']);
    const chooseModels = async (): Promise<void> => {
      for (const model of ['=cmd|calc', 'dead'])
        await workbench.quickPick.row(model).locator('.label-name').first().click();
      await workbench.quickPick.accept();
    };
    let isSilent = true;
    reply = (response, heard) => {
      const model = modelOf(heard);
      if (model === 'dead') return fails(401, 'no such key')(response, heard);
      if (model.startsWith('=') && isSilent) return undefined;
      if (model.startsWith('=') && taskOf(heard) === 'answer') {
        return streams('그 까닭은 2037년에 정해졌다 [1: "없는 말"].')(response, heard);
      }
      return honest(response, heard);
    };
    const set = join(workbench.folder, 'plain.jsonl');
    const questions = (await linesOf(join(workbench.folder, 'set.jsonl'))).slice(0, 3);
    await writeFile(set, `${questions.join('\n')}\n{"nothing": 1}\n`);
    await workbench.ours('seoga.compareModels');
    await workbench.quickPick.row('Another File...').click();
    await chooseFile(workbench, set);
    await chooseModels();
    const first = asked('answer');
    await workbench.quickPick.row('Ask 3 Questions of 3 Models').click();
    const answers = join(workbench.folder, 'plain.answers.jsonl');
    await until(async () => (await exists(answers)) && (await linesOf(answers)).length > 3);
    // Three of the first, and one of each of the others, of which one is silent and the other is given up.
    await until(async () => asked('answer') === first + 5);
    const before = asked('answer');
    isSilent = false;
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.activitybar').waitFor();

    await workbench.ours('seoga.compareModels');
    await workbench.quickPick.row('Another File...').click();
    await chooseFile(workbench, set);
    await chooseModels();
    await workbench.quickPick.row('3 of 9 answers are there').click();
    await workbench.quickPick.row('At most 6 requests').waitFor();
    await workbench.quickPick.row('Ask 3 Questions of 3 Models').click();
    await told(workbench, 'plain.comparison.md');
    assert.equal(asked('answer') - before, 4);
    await until(async () => !(await exists(answers)));
    const markdown = await readFile(join(workbench.folder, 'plain.comparison.md'), 'utf8');
    assert.match(markdown, /\| scripted .*100\\?\.0 %|\| scripted .*\| 100\.0 %/);
    const csv = await readFile(join(workbench.folder, 'plain.comparison.csv'), 'utf8');
    assert.match(csv, /^scripted · [^,]*,3,3,100,100,\d+,\d+,\d+,\d+,false,0\r$/m);
    assert.match(csv, /^'=cmd\|calc · [^,]*,3,0,0,0,/m);
    assert.match(csv, /^dead · [^,]*,3,0,0,0,,,0,0,false,3\r$/m);
    const preview = workbench.webview.locator('table');
    await preview.waitFor();
    assert.match(await preview.innerText(), /Verified answers/);
    await workbench.screenshot('compare-models');
  });

  it('says what to do where no model is ticked', async () => {
    await workbench.ours('seoga.compareModels');
    await workbench.quickPick.row('Another File...').click();
    await chooseFile(workbench, join(workbench.folder, 'plain.jsonl'));
    await workbench.page.locator('.quick-input-count', { hasText: '1 Selected' }).waitFor();
    await workbench.quickPick.row('scripted').locator('.label-name').first().click();
    await workbench.page.locator('.quick-input-count', { hasText: '0 Selected' }).waitFor();
    await workbench.quickPick.accept();
    await told(workbench, 'No model is ticked');
  });
});

describe('A question set that cannot be built', () => {
  let workbench: Workbench;

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.dispose();
  });

  it('says in a window without a model that one has to be set up, and offers to', async () => {
    workbench = await openWorkbench({ driven: false });
    for (const command of ['seoga.buildQuestionSet', 'seoga.compareModels'] as const) {
      await workbench.ours(command);
      const notice = await told(workbench, 'set one up first');
      await notice.locator('.monaco-button', { hasText: 'Set Up Model...' }).waitFor();
      await workbench.palette('Notifications: Clear All Notifications');
    }
  });

  it('says in a folder that is not trusted that it has to be', async () => {
    const machineSettings = {
      'seoga.model.source': 'endpoint',
      'seoga.model.address': 'http://127.0.0.1:1/v1',
      'seoga.model.name': 'scripted',
    };
    workbench = await openWorkbench({ driven: false, trust: 'ask', machineSettings });
    await workbench.ours('seoga.buildQuestionSet');
    const notice = await told(workbench, 'works in trusted folders only');
    await notice.locator('.monaco-button', { hasText: 'Manage Trust' }).waitFor();
  });
});
