import assert from 'node:assert/strict';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Reader } from './reader';
import type { Tree } from './tree';
import type { Workbench } from './workbench';

/** What stands only behind a fold of the interview, twice; again on one of its tabs and under a picture. */
const FOLDED = '속삭임은 성대가 떨리지 않아서';

describe('Find in Library', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;
  let results: Tree;

  /** Asks for it as a user does, and waits for the first row that shows `row`. */
  const find = async (query: string, row: string) => {
    await workbench.ours('seoga.findInLibrary');
    await workbench.quickPick.type(query);
    results = await workbench.openView('Seoga', 'Find in Library');
    await results.row(row).waitFor();
    await workbench.quickPick.accept();
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const message = (text: string | RegExp) =>
    workbench.page.locator('.part.sidebar .pane .tree-explorer-viewlet-tree-view > .message', { hasText: text });

  before(async () => {
    window = await openLibraryWindow({ viewport: { width: 1280, height: 1400 } });
    workbench = window.workbench;
    reader = workbench.reader;
    // Nothing is missing from the index once everything is in it.
    const articles = await workbench.openView('Seoga', 'Articles');
    await articles.expand(SHELF, TITLES['column.md']);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.quickPick.dismiss();
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  it('has no view until something is searched for, and none once it is cleared', async () => {
    const header = workbench.page.locator('.pane-header[aria-label^="Find in Library "]');
    assert.equal(await header.count(), 0);
    await find('강화학습', TITLES['column.md']);
    await header.waitFor();
    await workbench.ours('seoga.clearResults');
    await header.waitFor({ state: 'detached' });
  });

  it('lists by article the lines that hold the words, while one is still typing', async () => {
    await workbench.ours('seoga.findInLibrary');
    await workbench.quickPick.type('강화학습');
    results = await workbench.openView('Seoga', 'Find in Library');
    await results.row('강화학습은 봄에 하기로').waitFor();
    await results.row('강화학습은 어디에').waitFor();
    const articles = (await results.rows()).filter(row => row.level === 1);
    assert.deepEqual(new Set(articles.map(row => row.label)), new Set([TITLES['column.md'], TITLES['interview.md']]));
    await message(/^\d results in 2 articles – 강화학습/).waitFor();
    await workbench.quickPick
      .row(/강화학습/.source)
      .getByText('results in 2 articles')
      .waitFor();
  });

  it('highlights what was found, and tells all of the line to who listens', async () => {
    await find('강화학습', '강화학습은 봄에');
    const row = results.row('강화학습은 봄에');
    assert.deepEqual(await row.locator('.label-name .highlight').allInnerTexts(), ['강화학습']);
    assert.match((await row.getAttribute('aria-label')) ?? '', /^검색을 붙이면 .* 강화학습은 봄에 .*line 65/);
  });

  it('says that nothing was found, and what is wrong with a query', async () => {
    await workbench.ours('seoga.findInLibrary');
    await workbench.quickPick.type('쀍뛟쀍');
    await message('No results – 쀍뛟쀍').waitFor();
    await workbench.quickPick.type('"강화학습');
    await message('A quotation mark').waitFor();
  });

  it('shows what is typed as it is, also where VS Code would draw an icon', async () => {
    await workbench.ours('seoga.findInLibrary');
    await workbench.quickPick.type('$(trash)');
    const row = workbench.quickPick.row('$(trash)');
    await row.waitFor();
    assert.equal(await row.locator('.codicon-trash').count(), 0);
  });

  it('offers what was searched for before', async () => {
    await find('사투리', TITLES['column.md']);
    await workbench.ours('seoga.findInLibrary');
    await workbench.quickPick.row('사투리').click();
    await message('– 사투리').waitFor();
  });

  it('opens the reader at the place, behind a fold too, with every place marked', async () => {
    await find('속삭임', FOLDED);
    await results.row(FOLDED).click();
    await reader.shows(TITLES['interview.md']);
    assert.equal(await here(reader), '속삭임');
    await reader.find('p', { hasText: FOLDED }).waitFor();
    const { all, words } = await marks(reader);
    assert.ok(all > 2, `${all} places`);
    assert.deepEqual(words, ['속삭임']);
    await reader.find('#readerFound', { hasText: `of ${all}` }).waitFor();
  });

  it('goes from place to place with F3, opening what hides one, and forgets them with Escape', async () => {
    await find('속삭임', FOLDED);
    await results.row(FOLDED).click();
    await reader.shows(TITLES['interview.md']);
    await here(reader);
    const { all } = await marks(reader);
    const first = await reader.find('.found-count').innerText();
    for (let step = 0; step < all; step++) {
      await reader.find('#readerArticle').press('F3');
      assert.equal(await here(reader), '속삭임');
    }
    assert.equal(await reader.find('.found-count').innerText(), first, 'once around');
    await reader.find('#readerArticle').press('Shift+F3');
    assert.notEqual(await reader.find('.found-count').innerText(), first);
    await reader.find('#readerArticle').press('Escape');
    assert.equal((await marks(reader)).all, 0);
    assert.equal(await reader.find('#readerFound').isVisible(), false);
  });

  it('keeps the marks while Escape puts the tools of a selection away', async () => {
    await find('속삭임', FOLDED);
    await results.row(FOLDED).click();
    await reader.shows(TITLES['interview.md']);
    await here(reader);
    await reader.select('속삭임');
    await reader.find('.hl-tools:not([hidden])').waitFor();
    await reader.find('#readerArticle').press('Escape');
    await reader.find('.hl-tools').waitFor({ state: 'hidden' });
    assert.ok((await marks(reader)).all > 2);
    await reader.find('#readerArticle').press('Escape');
    assert.equal((await marks(reader)).all, 0);
  });

  it('keeps the marks when the article is written anew, and when its tab comes back', async () => {
    await find('사투리', '사투리 풀이');
    await results.row('사투리 풀이').click();
    await reader.shows(TITLES['column.md']);
    await here(reader);
    const { all } = await marks(reader);
    await appendFile(join(window.library, 'column.md'), '\n사투리는 봄에 더 배웁니다.\n');
    await reader.find('p', { hasText: '봄에 더 배웁니다' }).waitFor();
    await until(
      () => marks(reader),
      now => now.all === all + 1,
    );
    await workbench.ours('seoga.keepOpen');
    await workbench.command('workbench.action.files.newUntitledFile');
    await workbench.command('workbench.action.previousEditor');
    await reader.shows(TITLES['column.md']);
    await reader.find('#readerFound', { hasText: `${all + 1} places found` }).waitFor();
  });

  it('leads from place to place with buttons, too, and puts up no barrier that axe knows of', async () => {
    await find('속삭임', FOLDED);
    await results.row(FOLDED).click();
    await reader.shows(TITLES['interview.md']);
    await here(reader);
    const before = await reader.find('.found-count').innerText();
    await reader.find('#readerFound button').nth(1).click();
    assert.notEqual(await reader.find('.found-count').innerText(), before);
    await reader.find('#readerFound button').nth(0).click();
    assert.equal(await reader.find('.found-count').innerText(), before);
    assert.deepEqual(await reader.barriers(), []);
    await reader.find('#readerFound button').nth(2).click();
    await reader.find('#readerFound').waitFor({ state: 'hidden' });
  });

  it('follows the library: a file that is written now is found now', async () => {
    await find('강화학습', TITLES['column.md']);
    await writeFile(join(window.library, 'late.md'), '# 늦게 온 글\n\n강화학습을 늦게 배운 사람의 글이다.\n');
    await results.row('늦게 온 글').waitFor();
    await message('in 3 articles').waitFor();
  });

  it('opens a place to the side, and the source file at its line', async () => {
    await find('사투리', '사투리 풀이');
    await results.choose('사투리 풀이', 'Open to the Side');
    await reader.shows(TITLES['column.md']);
    assert.equal(await here(reader), '사투리');
    await results.choose('사투리 풀이', 'Open Source File');
    await workbench.page.locator('.tab.active[data-resource-name="column.md"]').waitFor();
    await workbench.page.locator('.part.statusbar').getByText('Ln 53, Col 1').waitFor();
  });

  it('copies what was found as Markdown', async () => {
    await find('사투리', '사투리 풀이');
    await workbench.command('seoga.copyResults');
    const copied = await workbench.run(api => api.env.clipboard.readText());
    assert.match(
      copied,
      /^# \d results in 1 article – 사투리\n\n## 작은 언어 모델의 겨울나기\n\n`.*\/column\.md`\n\n- /,
    );
    assert.match(copied, /\n- 53: .*사투리 풀이/);
  });
});

/** How many places the page marks, and what stands there, each once. */
async function marks(reader: Reader): Promise<{ readonly all: number; readonly words: readonly string[] }> {
  return reader.find('#readerArticle').evaluate(() => {
    const places = [...(CSS.highlights.get('found') ?? [])];
    return { all: places.length, words: [...new Set(places.map(String))] };
  });
}

/** What stands at the place last gone to, once it can be seen in the upper half of the page. */
async function here(reader: Reader): Promise<string> {
  return reader.find('#readerArticle').evaluate(
    () =>
      new Promise<string>(resolve => {
        const look = (): void => {
          const [place] = CSS.highlights.get('found-here') ?? [];
          const box = (place as Range | undefined)?.getBoundingClientRect();
          if (box && box.height > 0 && box.top >= 0 && box.top < innerHeight) resolve(String(place));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
