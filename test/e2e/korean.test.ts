import assert from 'node:assert/strict';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Workbench } from './workbench';

describe('한국어로 쓰는 서가', () => {
  let window: LibraryWindow;
  let workbench: Workbench;

  before(async () => {
    window = await openLibraryWindow({
      driven: false,
      locale: 'ko',
      files: { 'answer.ts': '// RAG는 찾고 나서 쓴다.\n' },
    });
    workbench = window.workbench;
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => window?.dispose());

  it('사이드바와 보기의 이름이 한국어다', async () => {
    const articles = await workbench.openView('서가', '글');
    await articles.expand(SHELF, TITLES['column.md']);
    await (await workbench.openView('서가', '주제')).row('양자화').waitFor();
    await (await workbench.openView('서가', '이어 읽기')).welcome('읽기 시작해서').waitFor();
  });

  it('명령과 검색 상자의 말이 한국어다', async () => {
    await workbench.palette('서가: 글 찾기');
    await workbench.quickPick.type('쀍뛟쀍');
    await workbench.quickPick.row('쀍뛟쀍').waitFor();
    const [row] = await workbench.quickPick.settledRows();
    assert.match(row?.label ?? '', /[가-힣] .*[가-힣]/);
    assert.doesNotMatch((row?.label ?? '').replace('쀍뛟쀍', ''), /[a-z]/i);
    assert.doesNotMatch((await workbench.quickPick.input.getAttribute('placeholder')) ?? '', /[a-z]/i);
    await workbench.quickPick.dismiss();
  });

  it('읽기 창의 말이 한국어다', async () => {
    const articles = await workbench.openView('서가', '글');
    await articles.row(TITLES['column.md']).click();
    await workbench.reader.shows(TITLES['column.md']);
    assert.doesNotMatch(await workbench.reader.find('.byline').innerText(), /[a-z]/i);
    assert.doesNotMatch(await workbench.reader.find('.outline-title').innerText(), /[a-z]/i);
  });

  it('용어의 뜻풀이가 한국어다', async () => {
    await workbench.editor.open('answer.ts');
    const card = await workbench.editor.hover('RAG는');
    assert.match(card, /^검색 증강 생성/);
    assert.doesNotMatch(card, /Related|All articles|Also/);
  });
});
