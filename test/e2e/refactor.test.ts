import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { hangs, type Reply, type ScriptedServer, scripted, streams } from '../fixtures/scripted-models';
import { frameWith } from './asking';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, TITLES } from './library-window';
import type { Workbench } from './workbench';

const TOTAL = `export function total(list: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) {
    sum = sum + (list[i] ?? 0);
  }
  const result = sum;
  if (result === 0) {
    return 0;
  } else {
    return result;
  }
}
`;
const BODY = TOTAL.slice(TOTAL.indexOf('let sum'), TOTAL.lastIndexOf('\n}'));
const LOOP = '  for (const item of list) {\n    sum += item;\n  }\n';
const SIMPLER = `  let sum = 0;\n${LOOP}  const result = sum;\n  return result;`;
const SHORTEST = '  return list.reduce((sum, item) => sum + item, 0);';
const BROKEN = '  let sum = 0;\n  for (const item of list {\n    sum += item;\n  return sum;';
const STYLE = '.a {\n  color: red;\n  margin: 0;\n}\n';

const fenced = (code: string): string => `Here it is:\n\n\`\`\`\n${code}\n\`\`\`\n`;

describe('Refactoring what is selected', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let server: ScriptedServer;
  let reply: Reply = streams('');

  /** Answers one after the other, whichever request comes first. */
  const answers = (...all: readonly string[]): void => {
    let asked = 0;
    reply = (response, heard) => streams(fenced(all[asked++ % all.length] ?? ''))(response, heard);
  };
  const select = (text: string): Promise<unknown> =>
    workbench.run(async (api, text) => {
      // The host hears of an editor a moment after it is seen.
      let editor = api.window.activeTextEditor;
      for (let i = 0; i < 40 && !editor?.document.getText().includes(text); i++) {
        await new Promise(resolve => setTimeout(resolve, 50));
        editor = api.window.activeTextEditor;
      }
      if (!editor) throw new Error('No editor is open.');
      const at = editor.document.getText().indexOf(text);
      const [start, end] = [editor.document.positionAt(at), editor.document.positionAt(at + text.length)];
      editor.selection = new api.Selection(start, end);
    }, text);
  /** What an editor holds: of a file of the folder, since candidates that were checked may be open for a while, or of what we show. */
  const textOf = (path: string): Promise<string> =>
    workbench.run(
      (api, path) => api.workspace.textDocuments.find(({ uri }) => uri.path === path)?.getText() ?? '',
      path.startsWith('/') ? path : `${workbench.folder}/${path}`,
    );
  /** Not waited for: what asks something ends when it is answered. */
  const begin = (command: string, ...args: readonly string[]): Promise<unknown> =>
    workbench.run(
      (api, command, args) => {
        void api.commands.executeCommand(command, ...args);
      },
      command,
      args,
    );
  /** The messages of the last request. */
  const sent = (): readonly { readonly content: string }[] =>
    (server.heard.at(-1)?.body as { messages: readonly { content: string }[] } | undefined)?.messages ?? [];
  const changes = (): Locator => workbench.page.locator('.part.panel .monaco-list-row[aria-label^="line "]');
  const status = (): Locator => workbench.page.locator('.statusbar-item[id*="seoga.candidates"]');
  /** The host hears of what was written a moment after the preview has gone. */
  const isWritten = async (name: string, text: string): Promise<void> => {
    for (let i = 0; i < 40 && (await textOf(name)) !== text; i++) await workbench.page.waitForTimeout(50);
    assert.equal(await textOf(name), text);
  };
  /** The preview has been put away. */
  const isGone = (): Promise<void> => changes().first().waitFor({ state: 'hidden' });

  before(async () => {
    server = await scripted((response, heard) => reply(response, heard));
    window = await openLibraryWindow({
      files: { 'total.ts': TOTAL, 'style.css': STYLE, '.env': 'KEY=1\nNAME=x\n', 'notes.md': 'Some prose.\n' },
      machineSettings: {
        'seoga.model.source': 'endpoint',
        'seoga.model.address': server.address,
        'seoga.model.name': 'scripted',
        'seoga.completion.enabled': false,
      },
    });
    workbench = window.workbench;
    await workbench.run(api =>
      api.extensions
        .getExtension('seoga.seoga')
        ?.activate()
        .then(() => undefined),
    );
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.command('refactorPreview.discard');
    await workbench.command('workbench.action.files.revert');
    await workbench.command('workbench.action.closeAllEditors');
  });

  after(async () => {
    await window?.dispose();
    await server?.close();
  });

  it('is offered in the editor’s own menu, for code that may be sent and nothing else', async () => {
    const offered = async (file: string, text: string): Promise<readonly string[]> => {
      await workbench.editor.open(file);
      await select(text);
      const titles = await workbench.run(async api => {
        const editor = api.window.activeTextEditor;
        const actions = await api.commands.executeCommand<readonly { readonly title: string }[]>(
          'vscode.executeCodeActionProvider',
          editor?.document.uri,
          editor?.selection,
        );
        return actions.map(({ title }) => title);
      });
      return titles.filter(title => title.startsWith('Seoga: '));
    };
    assert.equal((await offered('total.ts', BODY)).length, 7);
    assert.deepEqual(await offered('total.ts', ''), []);
    assert.deepEqual(await offered('.env', 'KEY=1'), []);
    assert.deepEqual(await offered('notes.md', 'prose'), []);
    const heard = server.heard.length;
    await workbench.editor.open('.env');
    await select('KEY=1');
    await begin('seoga.refactorSelection', 'simplify');
    await workbench.page.waitForTimeout(500);
    assert.equal(server.heard.length, heard);
  });

  it('shows the best of what parses as changes, and writes those that are ticked and no other', async () => {
    answers(BROKEN, SIMPLER, SHORTEST);
    await workbench.editor.open('total.ts');
    await select(BODY);
    // The light bulb says that the editor knows of the selection.
    await workbench.page.locator('.lightBulbWidget:visible, .codicon-gutter-lightbulb:visible').first().waitFor();
    await workbench.page.keyboard.press('Control+Shift+R');
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Seoga: Simplify' }).click();
    await changes().first().waitFor();
    assert.equal(await changes().count(), 2);
    await status().filter({ hasText: 'Simplify: 1 of 2' }).waitFor();
    assert.equal(await textOf('total.ts'), TOTAL);

    await changes().nth(1).click();
    await workbench.page.locator('.tab', { hasText: 'Refactor Preview' }).waitFor();
    await changes().nth(1).locator('.monaco-checkbox, .edit-checkbox').first().click();
    await workbench.screenshot('refactor-preview');
    await workbench.page.locator('.part.panel .monaco-button', { hasText: 'Apply' }).click();
    await isGone();
    await isWritten('total.ts', TOTAL.replace(/ {2}for .*\n.*\n {2}\}\n/, LOOP));
    assert.equal(server.heard.length, 3);
  });

  it('goes by keyboard alone: to the next candidate and back, a change unticked, the rest written', async () => {
    const { keyboard } = workbench.page;
    answers(BROKEN, SIMPLER, SHORTEST);
    await workbench.editor.open('total.ts');
    await select(BODY);
    await begin('seoga.refactorSelection', 'simplify');
    await status().filter({ hasText: 'Simplify: 1 of 2' }).waitFor();
    await changes().nth(1).waitFor();
    await keyboard.press('Alt+]');
    await status().filter({ hasText: 'Simplify: 2 of 2' }).waitFor();
    await changes().filter({ hasText: 'reduce' }).waitFor();
    await keyboard.press('Alt+[');
    await status().filter({ hasText: 'Simplify: 1 of 2' }).waitFor();
    await changes().nth(1).waitFor();
    // The preview has the focus when it opens.
    await workbench.page.locator('.part.panel .monaco-list:focus').waitFor();
    const first = (): Promise<string | null> => changes().first().getAttribute('class');
    for (let i = 0; i < 4 && !/\bfocused\b/.test((await first()) ?? ''); i++) {
      await keyboard.press('ArrowDown');
      await workbench.page.waitForTimeout(100);
    }
    await keyboard.press('Space');
    await keyboard.press('Control+Enter');
    await isGone();
    await isWritten('total.ts', TOTAL.replace(/ {2}if (?:.*\n){5}/, '  return result;\n'));
  });

  it('shows no candidate in which the editor finds problems that were not there', async () => {
    answers('.a {\n  color: ;\n}', '.a {\n  color: blue;\n  margin: 0;\n}', '.a {\n  margin: ;\n}');
    await workbench.editor.open('style.css');
    await select(STYLE.trimEnd());
    // The language server of a file that was just opened may still be starting.
    await workbench.page.waitForTimeout(2000);
    await begin('seoga.refactorSelection', 'simplify');
    await status().filter({ hasText: 'Simplify: 1 of 1' }).waitFor();
    await changes().filter({ hasText: 'blue' }).waitFor();
    assert.match((await status().getAttribute('aria-label')) ?? '', /adds no problems that the editor finds/);
    assert.deepEqual(await workbench.tabs(), ['style']);
  });

  it('writes nothing into a file that has changed meanwhile, and the candidates can still be looked at', async () => {
    answers(SIMPLER, SHORTEST, BROKEN);
    await workbench.editor.open('total.ts');
    await select(BODY);
    await begin('seoga.refactorSelection', 'simplify');
    await changes().first().waitFor();
    await workbench.run(async (api, path) => {
      const edit = new api.WorkspaceEdit();
      edit.insert(api.Uri.file(path), new api.Position(0, 0), '// mine\n');
      await api.workspace.applyEdit(edit);
    }, `${workbench.folder}/total.ts`);
    await isGone();
    assert.equal(await textOf('total.ts'), `// mine\n${TOTAL}`);
    await begin('seoga.chooseCandidate');
    await workbench.quickPick.row('Simplify: 1 of 2').click();
    await workbench.page.locator('.tab', { hasText: 'Simplify: 1 of 2' }).waitFor();
    await workbench.page.locator('.editor.modified .view-line', { hasText: 'sum += item' }).waitFor();
  });

  it('explains code on a page that runs, loads and leads to nothing, and shows there what was sent', async () => {
    reply = streams(
      'It **adds up**. [x](command:workbench.action.quit) ![y](https://evil.invalid/y.png) <script>1</script>',
    );
    await workbench.editor.open('total.ts');
    await select(BODY);
    await begin('seoga.refactorSelection', 'explain');
    const page = await frameWith(workbench, '.answer strong');
    assert.equal(await page.locator('a[href], img, script').count(), 0);
    await page.locator('summary').click();
    const [rules, asked] = await page.locator('.sent pre').allInnerTexts();
    const messages = sent();
    assert.deepEqual(
      [rules, asked].map(text => text?.trim()),
      messages.map(({ content }) => content.trim()),
    );
  });

  it('follows an article: its passages go along, between marks', async () => {
    answers(SIMPLER);
    await workbench.editor.open('total.ts');
    await select(BODY);
    await begin('seoga.refactorSelection', 'followArticle');
    await workbench.quickPick.row(TITLES['english-tutorial.md']).click();
    await changes().first().waitFor();
    await workbench.command('seoga.showRefactorPrompt');
    await workbench.page.locator('.tab.active', { hasText: 'prompt.txt' }).waitFor();
    const shown = await textOf('/prompt.txt');
    const [, mark = '', material = ''] = /Articles:\n<<<(\S+)\n(.*?)\n\1>>>/s.exec(shown) ?? [];
    assert.match(mark, /^\S{30,}$/);
    assert.match(material, /Type-Safe Event Buses/);
    const messages = sent();
    assert.equal(messages.length, 2);
    for (const { content } of messages) assert.ok(shown.includes(content));
  });

  it('ends what runs when another task begins', async () => {
    reply = hangs;
    await workbench.editor.open('total.ts');
    await select(BODY);
    const [dropped, heard] = [server.dropped, server.heard.length];
    await begin('seoga.refactorSelection', 'document');
    while (server.heard.length < heard + 2) await workbench.page.waitForTimeout(50);
    answers(SIMPLER);
    await begin('seoga.refactorSelection', 'simplify');
    await status().filter({ hasText: 'Simplify: 1 of 1' }).waitFor();
    assert.equal(server.dropped - dropped, 2);
  });
});
