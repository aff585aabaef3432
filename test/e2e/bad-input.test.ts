import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Tree } from './tree';
import type { Workbench } from './workbench';

/** A file by the title of its row, and a word of the one sentence about it. */
const BAD: readonly (readonly [title: string, sentence: RegExp])[] = [
  ['empty', /empty/],
  ['binary', /not text/],
  ['latin1', /UTF-8/],
  ['huge', /larger than/],
  ['따옴표는 멀쩡한 글', /frontmatter/],
];

describe('A file that cannot be read as it is', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let articles: Tree;

  before(async () => {
    window = await openLibraryWindow({ driven: false, viewport: { width: 1280, height: 1400 } });
    workbench = window.workbench;
    await writeFile(join(window.library, 'bad/huge.md'), '# 끝없는 글\n\n'.padEnd(20 * 1024 * 1024, '한 줄 더. '));
    articles = await workbench.openView('Seoga', 'Articles');
    await articles.expand(SHELF, 'bad');
    await articles.expand('bad', 'huge');
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    // Whatever was wrong with one file, the next one opens.
    await articles.row(TITLES['profile.txt']).click();
    await workbench.reader.shows(TITLES['profile.txt']);
    assert.deepEqual(await workbench.reader.notices(), []);
    assert.deepEqual(await workbench.notifications(), []);
  });

  after(() => window?.dispose());

  for (const [title, sentence] of BAD) {
    it(`says in one sentence what is wrong with ${title}`, async () => {
      await articles.row(title).click();
      await workbench.reader.shows(title);
      const notices = await workbench.reader.notices();
      assert.equal(notices.length, 1, notices.join('\n'));
      assert.match(notices[0] ?? '', sentence);
    });
  }

  it('shows the text whose frontmatter is broken', async () => {
    await articles.row('따옴표는 멀쩡한 글').click();
    await workbench.reader.find('h2', { hasText: '그래도 읽을 수 있다' }).waitFor();
  });

  it('offers the original page of an article of which only the card is there', async () => {
    await articles.row('아직 쓰지 않은 글').click();
    await workbench.reader.shows('아직 쓰지 않은 글');
    await workbench.reader.find('.stub-card').waitFor();
    const links = workbench.reader.find('a:visible', { hasText: 'Open Original Page' });
    assert.equal(await links.count(), 1, 'once, though the card of its source offers it, too');
  });

  it('keeps what is on the screen when its file is deleted, and says so', async () => {
    await articles.row(TITLES['column.md']).click();
    await workbench.reader.shows(TITLES['column.md']);
    await rm(join(window.library, 'column.md'));
    await workbench.reader.find('[role="alert"]', { hasText: 'no longer there' }).waitFor();
    await workbench.reader.shows(TITLES['column.md']);
    await articles.row(TITLES['column.md']).waitFor({ state: 'detached' });
  });
});
