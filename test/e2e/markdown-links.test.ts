import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Workbench } from './workbench';

const NOTE = '작은 모델을 읽었다\n\n끝\n';

describe('마크다운의 링크', () => {
  let window: LibraryWindow;
  let workbench: Workbench;

  before(async () => {
    window = await openLibraryWindow({
      settings: { 'files.autoSave': 'off' },
      files: { 'guide.md': '# Guide\n', 'far.md': NOTE },
    });
    workbench = window.workbench;
    await mkdir(join(window.library, '내 글'));
    await writeFile(join(window.library, '내 글/note.md'), NOTE);
  });

  beforeEach(() => open(join(window.library, '내 글/note.md')));

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.page.keyboard.press('Escape');
    await workbench.command('workbench.action.revertAndCloseActiveEditor');
  });

  after(() => window?.dispose());

  /** Opens a file with the cursor behind its first line. */
  const open = async (file: string) => {
    await workbench.run(async (api, file) => {
      await api.window.showTextDocument(api.Uri.file(file));
    }, file);
    await workbench.page.locator('.editor-instance .view-line').first().click();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('End');
  };
  const text = () => workbench.run(api => api.window.activeTextEditor?.document.getText() ?? '');
  /** What the extension host must have heard of before something is taken: it hears of a key later than the page. */
  let typed = '';
  const type = async (words: string) => {
    typed = words;
    await workbench.page.keyboard.type(words, { delay: 50 });
  };
  const rows = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
  const row = (title: string) => rows().getByText(title, { exact: true });
  /** Takes what stands first once it is this one, and says what the text is then. */
  const take = async (title: string) => {
    await workbench.page
      .locator('.suggest-widget.visible .monaco-list-row.focused .label-name')
      .getByText(title, { exact: true })
      .waitFor();
    const before = await until(text, now => now.includes(typed));
    await workbench.page.keyboard.press('Enter');
    return until(text, now => now !== before);
  };

  it('서가를 아직 읽지 않았으면 치는 것만으로는 읽지 않고, 물으면 읽는다', async () => {
    await type(' [겨울나기](');
    await workbench.page.waitForTimeout(700);
    assert.equal(await rows().count(), 0);
    await workbench.page.keyboard.press('Control+Space');
    await row(TITLES['column.md']).waitFor();
  });

  it('괄호를 열면 링크의 말로 글을 찾고, 같은 폴더에 있는 글은 가는 길을 적는다', async () => {
    await type(' [작은 언어](');
    assert.match(await take(TITLES['column.md']), /^작은 모델을 읽었다 \[작은 언어\]\(\.\.\/column\.md\)\n/);
  });

  it('초성으로도, 한/영 전환을 잊은 글자로도 찾고, 말이 없으면 제목을 말로 적는다', async () => {
    await type(' [](');
    typed += 'ㄱㅇㄴㄱ';
    await workbench.page.keyboard.insertText('ㄱㅇㄴㄱ');
    assert.match(await take(TITLES['column.md']), / \[작은 언어 모델의 겨울나기\]\(\.\.\/column\.md\)\n/);
    await type(' [](rudnfskrl');
    await row(TITLES['column.md']).waitFor();
    await workbench.screenshot('markdown-links');
  });

  it('한 번에 되돌릴 수 있다', async () => {
    await type(' [^겨울');
    const written = await take(TITLES['column.md']);
    assert.match(
      written,
      /\[\^column\]\n\n끝\n\n\[\^column\]: \[작은 언어 모델의 겨울나기\]\(\.\.\/column\.md\), 2024-12-21\n$/,
    );
    await workbench.page.keyboard.press('Control+z');
    assert.equal(await until(text, now => now !== written), '작은 모델을 읽었다 [^겨울]\n\n끝\n');
  });

  it('각주는 파일 끝에 한 번만 적고, 다시 인용하면 그것을 가리킨다', async () => {
    await type(' [^겨울');
    await take(TITLES['column.md']);
    await type(' [^겨울');
    const twice = await take(TITLES['column.md']);
    assert.match(twice, /^작은 모델을 읽었다 \[\^column\] \[\^column\]\n/);
    assert.equal(twice.split('[^column]:').length, 2);
    await type(' [^사서');
    assert.match(await take(TITLES['interview.md']), /, 2024-12-21\n\[\^interview\]: \[소리로 배우는 사서 로봇\]\(/);
  });

  it('파일 끝에서 각주를 쓰면 커서 뒤에 정의를 적는다', async () => {
    await workbench.page.keyboard.press('Control+End');
    await type('말 [^겨울');
    assert.match(await take(TITLES['column.md']), /\n말 \[\^column\]\n\n\[\^column\]: \[작은 언어/);
    assert.doesNotMatch(await text(), /\]\]/);
  });

  it('다른 폴더의 글은 웹 주소로, 그것도 없으면 서가의 주소로 잇는다', async () => {
    await open(join(workbench.folder, 'far.md'));
    await type(' [](Event Bus');
    assert.match(
      await take(TITLES['english-tutorial.md']),
      / \[Type-Safe Event Buses in TypeScript\]\(https:\/\/[^\s)]+\)\n/,
    );
    await type(' [](겨울');
    assert.match(
      await take(TITLES['column.md']),
      / \[작은 언어 모델의 겨울나기\]\([a-z-]+:\/\/seoga\.seoga\/[^\s)]+\)\n/,
    );
  });

  it('대괄호 안의 말은 물을 때만 링크로 바꾼다', async () => {
    await type(' [사서');
    await workbench.page.waitForTimeout(500);
    assert.equal(await rows().count(), 0);
    await workbench.page.keyboard.press('Control+Space');
    assert.match(await take(TITLES['interview.md']), / \[소리로 배우는 사서 로봇\]\(\.\.\/interview\.md\)\n/);
  });

  it('경로는 VS Code가 그대로 제안하고, 글은 끼어들지 않는다', async () => {
    await open(join(workbench.folder, 'far.md'));
    await type(' [x](./');
    await rows().getByText('guide.md').first().waitFor();
    assert.equal(await row(TITLES['column.md']).count(), 0);
  });

  it('코드 블록 안에서는 제안하지 않는다', async () => {
    await type('\n```js\nhandlers = [작은](');
    await workbench.page.waitForTimeout(700);
    assert.equal(await rows().count(), 0);
  });

  it(`제목에 무엇이 있든 글로만 적는다 (${SHELF})`, async () => {
    await writeFile(join(window.library, 'a (1) `x`.md'), '---\ntitle: "[덫](command:evil) *굵게* <b>"\n---\n\n본문\n');
    await workbench.command('seoga.refresh');
    await type(' [덫](');
    const written = await take('[덫](command:evil) *굵게* <b>');
    assert.match(written, / \[덫\]\(\.\.\/a%20%281%29%20%60x%60\.md\)\n/);
    await type(' [^덫');
    assert.match(
      await take('[덫](command:evil) *굵게* <b>'),
      /\[\^a-1-x\]: \[\\\[덫\\\]\(command:evil\) \\\*굵게\\\* \\<b>\]\(/,
    );
  });
});
