import assert from 'node:assert/strict';
import { cutsShort, fails, hangs, streams, streamsSlowly } from '../fixtures/scripted-models';
import { until } from '../host/until';
import { Asking, frameWith } from './asking';
import { pictureIfFailed } from './failure-picture';
import { TITLES } from './library-window';
import { Refactoring } from './refactoring';
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

describe('Refactoring what is selected', () => {
  let refactoring: Refactoring;
  let workbench: Workbench;

  before(async () => {
    refactoring = await Refactoring.open({
      files: {
        'total.ts': TOTAL,
        'style.css': STYLE,
        'wrong.css': 'a {\n  color: ;\n}\n',
        '.env': 'KEY=1\nNAME=x\n',
        'notes.md': 'Some prose.\n',
      },
    });
    workbench = refactoring.workbench;
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await refactoring.tidy();
  });

  after(() => refactoring?.dispose());

  it('is offered in the editor’s own menu, for code that may be sent and nothing else', async () => {
    const offered = async (file: string, text: string): Promise<readonly string[]> => {
      await workbench.editor.open(file);
      await refactoring.select(text);
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
    const heard = refactoring.server.heard.length;
    await workbench.editor.open('.env');
    await refactoring.select('KEY=1');
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await workbench.page.waitForTimeout(500);
    assert.equal(refactoring.server.heard.length, heard);
  });

  it('shows the best of what parses as changes, and writes those that are ticked and no other', async () => {
    refactoring.answers(BROKEN, SIMPLER, SHORTEST);
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    // The light bulb says that the editor knows of the selection.
    await workbench.page.locator('.lightBulbWidget:visible, .codicon-gutter-lightbulb:visible').first().waitFor();
    await workbench.page.keyboard.press('Control+Shift+R');
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Seoga: Simplify' }).click();
    await until(
      () => refactoring.changes.count(),
      count => count === 2,
    );
    await refactoring.status.filter({ hasText: 'Simplify: 1 of 2' }).waitFor();
    assert.equal(await refactoring.textOf('total.ts'), TOTAL);

    await refactoring.changes.nth(1).click();
    await workbench.page.locator('.tab', { hasText: 'Refactor Preview' }).waitFor();
    await refactoring.changes.nth(1).locator('.monaco-checkbox, .edit-checkbox').first().click();
    await workbench.screenshot('refactor-preview');
    await refactoring.apply();
    await refactoring.isWritten('total.ts', TOTAL.replace(/ {2}for .*\n.*\n {2}\}\n/, LOOP));
    assert.equal(refactoring.server.heard.length, 3);
  });

  it('goes by keyboard alone: to the next candidate and back, a change unticked, the rest written', async () => {
    const { keyboard } = workbench.page;
    refactoring.answers(BROKEN, SIMPLER, SHORTEST);
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.status.filter({ hasText: 'Simplify: 1 of 2' }).waitFor();
    await refactoring.changes.nth(1).waitFor();
    await keyboard.press('Alt+]');
    await refactoring.status.filter({ hasText: 'Simplify: 2 of 2' }).waitFor();
    await refactoring.changes.filter({ hasText: 'reduce' }).waitFor();
    await keyboard.press('Alt+[');
    await refactoring.status.filter({ hasText: 'Simplify: 1 of 2' }).waitFor();
    await refactoring.changes.nth(1).waitFor();
    // The preview has the focus when it opens.
    await workbench.page.locator('.part.panel .monaco-list:focus').waitFor();
    await keyboard.press('End');
    await refactoring.changes.nth(1).and(workbench.page.locator('.focused')).waitFor();
    await keyboard.press('ArrowUp');
    await refactoring.changes.first().and(workbench.page.locator('.focused')).waitFor();
    await keyboard.press('Space');
    await keyboard.press('Control+Enter');
    await refactoring.isGone();
    await refactoring.isWritten('total.ts', TOTAL.replace(/ {2}if (?:.*\n){5}/, '  return result;\n'));
  });

  it('shows no candidate in which the editor finds problems that were not there', async () => {
    refactoring.answers('.a {\n  color: ;\n}', '.a {\n  color: blue;\n  margin: 0;\n}', '.a {\n  margin: ;\n}');
    // The language server may still be starting: it is there once it finds what is wrong in another file.
    await workbench.editor.open('wrong.css');
    await until(
      () =>
        workbench.run(api => {
          const uri = api.window.activeTextEditor?.document.uri;
          return uri ? api.languages.getDiagnostics(uri).length : 0;
        }),
      problems => problems > 0,
    );
    await workbench.editor.open('style.css');
    await refactoring.select(STYLE.trimEnd());
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.status.filter({ hasText: 'Simplify: 1 of 1' }).waitFor();
    await refactoring.changes.filter({ hasText: 'blue' }).waitFor();
    assert.match((await refactoring.status.getAttribute('aria-label')) ?? '', /adds no problems that the editor finds/);
    await until(
      () => workbench.tabs(),
      tabs => tabs.join() === 'wrong,style',
    );
  });

  it('writes nothing into a file that has changed meanwhile, and the candidates can still be looked at', async () => {
    refactoring.answers(SIMPLER, SHORTEST, BROKEN);
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.changes.first().waitFor();
    await workbench.run(async (api, path) => {
      const edit = new api.WorkspaceEdit();
      edit.insert(api.Uri.file(path), new api.Position(0, 0), '// mine\n');
      await api.workspace.applyEdit(edit);
    }, `${workbench.folder}/total.ts`);
    await refactoring.isGone();
    assert.equal(await refactoring.textOf('total.ts'), `// mine\n${TOTAL}`);
    await refactoring.begin('seoga.chooseCandidate');
    await workbench.quickPick.row('Simplify: 1 of 2').click();
    await workbench.page.locator('.tab', { hasText: 'Simplify: 1 of 2' }).waitFor();
    await workbench.page.locator('.editor.modified .view-line', { hasText: 'sum += item' }).waitFor();
  });

  it('explains code on a page that loads and leads to nothing, whatever is written, and shows there what was sent', async () => {
    refactoring.reply = streams(
      'It **adds up**. [x](command:workbench.action.quit) ![y](https://evil.invalid/y.png) <script>1</script>',
    );
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'explain');
    const page = await frameWith(workbench, '.answer strong');
    assert.equal(await page.locator('a[href], img, main script').count(), 0);
    await page.getByText(/^Written by/).waitFor();
    await page.locator('summary').click();
    const [rules, asked] = await page.locator('.sent pre').allInnerTexts();
    const messages = refactoring.sent;
    assert.deepEqual(
      [rules, asked].map(text => text?.trim()),
      messages.map(({ content }) => content.trim()),
    );
  });

  it('colours the code of an explanation anew with another theme', async () => {
    refactoring.reply = streams('As in:\n\n```js\nconst sum = 0;\n```\n');
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'explain');
    const page = await frameWith(workbench, '#explanation pre');
    const keyword = page.locator('#explanation pre span', { hasText: /^const$/ }).first();
    const colour = () => keyword.evaluate(word => getComputedStyle(word).color).catch(() => '');
    for (const theme of ['Dark Modern', 'Default High Contrast Light', 'Light Modern']) {
      const before = await colour();
      await workbench.setTheme(theme, { find: selector => page.locator(selector) });
      await until(colour, now => now !== '' && now !== before);
    }
  });

  it('shows an explanation while it is written, and Escape ends it', async () => {
    refactoring.reply = streamsSlowly(
      400,
      ...'It **adds** up.\n\nThen it returns. '.split(/(?<= )/),
      // For as long as it takes.
      ...Array(400).fill('More. '),
    );
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    const { dropped } = refactoring.server;
    await refactoring.begin('seoga.refactorSelection', 'explain');
    const page = await frameWith(workbench, '#explanationStop');
    await page.getByText(/^Asking scripted/).waitFor();
    await page.locator('#explanation strong', { hasText: 'adds' }).waitFor();
    await page.locator('#explanation', { hasText: 'Then it returns. More.' }).waitFor();
    const first = await page.locator('#explanation p').first().elementHandle();
    await page.locator('#explanation', { hasText: 'More. More. More.' }).waitFor();
    // What stands there already is left alone: a selection in it stays.
    assert.equal(await first?.evaluate(element => element.isConnected), true);
    await page.locator('#explanation').press('Escape');
    await page.getByText('Stopped: this is not the whole answer.').waitFor();
    assert.equal(await page.locator('#explanationStop').isVisible(), false);
    await until(
      () => refactoring.server.dropped,
      now => now === dropped + 1,
    );
    assert.match(await page.locator('#explanation').innerText(), /^It adds up\.\s+Then it returns\. More\./);
  });

  it('ends an explanation whose page is closed, and says on the page why none came', async () => {
    refactoring.reply = hangs;
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    const { dropped, heard } = refactoring.server;
    const { length } = heard;
    await refactoring.begin('seoga.refactorSelection', 'explain');
    await frameWith(workbench, '#explanationStop');
    await until(
      () => heard.length,
      now => now > length,
    );
    await workbench.command('workbench.action.closeActiveEditor');
    await until(
      () => refactoring.server.dropped,
      now => now === dropped + 1,
    );

    refactoring.reply = fails(400, 'no');
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'explain');
    const page = await frameWith(workbench, '#explanationNotice');
    assert.match(await page.locator('#explanationNotice').innerText(), /\S Retry$/);
    await workbench.command('workbench.action.closeActiveEditor');

    refactoring.reply = cutsShort('It adds ', 'up');
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'explain');
    const cut = await frameWith(workbench, '#explanationNotice');
    assert.match(await cut.locator('#explanationNotice').innerText(), /cut off at the longest/);
    assert.match(await cut.locator('#explanation').innerText(), /^It adds up$/);
  });

  it('leads from a key that is not accepted to setting the model up, and asks again, by keyboard', async () => {
    refactoring.reply = fails(401, 'no');
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'explain');
    const page = await frameWith(workbench, '#explanationNotice');
    const notice = page.locator('#explanationNotice');
    assert.match(await notice.innerText(), /accept the key.*\s+Set Up Model\.\.\.\s+Retry$/);
    await workbench.screenshot('refactor-explain-refused-key');
    assert.deepEqual(await new Asking(workbench, page).barriers(), []);
    const setUp = notice.getByRole('button', { name: 'Set Up Model...' });
    await setUp.press('Enter');
    await workbench.quickPick.row('Ollama').waitFor();
    await workbench.quickPick.dismiss();
    // What is shown anew keeps the button that has the keyboard.
    await setUp.focus();
    await workbench.setTheme('Dark Modern', { find: selector => page.locator(selector) });
    await workbench.setTheme('Light Modern', { find: selector => page.locator(selector) });
    assert.equal(await setUp.evaluate(button => button === document.activeElement), true);

    refactoring.reply = hangs;
    await notice.getByRole('button', { name: 'Retry' }).press('Enter');
    const stop = page.locator('#explanationStop');
    await stop.waitFor();
    assert.equal(await notice.isVisible(), false);
    await stop.press('Enter');
    await page.getByText('Stopped: this is not the whole answer.').waitFor();
    assert.equal(await notice.getByRole('button').count(), 1);
    refactoring.reply = streams('It **adds** up.');
    // The keyboard is on it already.
    await page.locator('.retry:focus').press('Enter');
    await page.locator('#explanation strong', { hasText: 'adds' }).waitFor();
    await page.getByText(/^Written by/).waitFor();
    assert.equal(await notice.isVisible(), false);
    await workbench.command('workbench.action.closeActiveEditor');

    refactoring.reply = fails(401, 'no');
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.isTold(/accept the key/);
    await workbench.command('notifications.showList');
    const told = workbench.page.locator('.notification-list-item', { hasText: /accept the key/ }).first();
    await told.getByRole('button', { name: 'Set Up Model...' }).click();
    await workbench.quickPick.row('Ollama').waitFor();
    await workbench.quickPick.dismiss();
  });

  it('follows an article: its passages go along, between marks', async () => {
    refactoring.answers(SIMPLER);
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    await refactoring.begin('seoga.refactorSelection', 'followArticle');
    // The box is that of the search: this is what a Korean keyboard makes of "event" in the other layout.
    await workbench.quickPick.type('ㄷㅍ둣');
    await workbench.quickPick.firstIs(TITLES['english-tutorial.md']);
    await workbench.quickPick.row(TITLES['english-tutorial.md']).click();
    await refactoring.changes.first().waitFor();
    await workbench.command('seoga.showRefactorPrompt');
    await workbench.page.locator('.tab.active', { hasText: 'prompt.txt' }).waitFor();
    const shown = await until(
      () => refactoring.textOf('/prompt.txt'),
      text => text !== '',
    );
    const [, mark = '', material = ''] = /Articles:\n<<<(\S+)\n(.*?)\n\1>>>/s.exec(shown) ?? [];
    assert.match(mark, /^\S{30,}$/);
    assert.match(material, /Type-Safe Event Buses/);
    const messages = refactoring.sent;
    assert.equal(messages.length, 2);
    for (const { content } of messages) assert.ok(shown.includes(content));
  });

  it('ends what runs when another task begins', async () => {
    refactoring.reply = hangs;
    await workbench.editor.open('total.ts');
    await refactoring.select(BODY);
    const [dropped, heard] = [refactoring.server.dropped, refactoring.server.heard.length];
    await refactoring.begin('seoga.refactorSelection', 'document');
    await until(
      () => refactoring.server.heard.length,
      now => now === heard + 2,
    );
    refactoring.answers(SIMPLER);
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.status.filter({ hasText: 'Simplify: 1 of 1' }).waitFor();
    await until(
      () => refactoring.server.dropped - dropped,
      now => now === 2,
    );
  });
});
