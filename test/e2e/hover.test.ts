import assert from 'node:assert/strict';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { openWorkbench, type Workbench } from './workbench';

const SOURCE = `// 검색으로 찾은 문단만 보고 답하는 RAG는 환각을 줄인다.
export const RAG = { name: 'plain code' };
// 보상은 강화학습을 할 때 정한다.
`;

describe('The hover of a term', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'answer.ts': SOURCE } });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => workbench?.dispose());

  it('wakes Seoga with the first file that is opened, and not before', async () => {
    const isActive = () => workbench.run(api => api.extensions.getExtension('seoga.seoga')?.isActive ?? false);
    assert.equal(await isActive(), false);
    await workbench.editor.open('answer.ts');
    await until(isActive, Boolean);
  });

  it('shows the name, the definition and the aliases in a comment of a TypeScript file', async () => {
    await workbench.editor.open('answer.ts');
    const card = await workbench.editor.hover('RAG는');
    assert.match(card, /Retrieval-Augmented Generation/);
    assert.match(card, /검색 증강 생성/);
    assert.ok(card.length > 150, card);
  });

  it('finds a term behind which a particle stands', async () => {
    assert.match(await workbench.editor.hover('강화학습을'), /Reinforcement Learning/);
  });

  it('opens an article in the reader by its link', async () => {
    await workbench.editor.hover('강화학습을');
    const link = workbench.page.locator('.monaco-hover:visible a[data-href^="command:seoga.openArticle"]').first();
    const title = (await link.innerText()).trim();
    await link.click();
    await workbench.reader.shows(title);
    assert.ok((await workbench.reader.prose()).includes('강화'));
  });

  it('is reached by keyboard, and so are its links', async () => {
    await workbench.closeEditors();
    await workbench.editor.open('answer.ts');
    await putCursor(workbench, '강화학습을');
    const { page } = workbench;
    const hover = page.locator('.monaco-hover:visible');
    await workbench.palette('Show or Focus Hover');
    await hover.filter({ hasText: 'Reinforcement Learning' }).first().waitFor();
    await workbench.command('editor.action.showHover');
    await page.waitForFunction(() => document.activeElement?.closest('.monaco-hover') !== null);
    const reached = new Set<string>();
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() =>
        document.activeElement?.closest('.monaco-hover') ? (document.activeElement.textContent ?? '') : undefined,
      );
      if (text !== undefined) reached.add(text.trim());
    }
    for (const link of ['All articles with this term', 'Define it yourself...', 'Not here...', 'Never this term']) {
      assert.ok(reached.has(link), `${link} is not among ${[...reached].join(' | ')}`);
    }
    // A hover that has the keyboard stays until its editor has it again.
    await workbench.command('workbench.action.focusActiveEditorGroup');
    await page.keyboard.press('Escape');
  });

  it('never shows a term again where its card is told so, and undoes it', async () => {
    await workbench.editor.hover('강화학습을');
    await workbench.page.locator('.monaco-hover:visible a', { hasText: 'Never this term' }).click();
    await showsTerm(workbench, '강화학습을', false);
    await undo(workbench);
    await showsTerm(workbench, '강화학습을', true);
    assert.match(await workbench.editor.hover('강화학습을'), /Reinforcement Learning/);
  });

  it('shows no terms in a file where its card is told so, and undoes it', async () => {
    await workbench.editor.hover('RAG는');
    await workbench.page.locator('.monaco-hover:visible a', { hasText: 'Not here...' }).click();
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'In This File' }).click();
    await showsTerm(workbench, 'RAG는', false);
    await undo(workbench);
    await showsTerm(workbench, 'RAG는', true);
    assert.match(await workbench.editor.hover('RAG는'), /Retrieval-Augmented Generation/);
  });
});

/** Presses Undo in the last message. Under tests VS Code shows no toasts, but keeps what they say. */
async function undo(workbench: Workbench): Promise<void> {
  await workbench.command('notifications.showList');
  await workbench.page.locator('.notifications-center .monaco-button', { hasText: 'Undo' }).first().click();
  await workbench.command('notifications.hideList');
}

/** Waits until a hover over these words of the editor in front has our card, or has none. */
async function showsTerm(workbench: Workbench, words: string, wanted: boolean): Promise<void> {
  const shows = () =>
    workbench.run(async (api, words) => {
      const document = api.window.activeTextEditor?.document;
      if (!document) throw new Error('No editor is open.');
      const place = document.positionAt(document.getText().indexOf(words) + 1);
      const hovers = await api.commands.executeCommand<
        readonly { readonly contents: readonly { readonly value: string }[] }[]
      >('vscode.executeHoverProvider', document.uri, place);
      return hovers.some(({ contents }) => contents.some(({ value }) => value.includes('command:seoga.')));
    }, words);
  await until(shows, now => now === wanted);
}

/** Puts the cursor into these words of the editor in front. */
async function putCursor(workbench: Workbench, words: string): Promise<void> {
  await workbench.run(async (api, words) => {
    const document = api.window.activeTextEditor?.document;
    if (!document) throw new Error('No editor is open.');
    const place = document.positionAt(document.getText().indexOf(words) + 1);
    // Opening tells when the caret is there, and an editor's `selection` is set some time later.
    await api.window.showTextDocument(document, { selection: new api.Range(place, place) });
  }, words);
}
