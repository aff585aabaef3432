import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Tree } from './tree';
import type { Workbench } from './workbench';

const SIX = Object.values(TITLES);

describe('The side bar', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let articles: Tree;

  before(async () => {
    // Tall enough that no view hides its rows: lists are virtual.
    window = await openLibraryWindow({ driven: false, viewport: { width: 1280, height: 1400 } });
    workbench = window.workbench;
    articles = await workbench.openView('Seoga', 'Articles');
    await articles.expand(SHELF, TITLES['column.md']);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  it('shows every article of the folder, with the count of what it holds', async () => {
    await articles.until(([shelf]) => shelf?.description === '11');
    const rows = await articles.rows();
    assert.deepEqual(
      SIX.filter(title => !rows.some(row => row.label === title && row.level === 2)),
      [],
    );
    assert.deepEqual(rows[0], { label: SHELF, description: '11', level: 1, expanded: true });
  });

  it('gives a file that cannot be read a row that bears its name', async () => {
    await articles.expand('bad', 'binary');
    const names = await articles.labels();
    for (const name of ['binary', 'empty', 'latin1']) assert.ok(names.includes(name), names.join(', '));
    await articles.row('bad').click();
    await articles.row('binary').waitFor({ state: 'detached' });
  });

  it('opens an article with a click, in a preview that the next one replaces', async () => {
    await articles.row(TITLES['column.md']).click();
    await workbench.reader.shows(TITLES['column.md']);
    await articles.row(TITLES['profile.txt']).click();
    await workbench.reader.shows(TITLES['profile.txt']);
    assert.deepEqual(await workbench.tabs(), [TITLES['profile.txt']]);
  });

  it('keeps the tab of an article that was clicked twice', async () => {
    await articles.row(TITLES['column.md']).dblclick();
    await workbench.reader.shows(TITLES['column.md']);
    await articles.row(TITLES['profile.txt']).click();
    await workbench.reader.shows(TITLES['profile.txt']);
    assert.deepEqual(await workbench.tabs(), [TITLES['column.md'], TITLES['profile.txt']]);
  });

  it('opens an article from the keyboard', async () => {
    await articles.row(TITLES['interview.md']).click();
    await workbench.reader.shows(TITLES['interview.md']);
    await workbench.quickPick.take('>Focus on Articles View', 'Focus on Articles View');
    await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.reader.shows(TITLES['profile.txt']);
  });

  it('groups by topic, by author and by month', async () => {
    try {
      await workbench.ours('seoga.groupByTopic');
      await articles.until(rows => rows.some(is('Robotics')));
      await workbench.ours('seoga.groupByAuthor');
      await articles.until(rows => rows.some(is('Nora Featherstone')));
      await workbench.ours('seoga.groupByMonth');
      await articles.until(rows => rows.some(is('2024-12')));
      const months = (await articles.labels()).filter(label => /^\d{4}-\d{2}$/.test(label));
      assert.ok(months.length > 3, months.join(', '));
      assert.deepEqual(months, [...months].sort().reverse(), 'the newest first');
    } finally {
      await workbench.ours('seoga.groupByFolder');
      await articles.expand(SHELF, TITLES['column.md']);
    }
  });

  it('sorts by date and by title', async () => {
    const [early, late] = [TITLES['interview.md'], TITLES['column.md']];
    const comes = (one: string, other: string) =>
      articles.until(rows => rows.findIndex(is(one)) < rows.findIndex(is(other)));
    await workbench.ours('seoga.sortByNewest');
    await comes(late, early);
    await workbench.ours('seoga.sortByTitle');
    await comes(early, late);
  });

  it('filters as one types, 초성 included, and shows everything again', async () => {
    await workbench.ours('seoga.filter');
    await workbench.quickPick.type('ㅅㅅ ㄹㅂ');
    await articles.row(TITLES['column.md']).waitFor({ state: 'detached' });
    await workbench.quickPick.accept();
    assert.ok((await articles.labels()).includes(TITLES['interview.md']));
    await articles.action('Clear Filter');
    await articles.expand(SHELF, TITLES['column.md']);
  });

  it('shows the articles to who filters them from another view', async () => {
    await workbench.palette('View: Show Explorer');
    await articles.row(TITLES['interview.md']).waitFor({ state: 'hidden' });
    await workbench.ours('seoga.filter');
    await articles.row(TITLES['interview.md']).waitFor();
    await workbench.quickPick.dismiss();
  });

  it('says that nothing matches a filter, and how to clear it', async () => {
    await workbench.ours('seoga.filter');
    await workbench.quickPick.type('쀍뛟쀍');
    await workbench.page.getByText('No article matches the filter.').waitFor();
    await workbench.quickPick.dismiss();
    await articles.expand(SHELF, TITLES['column.md']);
  });

  it('explains in one line what is wrong with a filter: while it is typed, and as long as it is in force', async () => {
    const inBox = (sentence: string) => workbench.page.locator('.quick-input-message').getByText(sentence).waitFor();
    const inView = (sentence: string) => workbench.page.locator('.part.sidebar').getByText(sentence).waitFor();
    await workbench.ours('seoga.filter');
    for (const [filter, sentence] of [
      ['before:abc', 'before:abc is no date; write 2026, 2026-11 or 2026-11-22.'],
      ['is:raed', 'is: has no “raed”; there are unread, reading, read, starred, later, stub.'],
      ['topic:kotlim', 'No article has topic:kotlim; try kotlin.'],
    ] as const) {
      await workbench.quickPick.type(filter);
      await inBox(sentence);
      await inView(sentence);
    }
    await workbench.quickPick.accept();
    await workbench.quickPick.input.waitFor({ state: 'detached' });
    await inView('No article has topic:kotlim; try kotlin.');
    await workbench.ours('seoga.filter');
    await inBox('No article has topic:kotlim; try kotlin.');
    await workbench.quickPick.type('topic:kotlin');
    await articles.row(TITLES['english-tutorial.md']).waitFor();
    await workbench.page.getByText('No article has topic:kotlim').first().waitFor({ state: 'hidden' });
    await workbench.quickPick.type('');
    await workbench.quickPick.accept();
    await articles.expand(SHELF, TITLES['column.md']);
  });

  it('takes nothing away on the way to a value, and says what is wrong with one that is accepted', async () => {
    const sentence = workbench.page.getByText('is: has no “un”').first();
    await workbench.ours('seoga.filter');
    await workbench.quickPick.type('is:raed');
    await workbench.page.locator('.quick-input-message').getByText('is: has no “raed”').waitFor();
    await workbench.quickPick.type('is:un');
    await workbench.page.getByText('is: has no “raed”').first().waitFor({ state: 'hidden' });
    assert.ok((await articles.labels()).includes(SHELF));
    assert.ok(!(await sentence.isVisible()));
    await workbench.quickPick.accept();
    await workbench.page.locator('.part.sidebar').getByText('is: has no “un”').waitFor();
    await articles.action('Clear Filter');
    await articles.expand(SHELF, TITLES['column.md']);
  });

  it('says that a filter guesses, and guesses only where nothing is called so', async () => {
    const guess = workbench.page.getByText('Nothing is called so; these come near it.');
    await workbench.ours('seoga.filter');
    await workbench.quickPick.type('겨올나기');
    await guess.waitFor();
    await articles.row(TITLES['column.md']).waitFor();
    await workbench.quickPick.type('겨울나기');
    await guess.waitFor({ state: 'hidden' });
    await articles.row(TITLES['column.md']).waitFor();
    await workbench.quickPick.dismiss();
    await articles.expand(SHELF, TITLES['column.md']);
  });

  it('collapses everything', async () => {
    await articles.action('Collapse All');
    await articles.row(TITLES['column.md']).waitFor({ state: 'detached' });
    await articles.expand(SHELF, TITLES['column.md']);
  });

  it('reveals the open article', async () => {
    await workbench.openArticle(TITLES['column.md']);
    await articles.row(SHELF).click();
    await articles.row(TITLES['column.md']).waitFor({ state: 'detached' });
    await workbench.reader.find('.title-block h1').click();
    await workbench.ours('seoga.revealArticle');
    await articles.row(TITLES['column.md']).and(workbench.page.locator('.selected')).waitFor();
  });

  it('offers in the context menu what can be done with an article', async () => {
    const entries = await articles.menu(TITLES['interview.md']);
    assert.deepEqual(await entries.allInnerTexts(), [
      'Open to the Side',
      'Open Source File',
      'Open Original Page',
      'Ask about This Article...',
      'Mark as Read',
      'Add Star',
      'Add to Read Later',
    ]);
    await workbench.page.keyboard.press('Escape');
    await articles.choose(TITLES['interview.md'], 'Open Source File');
    await workbench.page.locator('.tab.active[data-resource-name="interview.md"]').waitFor();
  });

  it('says of an article what its row has no room for', async () => {
    await articles.row(TITLES['column.md']).hover();
    const tooltip = workbench.page.locator('.workbench-hover:visible, .monaco-hover:visible');
    await tooltip.getByText('작은 언어 모델(SLM)로 겨울을 나는 법').waitFor();
  });

  it('merges topics that differ in spelling only, and lists their articles', async () => {
    const topics = await workbench.openView('Seoga', 'Topics');
    await topics.expand('TypeScript');
    await topics.row(TITLES['english-tutorial.md']).waitFor();
    assert.equal((await topics.labels()).filter(label => /^typescript$/i.test(label)).length, 1);
  });

  it('remembers what was begun in Continue Reading, until it is read', async () => {
    const begun = await workbench.openView('Seoga', 'Continue Reading');
    await articles.row(TITLES['interview.md']).click();
    await workbench.reader.shows(TITLES['interview.md']);
    await workbench.reader.scrollTo('h2', { hasText: '실패한 실험들' });
    await begun.row(TITLES['interview.md']).waitFor();
    const [row] = await begun.rows();
    // The percentage stands before the title, which is long; the rest may be cut off.
    assert.match(row?.label ?? '', /^\d+% /);
    assert.match(row?.description ?? '', /^\d+ min left/);
    await begun.choose(TITLES['interview.md'], 'Mark as Read');
    await begun.row(TITLES['interview.md']).waitFor({ state: 'detached' });
  });

  it('takes a folder that is dropped on it into the library', async () => {
    const folder = join(dirname(window.library), 'dropped');
    await mkdir(folder);
    await writeFile(join(folder, 'note.md'), '# 떨어뜨린 글\n\n한 줄.\n');
    await articles.drop(`vscode-remote://${new URL(workbench.page.url()).host}${pathToFileURL(folder).pathname}`);
    await articles.expand('dropped', '떨어뜨린 글');
    await articles.choose('dropped', 'Remove Folder from Library');
    await articles.row('dropped').waitFor({ state: 'detached' });
  });

  describe('A star', () => {
    it('is put on a row, shows in the reader, and is taken off there', async () => {
      const row = articles.row(TITLES['column.md']);
      await row.hover();
      await row.locator('[aria-label="Add Star"]').click();
      await articles.until(rows => rows.some(({ label }) => label === `★ ${TITLES['column.md']}`));
      await row.click();
      await workbench.reader.shows(TITLES['column.md']);
      await workbench.page.locator('.editor-actions [aria-label="Remove Star"]').click();
      await articles.until(rows => rows.some(({ label }) => label === TITLES['column.md']));
      await workbench.page.locator('.editor-actions [aria-label="Add Star"]').waitFor();
    });

    it('stays while the window is reloaded', async () => {
      await articles.choose(TITLES['profile.txt'], 'Add Star');
      await articles.until(rows => rows.some(({ label }) => label === `★ ${TITLES['profile.txt']}`));
      await workbench.reload();
      articles = await workbench.openView('Seoga', 'Articles');
      await articles.expand(SHELF, TITLES['column.md']);
      await articles.until(rows => rows.some(({ label }) => label === `★ ${TITLES['profile.txt']}`));
    });
  });
});

function is(title: string): (row: { readonly label: string }) => boolean {
  return ({ label }) => label === title;
}
