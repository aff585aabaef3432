import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF } from './library-window';
import type { Reader } from './reader';
import { endUtterance, scriptVoices, spokenLog } from './scripted-voice';
import type { Workbench } from './workbench';

const TITLE = '살아 있는 글';
const FILE = 'live.md';

/** An article of 40 sections with what a reader may have opened, chosen and selected at its end. */
const ARTICLE = `---
title: "${TITLE}"
---

첫 문단입니다. 둘째 문장입니다.

${Array.from({ length: 40 }, (_, index) => `## 절 ${index + 1}\n\n${index + 1}번째 절의 문장입니다. 여기까지입니다.\n\n- 하나\n- 둘\n`).join('\n')}
## 도구

::: details 접은 곳
접힌 글입니다.
:::

::: tabs
@tab 하나
첫째 탭입니다.
@tab 둘
둘째 탭입니다.
:::

\`\`\`js
const a = 1;
\`\`\`

고를 글입니다.
`;

describe('A reader beside the source of its article', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;

  const file = () => join(window.library, FILE);

  const until = async (is: () => Promise<boolean>, what: string) => {
    const end = Date.now() + 30_000;
    while (!(await is())) {
      if (Date.now() > end) assert.fail(what);
      await workbench.page.waitForTimeout(30);
    }
  };

  const openBoth = async () => {
    await workbench.run((api, path) => api.commands.executeCommand('seoga.readFile', api.Uri.file(path)), file());
    await reader.shows(TITLE);
    await workbench.ours('seoga.openSourceToSide');
    await workbench.page.locator(`.tab.active[data-resource-name="${FILE}"]`).waitFor();
    await reader.find('#readerArticle h2').first().waitFor();
  };

  /** Replaces a text of the document in the editor, as typing it does; it is not saved. */
  const edit = (from: string, to: string) =>
    workbench.run(
      async (api, path, from, to) => {
        const document = await api.workspace.openTextDocument(path);
        const at = document.getText().indexOf(from);
        if (at < 0) throw new Error(`The source does not say: ${from}`);
        const change = new api.WorkspaceEdit();
        const range = new api.Range(document.positionAt(at), document.positionAt(at + from.length));
        change.replace(document.uri, range, to);
        await api.workspace.applyEdit(change);
      },
      file(),
      from,
      to,
    );

  const says = (words: string) => until(async () => (await reader.prose()).includes(words), `it does not say ${words}`);
  const topOf = (selector: string, hasText: string) =>
    reader
      .find(selector, { hasText })
      .first()
      .evaluate(element => element.getBoundingClientRect().top);

  /** The first line that the source's editor shows, from 1. */
  const editorLine = () =>
    workbench.run((api, path) => {
      const editor = api.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === path);
      return (editor?.visibleRanges[0]?.start.line ?? -1) + 1;
    }, file());
  const scrollEditor = (line: number) =>
    workbench.run(
      (api, path, line) => {
        const editor = api.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === path);
        editor?.revealRange(new api.Range(line - 1, 0, line - 1, 0), api.TextEditorRevealType.AtTop);
      },
      file(),
      line,
    );
  const lineOf = (words: string) => ARTICLE.slice(0, ARTICLE.indexOf(words)).split('\n').length;

  before(async () => {
    window = await openLibraryWindow({
      viewport: { width: 1600, height: 900 },
      settings: {
        'seoga.reader.outline': false,
        'editor.wordWrap': 'off',
        'editor.stickyScroll.enabled': false,
        'files.autoSave': 'off',
      },
    });
    await writeFile(file(), ARTICLE);
    workbench = window.workbench;
    reader = workbench.reader;
    await (await workbench.openView('Seoga', 'Articles')).row(SHELF).waitFor();
    await workbench.ours('seoga.refresh');
  });

  beforeEach(openBoth);

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.run(async (api, path) => {
      const document = await api.workspace.openTextDocument(path);
      await api.window.showTextDocument(document, { viewColumn: api.ViewColumn.Two });
      await api.commands.executeCommand('workbench.action.files.revert');
    }, file());
    if ((await readFile(file(), 'utf8')) !== ARTICLE) await writeFile(file(), ARTICLE);
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  it('shows what is written before it is saved, and the file again when it is taken back', async () => {
    await edit('첫 문단입니다.', '고친 문단입니다.');
    await says('고친 문단입니다.');
    assert.equal(await readFile(file(), 'utf8'), ARTICLE);
    await workbench.run(async (api, path) => {
      await api.window.showTextDocument(await api.workspace.openTextDocument(path), { viewColumn: api.ViewColumn.Two });
      await api.commands.executeCommand('workbench.action.files.revert');
    }, file());
    await says('첫 문단입니다.');
  });

  it('keeps what is read where it stands while text above it is written', async () => {
    await reader.scrollTo('h2', { hasText: '절 20' });
    await reader.rest(300);
    const before = await topOf('h2', '절 20');
    await edit('둘째 문장입니다.', '둘째 문장입니다.\n\n새 문단 하나.\n\n새 문단 둘.');
    await says('새 문단 둘.');
    await reader.rest(300);
    assert.ok(Math.abs((await topOf('h2', '절 20')) - before) < 2);
  });

  it('keeps open folds, chosen tabs, the selection and the tools of what was not changed', async () => {
    await reader.find('summary', { hasText: '접은 곳' }).click();
    await reader.find('[role="tab"]', { hasText: '둘' }).click();
    await reader.find('p', { hasText: '고를 글입니다.' }).evaluate(paragraph => {
      getSelection()?.selectAllChildren(paragraph);
    });
    const tools = await reader.find('figure.code button').count();
    const line = await reader.find('p', { hasText: '고를 글입니다.' }).getAttribute('data-line');
    await edit('첫 문단입니다.', '고친 문단입니다.\n\n한 문단 더.');
    await says('한 문단 더.');
    assert.equal(await reader.find('details', { hasText: '접힌 글입니다.' }).getAttribute('open'), '');
    assert.equal(await reader.find('[role="tab"]', { hasText: '둘' }).getAttribute('aria-selected'), 'true');
    assert.equal(await reader.find('html').evaluate(() => String(getSelection())), '고를 글입니다.');
    assert.equal(await reader.find('figure.code button').count(), tools);
    const now = await reader.find('p', { hasText: '고를 글입니다.' }).getAttribute('data-line');
    assert.equal(Number(now), Number(line) + 2);
    await reader.find('[role="tab"]', { hasText: '하나' }).click();
    assert.equal(await reader.find('[role="tab"]', { hasText: '하나' }).getAttribute('aria-selected'), 'true');
  });

  it('reads on aloud while the text around is written', async () => {
    await scriptVoices(reader, [{ name: 'Sora', lang: 'ko-KR', localService: true }]);
    await reader.scrollTo('h2', { hasText: '절 20' });
    await reader.focus();
    await reader.rest(100);
    await workbench.page.keyboard.press('s');
    const last = async () => (await spokenLog(workbench.page)).at(-1);
    await until(async () => (await last()) === '절 20', 'it does not speak');
    await edit('20번째 절의 문장입니다.', '새로 쓴 문장입니다.');
    await says('새로 쓴 문장입니다.');
    assert.equal(await last(), '절 20');
    await endUtterance(reader);
    await until(async () => (await last()) === '새로 쓴 문장입니다.', 'it does not go on');
  });

  it('scrolls the page with the editor', async () => {
    // What is heard first of an editor is where it stands, not that it was scrolled.
    const follows = async () => {
      await scrollEditor(lineOf('## 절 29'));
      await scrollEditor(lineOf('## 절 30'));
      await reader.rest(200);
      return Math.abs(await topOf('h2', '절 30')) < 120;
    };
    await until(follows, 'the page stays');
    await workbench.page.waitForTimeout(500);
    assert.ok(Math.abs((await editorLine()) - lineOf('## 절 30')) <= 1, 'the editor is moved back');
  });

  it('scrolls the editor with the page', async () => {
    await reader.find('#readerArticle').click({ position: { x: 5, y: 200 } });
    await reader.focus();
    const line = lineOf('## 절 25');
    // A page hears a moment after it is shown that its source is shown, too, and tells of no scroll before.
    const follows = async () => {
      await reader.scrollTo('h2', { hasText: '절 24' });
      await reader.scrollTo('h2', { hasText: '절 25' });
      await reader.rest(200);
      return Math.abs((await editorLine()) - line) <= 2;
    };
    await until(follows, 'the editor stays');
    const before = await topOf('h2', '절 25');
    await workbench.page.waitForTimeout(500);
    assert.equal(await topOf('h2', '절 25'), before, 'the page is moved back');
  });

  it('neither is scrolled where the settings say so', async () => {
    const set = (value: boolean | undefined) =>
      workbench.run(async (api, value) => {
        const settings = api.workspace.getConfiguration('seoga.reader');
        await settings.update('scrollPageWithEditor', value, api.ConfigurationTarget.Global);
        await settings.update('scrollEditorWithPage', value, api.ConfigurationTarget.Global);
      }, value);
    await set(false);
    try {
      const before = await editorLine();
      await reader.focus();
      await reader.scrollTo('h2', { hasText: '절 10' });
      await workbench.page.waitForTimeout(500);
      assert.equal(await editorLine(), before);
      const top = await topOf('h2', '절 10');
      await scrollEditor(lineOf('## 절 30'));
      await workbench.page.waitForTimeout(500);
      assert.equal(await topOf('h2', '절 10'), top);
    } finally {
      await set(undefined);
    }
  });

  it('opens the source at what was double clicked, where the setting says so', async () => {
    const set = (value: boolean | undefined) =>
      workbench.run(
        (api, value) =>
          api.workspace
            .getConfiguration('seoga.reader')
            .update('doubleClickToSource', value, api.ConfigurationTarget.Global),
        value,
      );
    await set(true);
    try {
      await reader.find('p', { hasText: '3번째 절의 문장입니다.' }).first().dblclick();
      const line = lineOf('3번째 절의 문장입니다.');
      const caret = () => workbench.run(api => (api.window.activeTextEditor?.selection.active.line ?? -1) + 1);
      await until(async () => (await caret()) === line, 'the caret is elsewhere');
    } finally {
      await set(undefined);
    }
  });
});
