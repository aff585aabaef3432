import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow } from './library-window';
import type { Reader } from './reader';
import type { Workbench, WorkbenchOptions } from './workbench';

const LONG = '등대지기의 긴 기록';
const OTHER = 'A Short Reply';
const STUB = '다른 곳에 있는 등대';

/** The words that stand at the top of the screen in these tests, and what must not move. */
const WORDS = '31번째 밤';

const section = (number: number): string => {
  const nights = [1, 2, 3, 4].map(
    night =>
      `${number * 10 + night - 1}번째 밤에는 바람이 ${number * 7 + night}번 방향을 바꾸었고, 등대지기는 배 ${number * 3 + night}척의 불빛을 공책에 적었다. 안개가 걷힐 때까지 그는 등불의 심지를 ${night}번 갈았으며, 아침이 오면 지난밤의 일을 처음부터 다시 읽었다.`,
  );
  return [
    `## ${number}장 등불`,
    ...nights,
    ...(number === 8 ? ['다시 [짧은 답장](./short.md)으로.'] : []),
    '```ts',
    `const night${number} = await lamp.light({ fog: ${number} });`,
    '```',
  ].join('\n\n');
};

const longArticle = (sections = Array.from({ length: 12 }, (_, index) => index + 1)): string =>
  [
    `# ${LONG}`,
    '[짧은 답장](./short.md)을 받았다. [열째 장](#10장-등불)으로 가도 좋다.',
    ...sections.map(section),
    '::: details 접어 둔 이야기',
    ...['첫째', '둘째', '셋째'].map(which =>
      `${which} 이야기는 접힌 곳에 있고, 그 이야기에는 등대도 배도 나오지 않는다. `.repeat(9),
    ),
    ':::',
  ].join('\n\n');

describe('The place in an article', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;

  const openWindow = async ({ sidebar, ...options }: WorkbenchOptions & { readonly sidebar: string }) => {
    window = await openLibraryWindow(options);
    workbench = window.workbench;
    reader = workbench.reader;
    await writeFile(join(window.library, 'long.md'), longArticle());
    await writeFile(
      join(window.library, 'short.md'),
      `# ${OTHER}\n\nBack to [the record](./long.md), or to [its tenth part](./long.md#10장-등불).\n\n${'A reply to what was read. '.repeat(700)}`,
    );
    await writeFile(
      join(window.library, 'stub.md'),
      `# ${STUB}\n\n<SiteInfo name="등대 일지" desc="안개를 읽는 법" url="https://light.example/1"/>\n`,
    );
    await workbench.openTree(sidebar);
  };

  const open = (title = LONG) => workbench.openArticle(title);

  /** Scrolls until a line of the words is cut off by the top of the screen, and hands back where it stands once that was told. */
  const readOn = async (words = WORDS): Promise<number> => {
    await reader.find('#readerArticle p', { hasText: words }).evaluate(paragraph => {
      scrollTo({ top: scrollY + paragraph.getBoundingClientRect().top + 9 });
    });
    await settled();
    return topOf(reader, words);
  };

  /** The page tells where its reader is a moment after it came to rest. */
  const settled = () => reader.rest(700);

  /** Resolves once the words stand there, to the pixel where nothing is said. */
  const stands = async (top: number, { words = WORDS, within = 2 } = {}): Promise<void> => {
    let last = Number.NaN;
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      last = await topOf(reader, words);
      if (Math.abs(last - top) <= within) {
        // What comes late must not move it either.
        await reader.rest(300);
        last = await topOf(reader, words);
        if (Math.abs(last - top) <= within) return;
      }
      await workbench.page.waitForTimeout(50);
    }
    assert.fail(`The words stand at ${last}, and stood at ${top}.`);
  };

  describe('in one window', () => {
    before(() => openWindow({ sidebar: 'Seoga' }));
    afterEach(async function () {
      await pictureIfFailed(this.currentTest, workbench);
    });
    after(() => window?.dispose());

    const set = (key: string, value: string | number) =>
      workbench.run(
        async (api, key, value) => {
          await api.workspace.getConfiguration().update(key, value, api.ConfigurationTarget.Global);
          return null;
        },
        key,
        value,
      );

    it('stays when its tab is hidden and shown again', async () => {
      await open();
      const top = await readOn();
      await workbench.ours('seoga.keepOpen');
      await open(OTHER);
      await workbench.palette('View: Open Previous Editor');
      await reader.shows(LONG);
      await stands(top);
      await workbench.command('workbench.action.closeEditorsToTheRight');
    });

    it('stays when the colour theme changes', async () => {
      await open();
      const top = await readOn();
      for (const theme of ['Default High Contrast', 'Default Light Modern']) {
        await workbench.setTheme(theme, reader);
        await reader.rest(500);
        await stands(top);
      }
    });

    it('stays to a line when letters and window change their size', async () => {
      await open();
      const top = await readOn();
      await set('seoga.reader.fontSize', 23);
      await stands(top, { within: 30 });
      await workbench.page.setViewportSize({ width: 900, height: 800 });
      await stands(top, { within: 45 });
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
      await set('seoga.reader.fontSize', 16);
      await stands(top, { within: 30 });
    });

    it('stays when something above comes in late and is higher than thought', async () => {
      await open();
      const top = await readOn();
      for (const height of [400, 20, 900, 0]) {
        await reader
          .find('#readerArticle p')
          .nth(2)
          .evaluate((paragraph, height) => {
            paragraph.style.paddingBottom = `${height}px`;
          }, height);
        await stands(top);
      }
    });

    it('stays when the source changes above it, and in it', async () => {
      await open();
      const top = await readOn();
      const file = join(window.library, 'long.md');
      await writeFile(file, longArticle([31, 32, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
      await reader.find('h2', { hasText: '31장' }).waitFor({ state: 'attached' });
      await stands(top);
      await writeFile(
        file,
        longArticle([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).replace(`${WORDS}에는 바람이`, `${WORDS}에는 마침내 샛바람이`),
      );
      await reader.find('p', { hasText: '마침내 샛바람이' }).waitFor({ state: 'attached' });
      await stands(top);
      await writeFile(file, longArticle());
      await reader.find('h2', { hasText: '2장' }).waitFor({ state: 'attached' });
      await stands(top);
    });

    it('is told in Continue Reading, with the minutes that are left', async () => {
      await open();
      await readOn();
      await workbench.page.locator('.statusbar-item', { hasText: /^[12]\d% · \d+ min left$/ }).waitFor();
      const view = await workbench.openView('Seoga', 'Continue Reading');
      const row = view.row(LONG);
      await row.waitFor();
      const text = await row.innerText();
      assert.match(text, /^[12]\d% /);
      assert.match(text, /\d+ min left/);
      const before = Number(/(\d+) min left/.exec(text)?.[1]);
      await set('seoga.reader.speed.korean', 100);
      const now = async () => Number(/(\d+) min left/.exec(await view.row(LONG).innerText())?.[1]);
      await until(now, slow => slow >= before * 3);
      await set('seoga.reader.speed.korean', 500);
    });

    it('is told with all of the minutes at the top, and with none at the end', async () => {
      await open();
      const scroll = (to: number) => reader.find('#readerArticle').evaluate((_, to) => scrollTo({ top: to }), to);
      await scroll(400);
      await settled();
      await scroll(0);
      const whole = /(\d+) min read/.exec(await reader.find('.reading-time').innerText())?.[1];
      await workbench.page.locator('.statusbar-item', { hasText: new RegExp(`^0% · ${whole} min left$`) }).waitFor();
      await workbench.page.keyboard.press('Shift+G');
      await workbench.page.locator('.statusbar-item', { hasText: /^100%$/ }).waitFor();
    });

    it('is none in a stub, which is read elsewhere', async () => {
      await open();
      const status = workbench.page.locator('.statusbar-item', { hasText: /^\d+%/ });
      await status.waitFor();
      await open(STUB);
      await status.waitFor({ state: 'hidden' });
    });

    it('is not taken as read up to where a jump led, until somebody reads on from there', async () => {
      await open();
      await readOn();
      const row = (await workbench.openView('Seoga', 'Continue Reading')).row(LONG);
      const told = async () => /^\d+% /.exec(await row.innerText())?.[0];
      const before = await until(told, now => /^[12]\d% /.test(now ?? ''));
      await reader.focus();
      await workbench.page.keyboard.press('Shift+G');
      await workbench.page.locator('.statusbar-item', { hasText: /^100%$/ }).waitFor();
      assert.equal(await told(), before);
      await reader.find('#readerOutline a', { hasText: '6장' }).click();
      await workbench.page.locator('.statusbar-item', { hasText: /^[45]\d% / }).waitFor();
      assert.equal(await told(), before);
      await reader.find('#readerArticle').evaluate(() => scrollBy({ top: 100 }));
      await until(told, now => /^[45]\d% /.test(now ?? ''));
    });

    it('is where a link was followed from when one goes back, and where one was when one goes forward', async () => {
      await open();
      const end = '82번째 밤';
      const top = await readOn(end);
      await reader.find('a', { hasText: '짧은 답장' }).last().click();
      await reader.shows(OTHER);
      assert.ok(!(await workbench.tabs()).includes(LONG), 'the link leads on in the same tab');
      await reader.find('#readerArticle').evaluate(() => scrollTo({ top: 500 }));
      await settled();
      await workbench.page.keyboard.press('Alt+ArrowLeft');
      await reader.shows(LONG);
      await stands(top, { words: end });
      await workbench.page.keyboard.press('Alt+ArrowRight');
      await reader.shows(OTHER);
      await reader.find('#readerArticle').evaluate(
        () =>
          new Promise<void>(resolve => {
            const look = () => (Math.abs(scrollY - 500) <= 2 ? resolve() : requestAnimationFrame(look));
            look();
          }),
      );
      await workbench.page.keyboard.press('[');
      await reader.shows(LONG);
      await stands(top, { words: end });
    });

    it('is shown without taking the keyboard from a search box that was opened meanwhile', async () => {
      await open();
      await reader.find('a', { hasText: '짧은 답장' }).first().click();
      await reader.shows(OTHER);
      await workbench.command('seoga.search');
      await workbench.quickPick.input.waitFor();
      // Asked for before, and shown only now.
      await workbench.command('seoga.goBack');
      await reader.shows(LONG);
      await reader.rest(300);
      await workbench.page.keyboard.type('등대');
      assert.equal(await workbench.quickPick.input.inputValue(), '등대');
      await workbench.quickPick.dismiss();
      await until(
        () => reader.find('html').evaluate(() => document.hasFocus() && document.activeElement?.id),
        id => id === 'readerArticle',
      );
    });

    it('is where a link within the article was followed from when one goes back', async () => {
      await open();
      await reader
        .find('a', { hasText: '열째 장' })
        .evaluate(link => scrollTo({ top: scrollY + link.getBoundingClientRect().top - 300 }));
      await settled();
      const top = await topOf(reader, '열째 장');
      await reader.find('a', { hasText: '열째 장' }).click();
      const there = await until(
        () => topOf(reader, '10장 등불'),
        now => now >= 0 && now < 300,
      );
      await settled();
      await reader.find('#readerArticle').evaluate(article => {
        article.dispatchEvent(new MouseEvent('mouseup', { button: 3, bubbles: true }));
      });
      await stands(top, { words: '열째 장' });
      assert.equal(await reader.find('html').evaluate(() => document.activeElement?.id), 'readerArticle');
      await workbench.page.keyboard.press(']');
      await stands(there, { words: '10장 등불' });
    });

    it('leads articles that are to be read later into a list of their own, until they are taken off', async () => {
      await open(OTHER);
      await workbench.ours('seoga.readLater');
      const view = await workbench.openView('Seoga', 'Continue Reading');
      await view.row('Read Later').waitFor();
      await workbench.ours('seoga.search');
      await workbench.quickPick.type('is:later');
      await workbench.quickPick.firstIs(OTHER);
      await workbench.page.keyboard.press('Escape');
      await open(OTHER);
      await workbench.ours('seoga.dontReadLater');
      await view.row('Read Later').waitFor({ state: 'detached' });
    });

    it('is in the fold that one was reading in, which is open again', async () => {
      await open();
      await reader.find('summary', { hasText: '접어 둔 이야기' }).click();
      const top = await readOn('둘째 이야기');
      await open(OTHER);
      await workbench.palette('View: Open Previous Editor');
      await reader.shows(LONG);
      await stands(top, { words: '둘째 이야기' });
      await workbench.closeEditors();
    });

    it('gives the page no barrier that axe knows of', async () => {
      await open();
      await readOn();
      await reader.find('#readerArticle').evaluate(() => scrollTo({ top: 0 }));
      await settled();
      assert.deepEqual(await reader.barriers(), []);
    });
  });

  describe('across reloads', () => {
    before(() => openWindow({ sidebar: '서가', driven: false, locale: 'ko' }));
    afterEach(async function () {
      await pictureIfFailed(this.currentTest, workbench);
    });
    after(() => window?.dispose());

    const reload = async () => {
      await workbench.reload();
      await reader.find('.title-block h1', { hasText: LONG }).waitFor({ timeout: 60_000 });
      await reader.shows(LONG);
    };
    it('is the same to the pixel', async () => {
      await open();
      const top = await readOn();
      await reload();
      await stands(top);
    });

    it('is the same where the file changed meanwhile', async () => {
      const top = await topOf(reader, WORDS);
      await writeFile(join(window.library, 'long.md'), longArticle([31, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
      await reload();
      await reader.find('h2', { hasText: '31장' }).waitFor({ state: 'attached' });
      await stands(top);
      assert.ok((await readFile(join(window.library, 'long.md'), 'utf8')).includes('31장'));
    });

    it('has the same way back', async () => {
      await reader.find('a', { hasText: '짧은 답장' }).last().click();
      await reader.shows(OTHER);
      await reader.find('a', { hasText: 'the record' }).first().click();
      await reader.shows(LONG);
      await settled();
      await reload();
      await reader.focus();
      await workbench.page.keyboard.press('[');
      await reader.shows(OTHER);
      await workbench.page.keyboard.press(']');
      await reader.shows(LONG);
    });

    it('은 이어 읽기에 한국어로 나온다', async () => {
      await readOn();
      const view = await workbench.openView('서가', '이어 읽기');
      await view.row(LONG).waitFor();
      assert.match(await view.row(LONG).innerText(), /\d+% [\s\S]*\d+분 남음/);
    });

    it('is the same at the very end, where another reader of the article would begin anew', async () => {
      await reader.find('#readerArticle').evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }));
      await settled();
      const top = await topOf(reader, '12장 등불');
      await reload();
      await stands(top, { words: '12장 등불' });
    });
  });
});

/** How far below the top of the screen the first line with these words stands. */
function topOf(reader: Reader, words: string): Promise<number> {
  return reader.find('#readerArticle').evaluate((article, words) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const at = text.data.indexOf(words);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + words.length);
      return range.getBoundingClientRect().top;
    }
    return Number.NaN;
  }, words);
}
