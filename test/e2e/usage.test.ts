import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { weekOf, weeksUpTo } from '../../src/core/usage/week';
import { until } from '../host/until';
import { Asking, frameWith, openAsking } from './asking';
import { pictureIfFailed } from './failure-picture';
import { openWorkbench, type Workbench } from './workbench';

const WEEKS = weeksUpTo(weekOf(new Date()), 3);

describe('Show Usage', () => {
  let workbench: Workbench;
  let folder: string;
  let frame: Frame;

  before(async () => {
    // Not driven: VS Code refuses modal questions otherwise.
    workbench = await openWorkbench({ driven: false });
    folder = join(workbench.folder, '../server/data/User/globalStorage/seoga.seoga/usage');
    await mkdir(folder, { recursive: true });
    const [first, , now] = WEEKS;
    await writeFile(join(folder, `${first}.txt`), 'completionShown 200\ncompletionAccepted 30\nasked 4\n');
    await writeFile(
      join(folder, `${now}.txt`),
      'completionShown 90\nasked 2\ncompletionAccepted 42\ncompletionShown 10\n',
    );
    await workbench.ours('seoga.showUsage');
    frame = await frameWith(workbench, 'table');
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => workbench?.dispose());

  const cells = async (week: string | undefined) =>
    frame
      .locator('tbody tr', { has: frame.locator(`time[datetime="${week}"]`) })
      .locator('td')
      .allInnerTexts();

  it('has a row for each week, with what was shown, accepted and asked, and the share', async () => {
    assert.deepEqual(await cells(WEEKS[2]), ['100', '42', '42%', '2', '0', '0', '–']);
    assert.deepEqual(await cells(WEEKS[1]), ['0', '0', '–', '0', '0', '0', '–']);
    assert.deepEqual(await cells(WEEKS[0]), ['200', '30', '15%', '4', '0', '0', '–']);
    assert.equal(await frame.locator('tbody tr').count(), 12);
    await workbench.screenshot('usage');
  });

  it('draws a column for what was counted, as high as it is large', async () => {
    const heights = await frame
      .locator('figure')
      .first()
      .locator('rect.all')
      .evaluateAll(all => all.map(rect => Number(rect.getAttribute('height'))));
    assert.deepEqual(heights, [40, 20]);
    assert.equal(await frame.locator('script').count(), 0);
  });

  it('keeps nobody from using it', async () => {
    // The page runs no script, and axe is one: it looks at a copy.
    const context = await workbench.page.context().browser()?.newContext();
    assert.ok(context);
    const copy = await context.newPage();
    // Without its style sheet, which is what shows it.
    const content = (await frame.content())
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace(/<main hidden[^>]*>/, '<main>');
    await copy.setContent(content);
    assert.deepEqual(await new Asking(workbench, copy.mainFrame()).barriers(), []);
    await context.close();
  });

  it('hands the weeks out as CSV, by keyboard', async () => {
    await frame.getByRole('link', { name: 'Export as CSV' }).focus();
    await workbench.page.keyboard.press('Enter');
    const line = new RegExp(`${WEEKS[0]},\\d{4}-\\d\\d-\\d\\d,200,30,0.15,4,0,0,`);
    await workbench.page.locator('.view-lines').getByText(line).waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+F4');
  });

  it('forgets once that was confirmed', async () => {
    await workbench.ours('seoga.showUsage');
    frame = await frameWith(workbench, 'table');
    await frame.getByRole('link', { name: 'Forget' }).click();
    await workbench.page.getByRole('button', { name: 'Cancel' }).click();
    assert.equal((await readdir(folder)).length, 2);
    await frame.getByRole('link', { name: 'Forget' }).click();
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Forget', exact: true }).click();
    await workbench.webview.getByText('Nothing has been counted yet.').waitFor();
    await assert.rejects(readdir(folder));
  });

  it('counts what is asked from then on', async () => {
    const asking = await openAsking(workbench);
    await asking.field.fill('RAG가 무엇인가요?');
    await asking.field.press('Enter');
    // Whatever the library holds by then, it was asked without a model.
    await asking.turn.locator('.notice', { hasText: 'No model is set up' }).waitFor();
    await workbench.ours('seoga.showUsage');
    frame = await frameWith(workbench, 'table');
    await until(
      () => cells(WEEKS[2]),
      now => now.join() === '0,0,–,1,0,0,–',
    );
  });
});
