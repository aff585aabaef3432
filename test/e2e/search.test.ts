import assert from 'node:assert/strict';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { type FixtureFile, type LibraryWindow, openLibraryWindow, TITLES } from './library-window';
import type { Workbench } from './workbench';

/** How each article is asked for: words of its title, its initial consonants, and the words with the wrong layout on. */
const QUERIES: Readonly<Record<FixtureFile, readonly string[]>> = {
  'interview.md': ['사서 로봇', 'ㅅㅅ ㄹㅂ', 'tktj fhqht'],
  'column.md': ['겨울나기', 'ㄱㅇㄴㄱ', 'rudnfskrl'],
  'news.txt': ['섬마을 우체국', 'ㅅㅁㅇ ㅇㅊㄱ', 'tjaakdmf dncprnr'],
  'briefing.txt': ['안개는 숫자보다', 'ㅇㄱㄴ ㅅㅈㅂㄷ', 'dksrosms tntwkqhek'],
  'profile.txt': ['도토리', 'ㄷㅌㄹ', 'ehxhfl'],
  // English has no 초성; typed with the Korean layout on, it comes out as syllables.
  'english-tutorial.md': ['event buses', 'ㄷㅍ둣 ㅠㅕㄴㄷㄴ'],
};

describe('Search', () => {
  let window: LibraryWindow;
  let workbench: Workbench;

  before(async () => {
    window = await openLibraryWindow({ driven: false, settings: { 'seoga.library.showBundled': true } });
    workbench = window.workbench;
    // Asked once, so that the library has been read before anything is measured against it.
    await workbench.ours('seoga.search');
    await workbench.quickPick.row(TITLES['profile.txt']).waitFor();
    await workbench.quickPick.dismiss();
  });

  beforeEach(() => workbench.ours('seoga.search'));

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.quickPick.dismiss();
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  for (const [file, queries] of Object.entries(QUERIES) as [FixtureFile, readonly string[]][]) {
    it(`finds ${file} first by ${queries.join(', ')}`, async () => {
      for (const query of queries) {
        await workbench.quickPick.type(query);
        await workbench.quickPick.firstIs(TITLES[file]);
        const [first] = await workbench.quickPick.settledRows();
        assert.equal(first?.label, TITLES[file], query);
      }
    });
  }

  it('says why a row is there where its letters do not show it', async () => {
    const why = async () => (await workbench.quickPick.rows())[0]?.description ?? '';
    await workbench.quickPick.type('ㄷㅌㄹ');
    await until(why, said => /initial consonants/.test(said));
    await workbench.quickPick.type('ehxhfl');
    await until(why, said => /other keyboard layout/.test(said));
  });

  it("keeps our order: VS Code would put labels that hold the query's letters first", async () => {
    await workbench.quickPick.type('rl');
    await workbench.quickPick.firstIs('Reinforcement Learning');
    const labels = (await workbench.quickPick.settledRows()).map(row => row.label);
    assert.equal(labels[0], 'Reinforcement Learning', 'known by its abbreviation, which the label does not show');
    assert.ok(
      labels.some(label => /rl/i.test(label)),
      `no row to be put first: ${labels.join(', ')}`,
    );
  });

  it('says in one row that nothing was found', async () => {
    await workbench.quickPick.type('쀍뛟쀍');
    await workbench.quickPick.row('쀍뛟쀍').waitFor();
    const rows = await workbench.quickPick.settledRows();
    assert.equal(rows.length, 1);
    assert.match(rows[0]?.label ?? '', /쀍뛟쀍/);
  });

  it('opens with Enter', async () => {
    await workbench.quickPick.type('겨울나기');
    await workbench.quickPick.firstIs(TITLES['column.md']);
    await workbench.quickPick.accept();
    await workbench.reader.shows(TITLES['column.md']);
  });

  it('opens what was typed, even where Enter comes before its rows', async () => {
    await workbench.quickPick.type('event buses');
    await workbench.quickPick.accept();
    await workbench.reader.shows(TITLES['english-tutorial.md']);
  });

  it('opens to the side with Ctrl+Enter, and stays what it was on the left', async () => {
    await workbench.quickPick.type('겨울나기');
    await workbench.quickPick.firstIs(TITLES['column.md']);
    await workbench.quickPick.accept();
    await workbench.reader.shows(TITLES['column.md']);
    await workbench.ours('seoga.search');
    await workbench.quickPick.type('도토리');
    await workbench.quickPick.firstIs(TITLES['profile.txt']);
    await workbench.page.keyboard.press('Control+Enter');
    await workbench.page.locator('.editor-group-container').nth(1).getByText(TITLES['profile.txt']).first().waitFor();
    assert.deepEqual(await workbench.tabs(), [TITLES['column.md'], TITLES['profile.txt']]);
  });

  it("opens the source file with the row's button", async () => {
    // Of an article that no later test asks for: its file is in an editor now.
    await workbench.quickPick.type('안개는 숫자보다');
    const row = workbench.quickPick.row(TITLES['briefing.txt']);
    await row.hover();
    await row.locator('[aria-label="Open Source File"]').click();
    await workbench.page.locator('.tab.active[data-resource-name="briefing.txt"]').waitFor();
  });

  it("asks before it opens the original page with the row's other button", async () => {
    await workbench.quickPick.type('사서 로봇');
    const row = workbench.quickPick.row(TITLES['interview.md']);
    await row.hover();
    await row.locator('[aria-label="Open Original Page"]').click();
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('https://darak.example.org/articles/417/').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('lists the articles of a topic', async () => {
    await workbench.quickPick.type('TypeScript');
    await workbench.quickPick.row('topic, 1').click();
    await workbench.quickPick.row('topic, 1').waitFor({ state: 'detached' });
    const labels = (await workbench.quickPick.settledRows()).map(row => row.label);
    assert.deepEqual(labels, [TITLES['english-tutorial.md']]);
  });

  it('shows what is unfinished, then what was read lately, before anything is typed', async () => {
    for (const [query, file] of [
      ['겨울나기', 'column.md'],
      ['도토리', 'profile.txt'],
    ] as const) {
      await workbench.quickPick.type(query);
      await workbench.quickPick.firstIs(TITLES[file]);
      await workbench.quickPick.accept();
      await workbench.reader.shows(TITLES[file]);
      if (file === 'column.md') {
        await workbench.reader.scrollTo('h2', { hasText: '두 모델을 나란히' });
        // The page tells where its reader is a moment after it came to rest; the box says what was told before it opened.
        await workbench.reader.rest(700);
      }
      await workbench.ours('seoga.search');
      if (file === 'column.md') await workbench.quickPick.row('% read').waitFor();
    }
    const labels = (await workbench.quickPick.settledRows()).map(row => row.label);
    assert.equal(labels[0], TITLES['column.md']);
    assert.ok(labels.indexOf(TITLES['profile.txt']) > 0, labels.join(', '));
  });
});
