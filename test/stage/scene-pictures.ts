import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { weekOf, weeksUpTo } from '../../src/core/usage/week';
import { frameWith, openAsking } from '../e2e/asking';
import type { Workbench } from '../e2e/workbench';
import { BODY_LINES, COMMENT_LINE, QUESTION, WEEKS } from './scene';

/** Writes weeks of use where Seoga keeps its own, before it looks there. */
export async function writeUsage({ folder }: Workbench): Promise<void> {
  const kept = join(folder, '../server/data/User/globalStorage/seoga.seoga/usage');
  await mkdir(kept, { recursive: true });
  const weeks = weeksUpTo(weekOf(new Date()), WEEKS.length);
  for (const [i, week] of weeks.entries()) await writeFile(join(kept, `${week}.txt`), WEEKS[i] ?? '');
}

export async function showUsage(workbench: Workbench): Promise<void> {
  await workbench.ours('seoga.showUsage');
  const frame = await frameWith(workbench, 'figure');
  // The page may be seen before its style sheet has come.
  await frame.waitForFunction(
    () => getComputedStyle(document.querySelector('figure') ?? document.body).marginLeft === '0px',
  );
}

/** Asks what is answered five times. */
export async function showSeveralAnswers(workbench: Workbench): Promise<void> {
  const asking = await openAsking(workbench);
  await asking.ask(QUESTION);
  await asking.turn.locator('.agreement', { hasText: '4 of 5 answers agree' }).waitFor();
  await asking.turn.evaluate(one => one.scrollIntoView({ block: 'end' }));
}

/** Begins a line behind a comment, and waits for what the model would write there. */
export async function showCompletion(workbench: Workbench): Promise<void> {
  const { page, editor } = workbench;
  await editor.open('rejection-sampling.ts');
  await goToLine(workbench, COMMENT_LINE);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.locator('[class*="ghost-text"]', { hasText: 'answers' }).first().waitFor();
}

/** Has the body of a function simplified, and waits for the changes to choose from. */
export async function showRefactoring(workbench: Workbench): Promise<void> {
  const { page, editor, quickPick } = workbench;
  await editor.open('majority.ts');
  await goToLine(workbench, BODY_LINES.first);
  for (let line = BODY_LINES.first; line < BODY_LINES.last; line++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await workbench.ours('seoga.refactorSelection');
  await quickPick.row('Simplify').click();
  const changes = page.locator('.part.panel .monaco-list-row[aria-label^="line "]');
  await changes.nth(1).waitFor();
  await page.locator('.statusbar-item', { hasText: 'Simplify: 1 of 2' }).waitFor();
  await changes.nth(1).click();
  await page.locator('.tab', { hasText: 'Refactor Preview' }).waitFor();
}

export async function discardRefactoring({ page }: Workbench): Promise<void> {
  await page.locator('.part.panel .monaco-button', { hasText: 'Discard' }).click();
  await page.locator('.part.panel .monaco-list-row').first().waitFor({ state: 'hidden' });
}

async function goToLine({ page, quickPick }: Workbench, line: number): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+g');
  await quickPick.type(`:${line}`);
  await quickPick.accept();
  await page
    .locator('.editor-instance .line-numbers.active-line-number', { hasText: new RegExp(`^${line}$`) })
    .waitFor();
}
