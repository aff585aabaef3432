/** `npm run screenshots`: the pictures of docs/images, taken anew from the product. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openAsking } from '../e2e/asking';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from '../e2e/library-window';
import type { Workbench, WorkbenchOptions } from '../e2e/workbench';
import { scripted } from '../fixtures/scripted-models';
import { SAMPLE, SAMPLE_FILE } from './sample';
import { SCENE, sceneModel } from './scene';
import {
  discardRefactoring,
  showCompletion,
  showRefactoring,
  showSeveralAnswers,
  showUsage,
  writeUsage,
} from './scene-pictures';
import { runMain } from './stage-error';

const FOLDER = 'docs/images';

/** An article of the bundled library that has code, lists and several headings. */
const ARTICLE = '코드 생성에서 오디오까지, 네이버클라우드에서 LLM을 만드는 일';
const CODE_SECTION = '배경: RFT를 코드로 옮기면';

/** Sharp on dense screens, and small enough for a page that shows several. */
const WINDOW: WorkbenchOptions = {
  driven: false,
  scale: 2,
  viewport: { width: 1280, height: 800 },
  files: SAMPLE,
  settings: {
    'seoga.library.showBundled': true,
    'window.title': 'Seoga',
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
    'editor.minimap.enabled': false,
    'editor.stickyScroll.enabled': false,
    'editor.scrollBeyondLastLine': false,
  },
};

/** What of the window a picture shows; the status bar says nothing of Seoga. */
const ALL = { x: 0, y: 0, width: 1280, height: 776 };
const LEFT = { ...ALL, width: 1040 };
/** With the status bar, where it says something of Seoga. */
const WHOLE = { ...ALL, height: 800 };
/** Above the box where one asks. */
const ABOVE_BOX = { ...ALL, height: 704 };
/** Above the table that says the same. */
const CHARTS = { ...ALL, height: 372 };

/** Where the side bar ends. */
const SIDEBAR = 350;

/** A colour theme as VS Code's list of them names it, and the class of a window that wears it. */
interface Theme {
  readonly label: string;
  readonly wornAs: string;
}
const DARK: Theme = { label: 'Dark 2026', wornAs: 'vs-dark' };
const LIGHT: Theme = { label: 'Light 2026', wornAs: 'vs' };
const HIGH_CONTRAST: Theme = { label: 'Dark High Contrast', wornAs: 'hc-black' };

runMain(async () => {
  await mkdir(FOLDER, { recursive: true });
  await inWindow(DARK, {}, async workbench => {
    await read(workbench);
    await shoot(workbench, 'reader', ALL);
    await fillSidebar(workbench);
    await drag(workbench, { from: SIDEBAR, to: SIDEBAR + 100 });
    await shoot(workbench, 'sidebar', LEFT);
    await drag(workbench, { from: SIDEBAR + 100, to: SIDEBAR });
    await workbench.ours('seoga.search');
    await askFor(workbench, 'ㅇㅇ ㅁㄷ');
    await shoot(workbench, 'search', ALL);
    await workbench.quickPick.dismiss();
    await workbench.palette('View: Close All Editors');
    await find(workbench, '강화학습');
    await shoot(workbench, 'results', ALL);
    await workbench.ours('seoga.clearResults');
    await workbench.palette('View: Close All Editors');
    await highlight(workbench);
    await shoot(workbench, 'highlights', ALL);
    await workbench.palette('View: Close All Editors');
    await workbench.editor.open(SAMPLE_FILE);
    await workbench.editor.hover('RAG');
    // The first card starts the library; the second knows its articles.
    await workbench.editor.hover('RAG');
    await shoot(workbench, 'hover', ALL);
    await workbench.palette('View: Close All Editors');
    await ask(workbench);
    await shoot(workbench, 'ask', ALL);
  });
  for (const [name, theme] of [
    ['reader-light', LIGHT],
    ['reader-hc', HIGH_CONTRAST],
  ] as const) {
    await inWindow(theme, {}, async workbench => {
      await read(workbench);
      await shoot(workbench, name, ALL);
    });
  }
  await inWindow(DARK, { locale: 'ko' }, async workbench => {
    await (await workbench.openView('서가', '글')).row(ARTICLE).click();
    await workbench.reader.shows(ARTICLE);
    await workbench.palette('서가: 글 찾기');
    // 언어 모델, typed with the English layout on.
    await askFor(workbench, 'djsdj ahepf');
    await shoot(workbench, 'korean', ALL);
  });
  await withModel();
  return 0;
});

/** What needs a model, with one that is scripted; see `scene.ts`. */
async function withModel(): Promise<void> {
  const server = await scripted(sceneModel());
  const machineSettings = {
    'seoga.model.source': 'endpoint',
    'seoga.model.address': server.address,
    'seoga.model.name': 'scripted',
  };
  try {
    const options = { files: SCENE, machineSettings, settings: { ...WINDOW.settings, 'seoga.ask.samples': 5 } };
    await inWindow(DARK, options, async workbench => {
      await writeUsage(workbench);
      await (await workbench.openView('Seoga', 'Articles')).row(ARTICLE).waitFor();
      await showCompletion(workbench);
      await shoot(workbench, 'completion', WHOLE);
      await workbench.palette('File: Revert File');
      await workbench.palette('View: Close All Editors');
      await workbench.palette('View: Toggle Primary Side Bar Visibility');
      await showRefactoring(workbench);
      await shoot(workbench, 'refactor', WHOLE);
      await discardRefactoring(workbench);
      await workbench.palette('View: Close All Editors');
      await workbench.page.setViewportSize({ width: WHOLE.width, height: WHOLE.height + 80 });
      await showSeveralAnswers(workbench);
      await shoot(workbench, 'answers', ABOVE_BOX);
      await workbench.palette('View: Close All Editors');
      await showUsage(workbench);
      await shoot(workbench, 'usage', CHARTS);
    });
  } finally {
    await server.close();
  }
}

/** Asks a question of the library, without a model. */
async function ask(workbench: Workbench): Promise<void> {
  const asking = await openAsking(workbench);
  await asking.ask('RFT는 어떤 데이터로 코드 생성 능력을 높였나요?');
}

async function inWindow(
  theme: Theme,
  options: WorkbenchOptions,
  use: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const window: LibraryWindow = await openLibraryWindow({ ...WINDOW, ...options });
  try {
    // Files that cannot be read are for the tests.
    await rm(join(window.library, 'bad'), { recursive: true });
    await wear(theme, window.workbench);
    await use(window.workbench);
  } finally {
    await window.dispose();
  }
}

/** By hand: a theme among the settings that a window in the browser starts with is not always taken. */
async function wear({ label, wornAs }: Theme, workbench: Workbench): Promise<void> {
  // The themes are extensions', which have been read once ours has.
  await workbench.page.locator('[class*="activity-workbench-view-extension-seoga"]').waitFor();
  await workbench.palette('Preferences: Color Theme');
  await workbench.quickPick.type(label);
  await workbench.quickPick.row(label).click();
  await workbench.page.locator(`.monaco-workbench.${wornAs}`).waitFor();
}

/** Opens the article at its code, with the tree beside it. */
async function read(workbench: Workbench): Promise<void> {
  const articles = await workbench.openView('Seoga', 'Articles');
  await articles.row(ARTICLE).click();
  await workbench.reader.shows(ARTICLE);
  await workbench.reader.scrollTo('h3', { hasText: CODE_SECTION });
  await workbench.reader.find('#readerOutline [aria-current]', { hasText: CODE_SECTION }).waitFor();
}

/** Opens the second shelf, and begins another article, so that every view has something to show. */
async function fillSidebar(workbench: Workbench): Promise<void> {
  const articles = await workbench.openView('Seoga', 'Articles');
  await articles.expand(SHELF);
  await search(workbench, TITLES['interview.md']);
  await workbench.reader.scrollTo('h2', { hasText: '실패한 실험들' });
  await (await workbench.openView('Seoga', 'Continue Reading')).row(TITLES['interview.md']).waitFor();
}

/** Opens the article of this title from the search box. */
async function search(workbench: Workbench, title: string): Promise<void> {
  await workbench.ours('seoga.search');
  await workbench.quickPick.type(title);
  await workbench.quickPick.firstIs(title);
  await workbench.quickPick.accept();
  await workbench.reader.shows(title);
}

/** Lists every place of these words, and opens the first. */
async function find(workbench: Workbench, words: string): Promise<void> {
  await workbench.ours('seoga.findInLibrary');
  await workbench.quickPick.type(words);
  const results = await workbench.openView('Seoga', 'Find in Library');
  await results.row(words).waitFor();
  await workbench.quickPick.accept();
  await results.row('(RLHF 등)').click();
  await workbench.reader.find('#readerFound').waitFor();
}

/** Highlights two sentences of an article, one with a note, whose card is open. */
async function highlight(workbench: Workbench): Promise<void> {
  const { page, reader } = workbench;
  await search(workbench, TITLES['column.md']);
  await page.locator('.pane-header[aria-label^="Topics "]').click();
  const header = page.locator('.pane-header[aria-label^="Highlights "]');
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  await reader.find('.hl-layer').waitFor({ state: 'attached' });
  await reader.select('큰 모델의 답을 보고 작은 모델이 배웁니다.');
  await reader.find('.hl-tools button[aria-label="Highlight: Blue"]').click();
  const highlights = await workbench.openView('Seoga', 'Highlights');
  await highlights.expand(TITLES['column.md'], '큰 모델의 답을 보고');
  await reader.select('겨울의 산장에는 전기가 넉넉하지 않습니다.');
  await page.keyboard.press('Shift+M');
  await reader.find('.hl-note').fill('사내 서버도 같다. 모델을 줄일 까닭을 설명할 때 쓸 것.');
}

/** Moves the edge of the side bar. */
async function drag({ page }: Workbench, edge: { readonly from: number; readonly to: number }): Promise<void> {
  await page.mouse.move(edge.from, ALL.height / 2);
  await page.mouse.down();
  await page.mouse.move(edge.to, ALL.height / 2);
  await page.mouse.up();
  // The edge lights up as long as the mouse is on it.
  await page.mouse.move(ALL.width - 1, 0);
  await page.locator('.monaco-sash.hover, .monaco-sash.active').waitFor({ state: 'detached' });
}

async function askFor(workbench: Workbench, query: string): Promise<void> {
  await workbench.quickPick.type(query);
  await workbench.quickPick.settledRows();
}

async function shoot(workbench: Workbench, name: string, clip: typeof ALL): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await workbench.page.screenshot({ path, clip, animations: 'disabled' });
  console.log(path);
}
