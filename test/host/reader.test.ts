import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as vscode from 'vscode';
import { readerTabs, untilInFront, untilReaders } from './tabs';
import { until } from './until';

/** Articles of the bundled library: their ids and titles. */
const NAVER = 'seoga/building-llms-at-naver.md';
const NAVER_TITLE = '코드 생성에서 오디오까지, 네이버클라우드에서 LLM을 만드는 일';
const WRTN = 'seoga/ml-lead-at-wrtn.md';
const WRTN_TITLE = '생성 AI 서비스 회사의 ML 리드가 하는 일, 2023년 봄의 뤼튼';

/** What the tests of `__dirname` are bundled from: `out/test/host`. */
const FIXTURES = resolve(__dirname, '../../../test/fixtures/library');

describe('A reader', () => {
  const run = (command: string, ...args: readonly unknown[]) => vscode.commands.executeCommand(command, ...args);

  afterEach(async () => {
    await run('workbench.action.closeAllEditors');
    await untilReaders();
  });

  it("bears the article's title", async () => {
    await run('seoga.openArticle', NAVER);
    await untilReaders(NAVER_TITLE);
  });

  it('is a preview: the next article replaces it', async () => {
    await run('seoga.openArticle', NAVER);
    await untilReaders(NAVER_TITLE);
    await run('seoga.openArticle', WRTN);
    await untilReaders(WRTN_TITLE);
  });

  it('stays once it is kept open', async () => {
    await run('seoga.openArticle', NAVER);
    await untilInFront(NAVER_TITLE);
    await run('seoga.keepOpen');
    await run('seoga.openArticle', WRTN);
    await untilReaders(NAVER_TITLE, WRTN_TITLE);
  });

  it('is brought to the front where its article is open already', async () => {
    await run('seoga.openArticle', NAVER, { keep: true });
    await untilInFront(NAVER_TITLE);
    await run('seoga.openArticle', WRTN, { keep: true });
    await untilInFront(WRTN_TITLE);
    await run('seoga.openArticle', NAVER);
    await untilInFront(NAVER_TITLE);
    assert.equal(readerTabs().length, 2);
  });

  it('opens to the side', async () => {
    await run('seoga.openArticle', NAVER);
    await untilInFront(NAVER_TITLE);
    await run('seoga.openToSide', WRTN);
    await untilReaders(NAVER_TITLE, WRTN_TITLE);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('leads to the source file of its article', async () => {
    await run('seoga.openArticle', NAVER);
    await untilInFront(NAVER_TITLE);
    await run('seoga.openSource');
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path,
      path => path?.endsWith('data/articles/building-llms-at-naver.md') === true,
    );
  });

  it('reports an article that is not there, and opens nothing', async () => {
    await run('seoga.openArticle', 'nowhere/nothing.md');
    assert.deepEqual(readerTabs(), []);
  });

  describe('of a file outside the library', () => {
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'seoga-files-'));
      await cp(FIXTURES, folder, { recursive: true });
      await writeFile(join(folder, 'bad/huge.md'), '# 끝없는 글\n\n'.padEnd(20 * 1024 * 1024, '한 줄 더. '));
    });

    after(() => rm(folder, { recursive: true }));

    it('opens from the explorer', async () => {
      await run('seoga.readFile', vscode.Uri.file(join(folder, 'interview.md')));
      await untilReaders('소리로 배우는 사서 로봇');
    });

    it('opens from the editor in front', async () => {
      await vscode.window.showTextDocument(vscode.Uri.file(join(folder, 'news.txt')));
      await run('seoga.readFile');
      await untilReaders('섬마을 우체국, 편지 분류에 AI 들였다…‘손글씨와의 전쟁’');
    });

    for (const [file, title] of [
      ['empty.md', 'empty'],
      ['binary.md', 'binary'],
      ['latin1.md', 'latin1'],
      ['broken-yaml.md', '따옴표는 멀쩡한 글'],
      ['stub.md', '아직 쓰지 않은 글'],
      ['huge.md', 'huge'],
      ['never-written.md', 'never-written'],
    ] as const) {
      it(`opens whatever is in it: ${file}`, async () => {
        await run('seoga.readFile', vscode.Uri.file(join(folder, 'bad', file)));
        await untilReaders(title);
      });
    }
  });
});
