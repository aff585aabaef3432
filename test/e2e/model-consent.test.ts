import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type ScriptedServer, scripted, streams } from '../fixtures/scripted-models';
import { until } from '../host/until';
import { frameWith, openAsking } from './asking';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Workbench } from './workbench';

const QUESTION = '양자화하면 모델이 차지하는 자리가 얼마나 줄어드나요?';
/** Longer than a completion waits before it asks, in ms. */
const A_WHILE = 1500;

describe('A model whose address only the settings of the machine name', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let server: ScriptedServer;
  let origin: string;

  before(async () => {
    server = await scripted(streams('names'));
    ({ origin } = new URL(server.address));
    window = await openLibraryWindow({
      driven: false,
      allowsModel: false,
      viewport: { width: 1600, height: 1000 },
      files: { 'main.ts': 'const names = ["a", "b"];\n' },
      settings: { 'editor.quickSuggestions': { other: 'off' }, 'files.autoSave': 'off' },
      machineSettings: {
        'seoga.model.source': 'endpoint',
        'seoga.model.address': server.address,
        'seoga.model.name': 'scripted',
      },
    });
    workbench = window.workbench;
    await (await workbench.openView('Seoga', 'Articles')).expand(SHELF, TITLES['column.md']);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(async () => {
    await window?.dispose();
    await server?.close();
  });

  const dialog = (): Locator => workbench.page.locator('.monaco-dialog-box');
  const answer = (name: 'Allow' | 'Cancel') => dialog().getByRole('button', { name, exact: true }).click();
  const status = (): Locator => workbench.page.locator('#seoga\\.seoga\\.seoga\\.completion a');
  const ghost = (): Locator => workbench.page.locator('[class*="ghost-text"]');
  const refused = (): RegExp => new RegExp(`Nothing is sent to ${origin} before you allow it`);

  /** Resolves once the status bar says that nothing is sent. */
  const saysRefused = () =>
    until(
      () => status().getAttribute('aria-label'),
      said => refused().test(said ?? ''),
    );

  /** Writes on a new line of the file. */
  const type = async (words: string) => {
    await workbench.editor.open('main.ts');
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type(words, { delay: 30 });
  };

  it('is sent nothing of what is typed, and the status bar says why without a word more', async () => {
    await type('const ');
    await workbench.page.waitForTimeout(A_WHILE);
    await saysRefused();
    assert.equal(await dialog().count(), 0);
    assert.deepEqual(await workbench.notifications(), []);
    assert.deepEqual(server.heard, []);
    await workbench.screenshot('model-consent-status');
  });

  it('is asked about with the first question, by its origin, with what would be sent', async () => {
    const asking = await openAsking(workbench);
    await asking.field.fill(QUESTION);
    await asking.field.press('Enter');
    await dialog().waitFor();
    const words = await dialog().innerText();
    assert.ok(words.includes(`Allow Seoga to send to ${origin}?`), words);
    assert.match(words, /passages or the code/);
    await workbench.screenshot('model-consent');
    assert.deepEqual(server.heard, []);
    await answer('Cancel');
    await asking.turn.locator('.notice', { hasText: refused() }).waitFor();
    assert.deepEqual(server.heard, []);
    // Its button asks again, by keyboard too; a no leaves all as it is.
    await asking.turn.getByRole('button', { name: 'Allow Model Address...' }).press('Enter');
    await dialog().waitFor();
    await answer('Cancel');
    await asking.turn.getByRole('button', { name: 'Allow Model Address...' }).waitFor();
    assert.equal(await asking.turn.locator('.sent').count(), 0);
    assert.deepEqual(await asking.barriers(), []);
    await workbench.screenshot('model-consent-refused');
    assert.deepEqual(server.heard, []);
  });

  it('is asked about once, and refused from then on', async () => {
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.turn.locator('.notice', { hasText: refused() }).waitFor();
    await type('names');
    await workbench.page.keyboard.press('Control+A');
    await workbench.ours('seoga.refactorSelection');
    await workbench.quickPick.row('Simplify').click();
    await workbench.palette('Notifications: Show Notifications');
    const told = workbench.page.locator('.notification-list-item', { hasText: refused() }).first();
    await told.waitFor();
    await told.getByRole('button', { name: 'Allow Model Address...' }).click();
    await dialog().waitFor();
    await answer('Cancel');
    await type('names');
    await workbench.page.keyboard.press('Control+A');
    await workbench.ours('seoga.refactorSelection');
    await workbench.quickPick.row('Explain').click();
    const explanation = await frameWith(workbench, '#explanationNotice .remedy');
    await explanation.locator('#explanationNotice', { hasText: refused() }).waitFor();
    assert.equal(await explanation.locator('#explanationSent').isVisible(), false);
    assert.equal(await explanation.locator('#explanationStatus').innerText(), '');
    const allow = explanation.getByRole('button', { name: 'Allow Model Address...' });
    await allow.press('Enter');
    await dialog().waitFor();
    await workbench.screenshot('model-consent-explanation');
    await answer('Cancel');
    await allow.waitFor();
    await workbench.palette('View: Close Editor');
    await workbench.page.locator('.tab', { hasText: 'Explain' }).waitFor({ state: 'detached' });
    await workbench.palette('Notifications: Clear All Notifications');
    assert.equal(await dialog().count(), 0);
    assert.deepEqual(server.heard, []);
  });

  it('is allowed by the item in the status bar, and completes what is typed from then on', async () => {
    await workbench.editor.open('main.ts');
    await status().click();
    await answer('Allow');
    await status().and(workbench.page.locator('[aria-label*="is on"]')).waitFor();
    await type('let ');
    await ghost().first().waitFor();
    assert.ok(server.heard.length > 0);
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.turn.locator('.byline', { hasText: 'scripted' }).waitFor();
  });

  it('is not once its user wants no model, whatever the settings say afterwards', async () => {
    const file = join(workbench.folder, '../server/data/Machine/settings.json');
    const settings = await readFile(file, 'utf8');
    await workbench.ours('seoga.setUpModel');
    await workbench.quickPick.row('No Model').click();
    await until(
      () => readFile(file, 'utf8'),
      now => now.includes('"none"'),
    );
    await workbench.editor.open('main.ts');
    await status().waitFor({ state: 'hidden' });
    await writeFile(file, settings);
    await status().waitFor();
    const before = server.heard.length;
    await type('var ');
    await workbench.page.waitForTimeout(A_WHILE);
    await saysRefused();
    assert.equal(server.heard.length, before);
  });

  it('is asked again what was asked, once it is allowed by the button below it', async () => {
    const before = server.heard.length;
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    const allow = { name: 'Allow Model Address...' };
    await asking.turn.getByRole('button', allow).waitFor();
    await type('names');
    await workbench.page.keyboard.press('Control+A');
    await workbench.ours('seoga.refactorSelection');
    await workbench.quickPick.row('Explain').click();
    const explanation = await frameWith(workbench, '#explanationNotice .remedy');
    await explanation.getByRole('button', allow).press('Enter');
    await dialog().waitFor();
    await answer('Allow');
    await explanation.locator('#explanation', { hasText: 'names' }).waitFor();
    assert.equal(await explanation.locator('#explanationNotice').isVisible(), false);
    await explanation.locator('#explanationSent summary').waitFor();
    assert.equal(server.heard.length, before + 1);

    // It is allowed by now: nobody is asked about it twice.
    asking.frame = (await openAsking(workbench)).frame;
    await asking.turn.getByRole('button', allow).press('Enter');
    await asking.turn.locator('.byline', { hasText: 'scripted' }).waitFor();
    assert.equal(await dialog().count(), 0);
    assert.equal(await asking.turn.locator('.notice.failure').count(), 0);
    assert.equal(server.heard.length, before + 2);
  });
});
