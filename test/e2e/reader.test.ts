import assert from 'node:assert/strict';
import { pictureIfFailed } from './failure-picture';
import { type FixtureFile, type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import { isOutside } from './outside';
import type { Reader } from './reader';
import type { Workbench } from './workbench';

/** What must never be seen: the markup of the dialects, and what the frontmatter says to machines. */
const RAW = [
  ...[':::', '{{', '<VPIcon', '<FontIcon', '<SiteInfo', '"link":', '@tab', '[[toc]]', '==', '[^', '[!', '<!--'],
  ...['isOriginal', 'featured_image', 'category:', 'draft:', 'og:title', 'icon: '],
];

describe('The reader', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;
  const requests: string[] = [];

  const open = (file: FixtureFile) => workbench.openArticle(TITLES[file]);
  /** The page tells where its reader is a moment after it came to rest. */
  const isTold = () => reader.rest(700);

  before(async () => {
    window = await openLibraryWindow({ driven: false });
    workbench = window.workbench;
    reader = workbench.reader;
    workbench.page.context().on('request', request => requests.push(request.url()));
    await (await workbench.openView('Seoga', 'Articles')).row(SHELF).waitFor();
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  for (const file of Object.keys(TITLES) as FixtureFile[]) {
    it(`shows ${file} without raw markup or frontmatter`, async () => {
      await open(file);
      const prose = await reader.prose();
      assert.ok(prose.length > 500, prose);
      assert.deepEqual(
        RAW.filter(raw => prose.includes(raw)),
        [],
      );
      assert.deepEqual(await reader.notices(), []);
    });
  }

  it('asks for nothing outside, remote pictures included', async () => {
    requests.length = 0;
    await open('interview.md');
    await reader.find('.remote-image').first().waitFor();
    await open('column.md');
    const ownScript = requests.some(address => address.includes('/dist/reader/main.js'));
    assert.ok(ownScript, `what the reader loads is not seen among ${requests.length} requests`);
    assert.deepEqual(requests.filter(isOutside), []);
  });

  it('lets its page load nothing and run no script but its own', async () => {
    await open('column.md');
    const policy = await reader.find('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy ?? '', /default-src 'none'/);
    assert.doesNotMatch(policy ?? '', /unsafe-inline|unsafe-eval/);
    assert.equal(
      await reader.find('#readerLayout [style], #readerLayout [onclick], #readerLayout [onerror]').count(),
      0,
    );
  });

  it('marks the heading being read', async () => {
    await open('interview.md');
    const current = reader.find('#readerOutline [aria-current]');
    assert.equal(await current.count(), 0);
    await reader.scrollTo('h2', { hasText: '실패한 실험들' });
    await current.filter({ hasText: '실패한 실험들' }).waitFor();
    await reader.scrollTo('h2', { hasText: '열람실에서 소리를 모으다' });
    await current.filter({ hasText: '열람실에서 소리를 모으다' }).waitFor();
    assert.equal(await current.count(), 1);
  });

  it('goes to a heading by a click in the outline', async () => {
    await open('english-tutorial.md');
    await reader.find('#readerOutline a', { hasText: 'The bus itself' }).click();
    await reader.find('#readerOutline [aria-current]', { hasText: 'The bus itself' }).waitFor();
    await assert.doesNotReject(() => inSight(reader, 'h3', 'The bus itself'));
  });

  it('switches tabs by keyboard', async () => {
    await open('interview.md');
    const tab = (name: string) => reader.find('[role="tab"]', { hasText: name });
    const panel = (text: string) => reader.find('[role="tabpanel"]', { hasText: text });
    await tab('열람실').focus();
    await workbench.page.keyboard.press('ArrowRight');
    assert.equal(await tab('어린이실').getAttribute('aria-selected'), 'true');
    assert.equal(await panel('큰 목소리도 듣는다').isVisible(), true);
    assert.equal(await panel('속삭임만 듣는다').isVisible(), false);
    await workbench.page.keyboard.press('End');
    assert.equal(await panel('room: children').isVisible(), true);
    await workbench.page.keyboard.press('ArrowRight');
    assert.equal(await panel('속삭임만 듣는다').isVisible(), true);
  });

  it('folds questions, and opens them by mouse and by keyboard', async () => {
    await open('interview.md');
    const answer = reader.find('p', { hasText: '되묻는 시점을 정하는 데 씁니다' });
    const question = reader.find('summary', { hasText: '강화학습은 어디에 쓰나요?' });
    assert.equal(await answer.isVisible(), false);
    await question.click();
    await answer.waitFor();
    await workbench.page.keyboard.press('Enter');
    await answer.waitFor({ state: 'hidden' });
  });

  it('opens the article a card leads to', async () => {
    await open('interview.md');
    await reader.find('a', { hasText: TITLES['column.md'] }).first().click();
    await reader.shows(TITLES['column.md']);
  });

  it('opens a linked article at the heading of the link', async () => {
    await open('english-tutorial.md');
    await reader.find('a', { hasText: 'The order of the winter steps' }).click();
    await reader.shows(TITLES['column.md']);
    await inSight(reader, 'h3', '줄이는 순서');
  });

  it('opens a link to the side with Ctrl and a click', async () => {
    await open('english-tutorial.md');
    await reader.find('a', { hasText: 'A Korean column' }).click({ modifiers: ['Control'] });
    await workbench.page.locator('.editor-group-container').nth(1).getByText(TITLES['column.md']).first().waitFor();
    assert.deepEqual(await workbench.tabs(), [TITLES['english-tutorial.md'], TITLES['column.md']]);
  });

  it('marks a link that leads nowhere, and makes it no link', async () => {
    await open('english-tutorial.md');
    const broken = reader.find('.broken-link', { hasText: 'A page that is not on this shelf' });
    assert.match((await broken.getAttribute('title')) ?? '', /not in the library/);
    assert.equal(await broken.evaluate(element => element.closest('a')), null);
  });

  it('finds words in the page with Ctrl+F', async () => {
    await open('column.md');
    await reader.find('.title-block h1').click();
    await workbench.page.keyboard.press('Control+F');
    const find = workbench.page.locator('.simple-find-part.visible input');
    await find.fill('장작');
    assert.equal(await find.inputValue(), '장작');
  });

  it("colours code with the theme's colours, and copies it whole", async () => {
    await open('english-tutorial.md');
    const code = reader.find('figure.code', { hasText: 'events.ts' });
    const colours = await code
      .locator('pre .line span')
      .evaluateAll(spans => spans.map(span => getComputedStyle(span).color));
    assert.ok(new Set(colours).size >= 3, colours.join(' '));
    await code.locator('button.code-copy').click();
    await code.locator('button.code-copy', { hasText: 'Copied' }).waitFor();
  });

  for (const file of ['interview.md', 'english-tutorial.md', 'news.txt'] as const) {
    it(`gives ${file} no barrier that axe knows of`, async () => {
      await open(file);
      assert.deepEqual(await reader.barriers(), []);
    });
  }

  it('stands where it stood when one comes back to its tab', async () => {
    await open('column.md');
    await reader.scrollTo('h2', { hasText: '두 모델을 나란히' });
    await isTold();
    await open('interview.md');
    await workbench.palette('View: Open Previous Editor');
    await reader.shows(TITLES['column.md']);
    await reader.find('#readerOutline [aria-current]', { hasText: '두 모델을 나란히' }).waitFor();
  });

  it('comes back with its article after the window is reloaded', async () => {
    await open('column.md');
    await reader.scrollTo('h2', { hasText: '두 모델을 나란히' });
    await reader.find('#readerOutline [aria-current]', { hasText: '두 모델을 나란히' }).waitFor();
    await isTold();
    await workbench.reload();
    await reader.shows(TITLES['column.md']);
    await reader.find('#readerOutline [aria-current]', { hasText: '두 모델을 나란히' }).waitFor();
  });
});

/** Resolves once a heading lies in the upper half of what is seen. */
async function inSight(reader: Reader, selector: string, text: string): Promise<void> {
  await reader
    .find(selector, { hasText: text })
    .first()
    .evaluate(heading => {
      const lies = () => {
        const { top } = heading.getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;
      };
      return new Promise<void>(resolve => {
        const look = () => (lies() ? resolve() : requestAnimationFrame(look));
        look();
      });
    });
}
