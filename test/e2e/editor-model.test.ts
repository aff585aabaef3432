import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until } from '../host/until';
import { type Asking, openAsking } from './asking';
import { pictureIfFailed } from './failure-picture';
import { heardByLetters, LETTERS, letters, lettersFile } from './letters';
import { type LibraryWindow, openLibraryWindow } from './library-window';
import { readLibrary } from './model-window';
import type { Workbench } from './workbench';

const QUESTION = '양자화하면 모델이 차지하는 자리가 얼마나 줄어드나요?';
const MODELS = ['Letters 1', 'Letters 2'];
const READY = { models: MODELS, says: ['<think>음</think>', '양자화는 숫자를 ', '적은 비트로 나타낸다.'] };

describe('A model that another extension has', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let asking: Asking;

  before(async () => {
    window = await openLibraryWindow({
      driven: false,
      installed: LETTERS,
      viewport: { width: 1600, height: 1000 },
      settings: { 'chat.disableAIFeatures': false },
      files: lettersFile(READY),
    });
    workbench = window.workbench;
    await readLibrary(workbench);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => window?.dispose());

  const dialog = (): Locator => workbench.page.locator('.monaco-dialog-box');
  const answer = async (name: 'Allow' | 'Cancel'): Promise<void> => {
    await dialog().getByRole('button', { name, exact: true }).click();
    await dialog().waitFor({ state: 'hidden' });
  };
  const heard = () => heardByLetters(workbench.folder);
  /** Opens the setup, and goes to the trial of the model. */
  const tryModel = async (): Promise<void> => {
    await workbench.ours('seoga.setUpModel');
    await workbench.quickPick.row('Letters 1').waitFor();
    await workbench.page.keyboard.type('Letters 1');
    await workbench.page.keyboard.press('Enter');
  };
  const notice = (): Locator => asking.turn.locator('.notice.failure');

  it('is asked nothing by the setup where VS Code asks the user and the answer is no', async () => {
    await tryModel();
    await dialog().waitFor();
    assert.match(await dialog().innerText(), /Seoga[\s\S]*Letters[\s\S]*what you ask, with the passages/);
    await workbench.screenshot('editor-model-consent');
    await answer('Cancel');
    await workbench.quickPick.row('You did not let Seoga use this model.').waitFor();
    await workbench.screenshot('editor-model-refused');
    assert.deepEqual(await heard(), []);
    await workbench.page.keyboard.press('Escape');
  });

  it('is set up once VS Code was allowed, by a word that says nothing of the library', async () => {
    await tryModel();
    await dialog().waitFor();
    await answer('Allow');
    await workbench.quickPick.row('Use Letters 1').waitFor();
    await workbench.screenshot('editor-model-found');
    const [sent = [], ...others] = await heard();
    assert.deepEqual([sent.join('').length < 60, others.length], [true, 0]);
    await workbench.page.keyboard.press('Enter');
    await workbench.quickPick.input.waitFor({ state: 'hidden' });
  });

  it('answers in the panel, is asked for that once, and its thoughts are not shown', async () => {
    const before = (await heard()).length;
    asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.turn.locator('.byline', { hasText: 'Letters 1' }).waitFor();
    assert.match(
      await asking.turn.locator('.answer').innerText(),
      /^양자화는 숫자를 적은 비트로 나타낸다\.\s*without a source\s*$/,
    );
    const asked = (await heard()).slice(before);
    assert.equal(asked.length, 1);
    assert.ok(asked[0]?.join('\n').includes(QUESTION));
    await workbench.screenshot('editor-model-answer');
  });

  it('has failed in one sentence, whatever it says', async () => {
    await letters(workbench.folder, { models: MODELS, says: [], fails: 'Blocked' });
    await asking.ask(QUESTION);
    assert.match(await notice().innerText(), /^The model declines to answer this\. \(No letters today\.\)/);
    await letters(workbench.folder, {
      models: MODELS,
      says: ['양자화는 숫자를 줄인다 [1]. 그래서'],
      fails: 'Out of ink.',
    });
    await asking.ask(QUESTION);
    assert.match(await notice().innerText(), /^The answer was cut off; this is what came of it\./);
    assert.match(await asking.turn.locator('.answer').innerText(), /줄인다[\s\S]*그래서/);
    await letters(workbench.folder, { models: MODELS, says: [], fails: 'Out of **ink**.' });
    await asking.ask(QUESTION);
    assert.match(await notice().innerText(), /^The server failed or said .*\(.*Out of \*\*ink\*\*\.\)/);
  });

  it('is said to be gone where it is, and answers again once it is back', async () => {
    await letters(workbench.folder, { ...READY, models: ['Letters 2'] });
    await until(
      async () => {
        await asking.ask(QUESTION);
        return notice().count();
      },
      count => count > 0,
    );
    assert.match(
      await notice().innerText(),
      /^The editor no longer has the model letters 1; see that its extension runs/,
    );
    await workbench.screenshot('editor-model-gone');
    await letters(workbench.folder, READY);
    await until(
      async () => {
        await asking.turn.locator('.retry').first().click();
        await asking.turn.locator('.turn-tools').waitFor();
        return asking.turn.locator('.byline', { hasText: 'Letters 1' }).count();
      },
      count => count > 0,
    );
  });
});
