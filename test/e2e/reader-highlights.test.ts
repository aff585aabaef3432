import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureIfFailed } from './failure-picture';
import { type FixtureFile, type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Reader } from './reader';
import type { Tree } from './tree';
import type { Workbench } from './workbench';

const ARTICLE = TITLES['column.md'];
const SENTENCE = '겨울의 산장에는 전기가 넉넉하지 않습니다.';
const OTHER = '큰 모델의 답을 보고 작은 모델이 배웁니다.';

/** The browser's own registry of highlights, of which the tests' library of types knows nothing. */
type Registry = { readonly highlights: ReadonlyMap<string, Iterable<Range>> };

describe('Highlights', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;
  let source: string;
  let isReloaded = false;

  const file = () => join(window.library, 'column.md');

  const open = async (name: FixtureFile) => {
    await workbench.run(
      (api, path) => api.commands.executeCommand('seoga.readFile', api.Uri.file(path)),
      join(window.library, name),
    );
    await reader.shows(TITLES[name]);
    await reader.find('.hl-layer').waitFor({ state: 'attached' });
  };

  const select = (words: string) => reader.select(words);

  /** What is painted in a colour. */
  const painted = (colour: string): Promise<readonly string[]> =>
    reader.find('#readerArticle').evaluate((_, colour) => {
      const { highlights } = CSS as unknown as Registry;
      return [...(highlights.get(`hl-${colour}`) ?? [])].map(range => range.toString());
    }, colour);

  const until = async (is: () => Promise<boolean>, what: string) => {
    const end = Date.now() + 30_000;
    while (!(await is())) {
      if (Date.now() > end) assert.fail(what);
      await workbench.page.waitForTimeout(50);
    }
  };
  const untilPainted = async (colour: string, words: readonly string[]) => {
    let now: readonly string[] = [];
    await until(
      async () => {
        now = await painted(colour);
        return now.join('|') === words.join('|');
      },
      `what is ${colour} is not ${words.join(', ')}`,
    ).catch(error => {
      throw new Error(`${error}: ${now.join(', ')}`);
    });
  };

  /** What VS Code tells the user. With a test driver it shows no toasts, so its list of notifications is opened. */
  const notice = async (text: string) => {
    const found = workbench.page.locator('.notifications-center .monaco-list-row', { hasText: text }).first();
    await until(async () => {
      if (!(await workbench.page.locator('.notifications-center.visible').isVisible())) {
        await workbench.command('notifications.showList');
      }
      return found.isVisible();
    }, `nobody says: ${text}`);
    return found;
  };
  /** Presses a button of a notification. */
  const answer = async (text: string, button: string) =>
    (await notice(text)).locator('.monaco-button', { hasText: button }).click();

  const press = (key: string) => workbench.page.keyboard.press(key);
  const view = (): Promise<Tree> => workbench.openView('Seoga', 'Highlights');
  /** The article's row of the view, open. */
  const opened = async (child: string): Promise<Tree> => {
    const tree = await view();
    const header = workbench.page.locator('.pane-header[aria-label^="Highlights "]');
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    await tree.expand(ARTICLE, child);
    return tree;
  };

  const highlight = async (words: string, colour = 'Yellow') => {
    await select(words);
    await reader.find(`.hl-tools button[aria-label="Highlight: ${colour}"]`).click();
    await untilPaintedSome(colour.toLowerCase(), words);
  };
  const untilPaintedSome = (colour: string, words: string) =>
    until(async () => (await painted(colour)).includes(words), `${words} is not ${colour}`);

  /** Takes every highlight of the article away, as a user does. */
  const clear = async () => {
    for (;;) {
      const marker = reader.find('.hl-marker').first();
      const count = await reader.find('.hl-marker').count();
      if (count === 0) return;
      await marker.focus();
      await press('Enter');
      await reader.find('.hl-card button[aria-label="Delete"]').click();
      await until(async () => (await reader.find('.hl-marker').count()) < count, 'the highlight stays');
    }
  };

  before(async () => {
    window = await openLibraryWindow({ viewport: { width: 1280, height: 900 } });
    workbench = window.workbench;
    reader = workbench.reader;
    source = await readFile(file(), 'utf8');
    await (await workbench.openView('Seoga', 'Articles')).row(SHELF).waitFor();
  });

  beforeEach(() => open('column.md'));

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    // A window that was loaded again has lost its driver; it is the last test's.
    if (isReloaded) return;
    await workbench.command('notifications.clearAll');
    if ((await readFile(file(), 'utf8')) !== source) await writeFile(file(), source);
    if ((await workbench.tabs()).includes(ARTICLE)) {
      await open('column.md');
      await clear();
    }
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  it('are made with the tools above what is selected, and listed in the view by article', async () => {
    await highlight(SENTENCE, 'Green');
    const tree = await opened(SENTENCE);
    const rows = (await tree.rows()).map(({ label, level }) => [label, level]);
    assert.deepEqual(rows, [
      [ARTICLE, 1],
      [SENTENCE, 2],
    ]);
  });

  it('are made, noted, gone to and deleted by keyboard alone', async () => {
    await select(SENTENCE);
    await press('m');
    await untilPainted('yellow', [SENTENCE]);
    await select(OTHER);
    await press('Shift+M');
    await reader.find('.hl-note:focus').waitFor();
    await workbench.page.keyboard.type('why?');
    await press('Escape');
    await reader.find('.hl-card').waitFor({ state: 'hidden' });
    await reader.find('.hl-marker[title="why?"]').waitFor();
    await press('h');
    await reader
      .find('#readerStatus', { hasText: `Yellow highlight, 1 of 2: ${SENTENCE}` })
      .waitFor({ state: 'attached' });
    await press('Shift+H');
    await reader.find('#readerStatus', { hasText: 'Note: why?' }).waitFor({ state: 'attached' });
    await press('Enter');
    await reader.find('.hl-card:focus').waitFor();
    await press('Tab');
    await press('ArrowRight');
    await untilPainted('green', [OTHER]);
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await untilPainted('green', []);
    await press('Control+z');
    await untilPainted('green', [OTHER]);
  });

  it('leave one thing after the other with Escape, the last one first, and are brought back all the same', async () => {
    await highlight(OTHER, 'Green');
    await reader.find('.hl-marker').first().focus();
    await press('Enter');
    await reader.find('.hl-card button[aria-label="Delete"]').click();
    await reader.find('.hl-undo', { hasText: 'Undo (Ctrl+Z)' }).waitFor();
    await select(SENTENCE);
    await reader.find('.hl-tools').waitFor();
    await press('Escape');
    await reader.find('.hl-tools').waitFor({ state: 'hidden' });
    assert.ok(await reader.find('.hl-undo').isVisible());
    await press('Escape');
    await reader.find('.hl-undo').waitFor({ state: 'hidden' });
    await press('Control+z');
    await untilPainted('green', [OTHER]);
    await reader.find('#readerStatus.seen', { hasText: 'Highlight restored.' }).waitFor();
  });

  it('say that they were copied, and go away again', async () => {
    await select(SENTENCE);
    await reader.find('.hl-tools button[aria-label="Copy as Quotation"]').click();
    await reader.find('#readerStatus.seen', { hasText: 'Copied' }).waitFor();
    assert.deepEqual(await reader.barriers(), []);
    await reader.find('#readerStatus:not(.seen)').waitFor({ state: 'attached' });
  });

  it('open their card by a click on their words, and take another colour there', async () => {
    await highlight(SENTENCE);
    await reader.find('#readerArticle p', { hasText: SENTENCE }).click({ position: { x: 30, y: 12 } });
    await reader.find('.hl-card').waitFor();
    await reader.find('.hl-card .hl-choice[title="Blue"]').click();
    await untilPainted('blue', [SENTENCE]);
    await reader.find('#readerArticle h1').click();
    await reader.find('.hl-card').waitFor({ state: 'hidden' });
  });

  it('are made from the menu of the page', async () => {
    await select(SENTENCE);
    await reader.find('#readerArticle p', { hasText: SENTENCE }).click({ button: 'right', position: { x: 30, y: 12 } });
    const entry = workbench.page.locator('.monaco-menu .action-label', { hasText: 'Highlight Selection' });
    await entry.first().waitFor();
    assert.equal(await entry.count(), 2);
    while (await entry.first().isVisible()) {
      await entry
        .first()
        .click({ timeout: 1000 })
        .catch(() => undefined);
      await workbench.page.waitForTimeout(50);
    }
    await untilPainted('yellow', [SENTENCE]);
  });

  it('begin with a sentence where nothing is selected', async () => {
    await reader.find('h2', { hasText: '왜 작은 모델인가' }).evaluate(heading => {
      heading.scrollIntoView({ block: 'start' });
      getSelection()?.removeAllRanges();
      document.getElementById('article')?.focus({ preventScroll: true });
    });
    await press('m');
    const selected = () => reader.find('#readerArticle').evaluate(() => String(getSelection()));
    await until(async () => (await selected()) === '왜 작은 모델인가', 'no heading is selected');
    await press('m');
    await untilPainted('yellow', ['왜 작은 모델인가']);
    await press('m');
    await until(async () => (await selected()) === SENTENCE, 'no sentence is selected');
  });

  it('keep their notes, in the card and in the view', async () => {
    await select(SENTENCE);
    await reader.find('.hl-tools button[aria-label^="Highlight with a Note"]').click();
    await reader.find('.hl-note').fill('전기를 아끼는 까닭');
    await reader.find('#readerArticle h1').click();
    const tree = await opened(SENTENCE);
    await tree.until(rows => rows.some(({ description }) => description === '전기를 아끼는 까닭'));
    await open('interview.md');
    await open('column.md');
    await reader.find('.hl-marker[title="전기를 아끼는 까닭"]').click();
    assert.equal(await reader.find('.hl-note').inputValue(), '전기를 아끼는 까닭');
  });

  it('keep a note that is being written when the reader goes to another article', async () => {
    await workbench.closeEditors();
    await open('interview.md');
    await reader.find('#readerArticle a', { hasText: ARTICLE }).first().click();
    await reader.shows(ARTICLE);
    await select(SENTENCE);
    await press('Shift+M');
    await reader.find('.hl-note:focus').waitFor();
    await workbench.page.keyboard.type('half a thought');
    await press('Alt+ArrowLeft');
    await reader.shows(TITLES['interview.md']);
    await press('Alt+ArrowRight');
    await reader.shows(ARTICLE);
    await reader.find('.hl-marker[title="half a thought"]').waitFor();
  });

  it('survive an edit of the source before them', async () => {
    await highlight(SENTENCE);
    await writeFile(file(), source.replace('❄️❄️ 난로', '새로 쓴 첫 문단입니다.\n\n다시 한 문단.\n\n❄️❄️ 난로'));
    await reader.find('#readerArticle p', { hasText: '새로 쓴 첫 문단입니다.' }).waitFor();
    await untilPainted('yellow', [SENTENCE]);
  });

  it('are orphans when their sentence is deleted, and come back when it does', async () => {
    await highlight(SENTENCE);
    await writeFile(file(), source.replace(SENTENCE, ''));
    const tree = await opened('No longer in the text');
    // What is below a row comes after it.
    await tree.until(now => now.some(({ label, level }) => label === SENTENCE && level === 3));
    const rows = await tree.rows();
    assert.deepEqual(
      rows.map(({ label, level }) => [label, level]),
      [
        [ARTICLE, 1],
        ['No longer in the text', 2],
        [SENTENCE, 3],
      ],
    );
    await untilPainted('yellow', []);
    await writeFile(file(), source);
    await untilPainted('yellow', [SENTENCE]);
    await tree.until(now => now.every(({ label }) => label !== 'No longer in the text'));
  });

  it('are gone to from the view, in an article that is not open', async () => {
    await highlight(SENTENCE);
    const tree = await opened(SENTENCE);
    await workbench.closeEditors();
    await tree.row(SENTENCE).click();
    await reader.shows(ARTICLE);
    await reader.find('#readerStatus', { hasText: SENTENCE }).waitFor({ state: 'attached' });
    const top = () =>
      reader.find('#readerArticle').evaluate(() => {
        const [range] = (CSS as unknown as Registry).highlights.get('hl-here') ?? [];
        return range?.getBoundingClientRect().top ?? -1;
      });
    await until(async () => (await top()) > 0 && (await top()) < 600, 'it is not in sight');
  });

  it('are deleted in the view, and brought back', async () => {
    await highlight(OTHER);
    const tree = await opened(OTHER);
    await tree.choose(OTHER, 'Delete Highlight');
    await untilPainted('yellow', []);
    await answer('Highlight deleted.', 'Undo');
    await untilPainted('yellow', [OTHER]);
  });

  it('are exported to Markdown', async () => {
    await highlight(SENTENCE);
    await workbench.ours('seoga.exportHighlights');
    await until(
      async () => (await workbench.run(api => api.window.activeTextEditor?.document.getText() ?? '')).includes('# '),
      'no document',
    );
    const text = await workbench.run(api => api.window.activeTextEditor?.document.getText() ?? '');
    assert.match(text, new RegExp(`^# Highlights\n\n## ${ARTICLE}\n\n\`.*column\\.md\`\n\n> ${SENTENCE}\n`));
    await workbench.command('workbench.action.revertAndCloseActiveEditor');
  });

  it('lie beside the library where the user wants that, and take along what there is', async () => {
    await highlight(SENTENCE);
    const place = (value: string) =>
      workbench.run(
        (api, value) => api.workspace.getConfiguration('seoga').update('highlights.place', value, true),
        value,
      );
    await place('library');
    await answer('Copy them beside the library?', 'Copy');
    const kept = join(window.library, '.seoga/highlights/column.md.json');
    const read = () => readFile(kept, 'utf8').catch(() => '');
    await until(async () => (await read()).includes(SENTENCE), 'no file beside the library');
    const page = JSON.parse(await read());
    assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(page.items[0].target.source, 'column.md');
    await untilPainted('yellow', [SENTENCE]);
    // Somebody pulls: what git wrote is shown.
    await writeFile(kept, (await read()).replace('"yellow"', '"blue"'));
    await untilPainted('blue', [SENTENCE]);
    await highlight(OTHER);
    await until(async () => (await read()).includes(OTHER), 'the second one is not in the file');
    await clear();
    await place('extension');
    await untilPainted('yellow', [SENTENCE]);
  });

  it('say what is wrong with their file, and keep a copy of it', async () => {
    await workbench.run(api => api.workspace.getConfiguration('seoga').update('highlights.place', 'library', true));
    await mkdir(join(window.library, '.seoga/highlights'), { recursive: true });
    const kept = join(window.library, '.seoga/highlights/column.md.json');
    await writeFile(kept, '{ "items": [\n<<<<<<< HEAD');
    await notice('not valid JSON');
    await highlight(SENTENCE);
    const copy = /kept as (\S+)\./.exec(await (await notice('the old one is kept as')).innerText())?.[1];
    assert.match(await readFile(copy ?? '', 'utf8'), /<<<<<<< HEAD/);
    await until(async () => (await readFile(kept, 'utf8')).includes(SENTENCE), 'the new one is not in the file');
    await clear();
    await workbench.run(api => api.workspace.getConfiguration('seoga').update('highlights.place', 'extension', true));
  });

  it('have no barrier that axe knows of, with their tools and their card open', async () => {
    await open('english-tutorial.md');
    await highlight('A bus that accepts any string', 'Purple');
    await select('Nothing is the hardest bug');
    await reader.find('.hl-tools').waitFor();
    assert.deepEqual(await reader.barriers(), []);
    await press('Shift+M');
    await reader.find('.hl-card').waitFor();
    await reader.find('.hl-note').fill('메모');
    assert.deepEqual(await reader.barriers(), []);
    await reader.find('.hl-card button[aria-label="Delete"]').click();
    await reader.find('.hl-undo').waitFor();
    assert.deepEqual(await reader.barriers(), []);
  });

  it('survive a reload of the window', async () => {
    await highlight(SENTENCE);
    isReloaded = true;
    await workbench.reload();
    await reader.find('.title-block h1').waitFor({ timeout: 45_000 });
    await reader.shows(ARTICLE);
    await untilPainted('yellow', [SENTENCE]);
  });
});
