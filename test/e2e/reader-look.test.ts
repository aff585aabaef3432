import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow } from './library-window';
import type { Reader } from './reader';
import type { Workbench } from './workbench';

const WORKSHOP = '종소리 공방의 일지';
const LONG = 'The Long Bell';

const workshop = `# ${WORKSHOP}

종을 만드는 사람은 먼저 귀를 기울인다[^ear]. 그다음에 쇠를 고른다[^iron].

## 거푸집

\`\`\`ts title="bell.ts"
export const bell = (weight: number): string => \`\${weight} kg: the sound of it is low, and it goes on for as long as anybody cares to listen to it\`;
\`\`\`

\`\`\`js:line-numbers=7
const tongue = 1;

const yoke = tongue + 1; // [!code ++]
\`\`\`

\`\`\`sh:no-line-numbers
ring --twice
\`\`\`

### 식히기

| 종 | 무게 |
|---|--:|
| 작은 종 | 12 |

| 소리 | 길이 |
|---|--:|
| 낮은 소리 | 40 |

- [x] 거푸집을 식힌다
- [ ] 종을 꺼낸다
  - 천천히

## 울리기

${'종은 아침에 한 번, 저녁에 두 번 울린다. '.repeat(200)}

## 갈무리

[긴 종](vscode://seoga.seoga/SHELF/long.md#part-2)으로. [밖으로](https://bells.example/).

[^ear]: 귀는 **쇠보다** 먼저 안다. [자세히](https://bells.example/ear).
[^iron]: 쇠는 멀리서 온다.
`;

const long = `# ${LONG}\n\n${Array.from({ length: 50 }, (_, part) => `## Part ${part}\n\n### Verse of ${part}\n\n${'The bell rings on. '.repeat(260)}`).join('\n\n')}`;

describe('The looks of the reader', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;

  before(async () => {
    window = await openLibraryWindow();
    workbench = window.workbench;
    reader = workbench.reader;
    await writeFile(join(window.library, 'long.md'), long);
    await workbench.openTree('Seoga');
    await open(LONG);
    // The id of a shelf is made from where it lies.
    await reader.find('#readerOutline a').first().focus();
    await workbench.page.keyboard.press('c');
    const shelfIn = async () => /seoga\.seoga\/([^/]+)\//.exec(await clipboard())?.[1] ?? '';
    await becomes(async () => (await shelfIn()) !== '', true);
    const shelf = await shelfIn();
    await writeFile(join(window.library, 'workshop.md'), workshop.replace('SHELF', shelf));
  });

  beforeEach(() => open());

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  const open = async (title = WORKSHOP) => {
    await workbench.openArticle(title);
    // The place where it was last read is another part's.
    await reader.find('#readerArticle').evaluate(() => scrollTo(0, 0));
    await reader.focus();
  };

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };

  const set = (key: string, value: string | number | boolean | undefined) =>
    workbench.run(
      async (api, key, value) => {
        // What is undefined arrives as null.
        await api.workspace.getConfiguration().update(key, value ?? undefined, api.ConfigurationTarget.Global);
        return null;
      },
      key,
      value,
    );

  const clipboard = (): Promise<string> => workbench.run(api => api.env.clipboard.readText());

  /** Resolves once what the page says of itself is this. */
  const becomes = async <T>(look: () => Promise<T>, wanted: T): Promise<void> => {
    let last: T | undefined;
    for (const end = Date.now() + 30_000; Date.now() < end; await workbench.page.waitForTimeout(50)) {
      last = await look();
      if (last === wanted) return;
    }
    assert.equal(last, wanted);
  };

  const style = (selector: string, property: string): Promise<string> =>
    reader
      .find(selector)
      .first()
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);

  const focused = (): Promise<string> =>
    reader.find('html').evaluate(() => document.activeElement?.textContent?.trim() ?? '');

  const scrolled = (): Promise<number> => reader.find('html').evaluate(() => Math.round(scrollY));

  describe('at code', () => {
    const block = (words: string) => reader.find('figure.code', { hasText: words });
    const cutOff = (words: string): Promise<boolean> =>
      block(words)
        .locator('pre')
        .evaluate(pre => pre.scrollWidth > pre.clientWidth);

    it('show tools on hover and on focus, in their place all the time', async () => {
      const tools = block('bell.ts').locator('.code-tools');
      await workbench.page.mouse.move(2, 2);
      const place = await tools.boundingBox();
      const opacity = () => tools.evaluate(element => getComputedStyle(element).opacity);
      await becomes(opacity, '0');
      await block('bell.ts').hover();
      await becomes(opacity, '1');
      await workbench.page.mouse.move(2, 2);
      await becomes(opacity, '0');
      await block('bell.ts').locator('.code-copy').focus();
      await becomes(opacity, '1');
      assert.deepEqual(await tools.boundingBox(), place);
    });

    it('wrap long lines of one block', async () => {
      assert.equal(await cutOff('bell.ts'), true);
      await block('bell.ts').locator('.code-wrap').focus();
      await press('Space');
      assert.equal(await cutOff('bell.ts'), false);
      assert.equal(await block('bell.ts').locator('.code-wrap').getAttribute('aria-pressed'), 'true');
      assert.equal(await block('yoke').locator('.code-wrap').getAttribute('aria-pressed'), 'false');
    });

    it('wrap all blocks by the setting, but for the one where the reader chose', async () => {
      await block('yoke').locator('.code-wrap').click();
      await block('yoke').locator('.code-wrap').click();
      await set('seoga.reader.wrapCode', true);
      await becomes(() => cutOff('bell.ts'), false);
      assert.equal(await block('yoke').locator('.code-wrap').getAttribute('aria-pressed'), 'false');
      await set('seoga.reader.wrapCode', undefined);
      await becomes(() => cutOff('bell.ts'), true);
    });

    it('number lines as the author says, and otherwise as the reader says', async () => {
      const numbered = async (): Promise<string> => {
        const blocks = await Promise.all(
          ['bell.ts', 'yoke', 'ring --twice'].map(words =>
            block(words).evaluate(figure => figure.classList.contains('numbered')),
          ),
        );
        return blocks.join();
      };
      assert.equal(await numbered(), 'false,true,false');
      assert.equal(
        await block('yoke')
          .locator('code')
          .evaluate(code => getComputedStyle(code).counterReset),
        'line 6',
      );
      await set('seoga.reader.lineNumbers', true);
      await becomes(numbered, 'true,true,false');
      await set('seoga.reader.lineNumbers', undefined);
      await becomes(numbered, 'false,true,false');
    });

    it('open a block in the editor, in its language', async () => {
      await block('bell.ts').hover();
      await block('bell.ts').locator('.code-open').click();
      const shown = () =>
        workbench.run(api => {
          const document = api.window.activeTextEditor?.document;
          return document === undefined ? '' : `${document.languageId}: ${document.getText().slice(0, 17)}`;
        });
      await becomes(shown, 'typescript: export const bell');
    });

    it('copy a block as it was written', async () => {
      await block('yoke').locator('.code-copy').focus();
      await press('Enter');
      await block('yoke').locator('.code-copy', { hasText: 'Copied' }).waitFor();
      await becomes(clipboard, 'const tongue = 1;\n\nconst yoke = tongue + 1;');
    });
  });

  describe('at footnotes', () => {
    const card = () => reader.find('#readerCard');

    it('show the note beside its reference, as long as the pointer is on either', async () => {
      await reader.find('.footnote-ref a').first().hover();
      await card().waitFor();
      assert.equal((await card().innerText()).trim(), '귀는 쇠보다 먼저 안다. 자세히.');
      await card().hover();
      await workbench.page.waitForTimeout(600);
      assert.equal(await card().isVisible(), true);
      await workbench.page.mouse.move(2, 2);
      await card().waitFor({ state: 'hidden' });
    });

    it('show it to the keyboard, which goes through it and on', async () => {
      await reader.find('h1').click();
      await reader.focus();
      await press('Tab');
      await card().waitFor();
      assert.equal(await focused(), '[1]');
      const described = await reader.find('.footnote-ref a').first().getAttribute('aria-describedby');
      assert.equal(described, 'readerCard');
      assert.deepEqual(await reader.barriers(), []);
      await press('Tab');
      assert.equal(await focused(), '자세히');
      await press('Escape');
      await card().waitFor({ state: 'hidden' });
      assert.equal(await focused(), '[1]');
      await press('Tab');
      assert.equal(await focused(), '[2]');
    });

    it('show a long note beside its reference, however little room there is', async () => {
      const reference = reader.find('.footnote-ref a').first();
      await reader
        .find('.footnotes li')
        .first()
        .evaluate(note => note.append('쇠보다 귀가 먼저다. '.repeat(200)));
      await reference.evaluate(element => {
        element.scrollIntoView({ block: 'start' });
        const room = innerHeight / 2 - element.getBoundingClientRect().top;
        const before = document.querySelector<HTMLElement>('.title-block');
        if (before) before.style.paddingTop = `${room}px`;
      });
      await reference.hover();
      await card().waitFor();
      const [word, box] = await Promise.all([reference.boundingBox(), card().boundingBox()]);
      assert.ok(word && box && (box.y >= word.y + word.height || box.y + box.height <= word.y), 'it hides its word');
      assert.equal(await card().getAttribute('tabindex'), '0');
    });

    it('lead to the note by a click, and back to the reference', async () => {
      await reader.find('.footnote-ref a', { hasText: '2' }).click();
      assert.match(await focused(), /^쇠는 멀리서 온다/);
      await reader.find('.footnote-backref').last().click();
      assert.equal(await focused(), '[2]');
    });
  });

  describe('by keys', () => {
    it('set the size of letters and the width of lines, without a new page', async () => {
      await reader.find('#readerArticle').evaluate(article => article.setAttribute('data-same', ''));
      await press('+', '+');
      await becomes(() => style('#readerArticle', 'font-size'), '18px');
      await press('-');
      await becomes(() => style('#readerArticle', 'font-size'), '17px');
      await press('>');
      await becomes(() => style(':root', '--measure'), '42em');
      await press('0');
      await becomes(
        async () => `${await style('#readerArticle', 'font-size')} ${await style(':root', '--measure')}`,
        '16px 40em',
      );
      await workbench.ours('seoga.decreaseReadingSize');
      await becomes(() => style('#readerArticle', 'font-size'), '15px');
      await workbench.ours('seoga.resetReadingSize');
      await becomes(() => style('#readerArticle', 'font-size'), '16px');
      assert.equal(await reader.find('#readerArticle[data-same]').count(), 1);
    });

    it('scroll, and go to the ends', async () => {
      await press('j', 'j');
      const down = await scrolled();
      assert.ok(down > 100 && down < 300, `${down}`);
      await press('k');
      assert.equal(await scrolled(), Math.round(down / 2));
      await press('Shift+G');
      await reader.rest(100);
      const end = await scrolled();
      await press('j');
      assert.equal(await scrolled(), end);
      await press('g');
      assert.equal(await scrolled(), 0);
    });

    it('go from heading to heading', async () => {
      const visited: string[] = [];
      for (const key of ['n', 'n', 'n', 'n', 'p', 'p']) {
        await press(key);
        visited.push((await focused()).replace('#', ''));
      }
      assert.deepEqual(visited, ['거푸집', '식히기', '울리기', '갈무리', '울리기', '식히기']);
    });

    it('work with the Korean layout on, and not while somebody writes', async () => {
      const heard = (where: string, init: { readonly key: string; readonly code: string }) =>
        reader
          .find(where)
          .first()
          .evaluate((element, init) => {
            const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
            return !element.dispatchEvent(event);
          }, init);
      assert.equal(await heard('#readerArticle', { key: 'ㅓ', code: 'KeyJ' }), true);
      await reader.find('#readerArticle').evaluate(article => article.append(document.createElement('input')));
      assert.equal(await heard('#readerArticle > input', { key: 'j', code: 'KeyJ' }), false);
    });

    it('list themselves', async () => {
      await press('?');
      const list = reader.find('.key-list');
      await list.waitFor();
      assert.match(await list.innerText(), /Next, previous heading/);
      assert.match(await list.innerText(), /Escape\s+Close what was opened last/);
      assert.deepEqual(await reader.barriers(), []);
      await press('j');
      assert.equal(await scrolled(), 0);
      await press('Escape');
      await list.waitFor({ state: 'hidden' });
    });

    it('copy a link to the section that is read, which leads there from another article', async () => {
      await press('n', 'n', 'c');
      await becomes(
        async () => (await clipboard()).replace(/\/[^/]+\/(?=workshop)/, '/SHELF/'),
        `[식히기](code-oss://seoga.seoga/SHELF/workshop.md#${encodeURIComponent('식히기')})`,
      );
      // Nothing else on the page would show it.
      await reader.find('#readerStatus.seen', { hasText: 'Link copied' }).waitFor();
      await reader.find('a', { hasText: '긴 종' }).click();
      await reader.shows(LONG);
      await becomes(
        () => reader.find('h2[id="part-2"]').evaluate(heading => Math.round(heading.getBoundingClientRect().top)),
        24,
      );
    });

    it('copy it by the button at a heading', async () => {
      await reader.find('h2', { hasText: '울리기' }).hover();
      await reader.find('.heading-link').click();
      await becomes(async () => (await clipboard()).slice(0, 6), '[울리기](');
    });
  });

  it('fold the contents, in every article', async () => {
    const list = () => reader.find('#readerOutline ul');
    await list().waitFor();
    await press('o');
    await list().waitFor({ state: 'hidden' });
    await open(LONG);
    assert.equal(await list().isVisible(), false);
    await reader.find('#readerOutline summary').focus();
    await press('Enter');
    await list().waitFor();
  });

  it('bring the contents to the screen where they stand above the article, with a way back', async () => {
    await workbench.page.setViewportSize({ width: 900, height: 800 });
    try {
      // What is read stays where it is while the window changes, which must be over; a scroll is seen with the next frame.
      await becomes(() => reader.find('html').evaluate(() => innerWidth < 900), true);
      await reader.rest(300);
      await reader.find('#readerArticle').evaluate(() => scrollTo({ top: 700 }));
      await reader.rest(100);
      await press('o');
      assert.equal(await focused(), await reader.find('#readerOutline summary').innerText());
      assert.equal(await reader.find('#readerOutline ul').isVisible(), true);
      assert.ok((await scrolled()) < 50);
      await press('[');
      await becomes(() => reader.find('html').evaluate(() => document.activeElement?.id), 'readerArticle');
      await becomes(async () => (await scrolled()) > 500, true);
      await press('o', 'o');
      assert.equal(await reader.find('#readerOutline ul').isVisible(), false);
    } finally {
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
    }
  });

  it('show of long contents the part that is being read', async () => {
    await open(LONG);
    const shown = (): Promise<string> =>
      reader
        .find('#readerOutline li:not([hidden]) .outline-3')
        .allInnerTexts()
        .then(texts => texts.join());
    await becomes(shown, 'Verse of 0');
    await reader.find('#readerOutline a', { hasText: 'Part 7' }).click();
    await becomes(shown, 'Verse of 7');
    assert.deepEqual(await reader.barriers(), []);
  });

  it('lay out of a long article what is near the screen, and find every place of it at once', async () => {
    await open(LONG);
    assert.equal(await style('#readerArticle > p', 'content-visibility'), 'auto');
    await reader.find('#readerOutline a', { hasText: 'Part 48' }).click();
    const top = () =>
      reader.find('h2', { hasText: 'Part 48' }).evaluate(heading => Math.round(heading.getBoundingClientRect().top));
    assert.equal(await top(), 24);
    await reader.rest(500);
    assert.equal(await top(), 24);
  });

  it('go to the very end of a long article, of which most was not laid out before', async () => {
    await open(LONG);
    const toEnd = () =>
      reader.find('html').evaluate(root => Math.round(root.scrollHeight - root.clientHeight - root.scrollTop));
    assert.ok((await toEnd()) > 2000);
    await press('Shift+G');
    await becomes(async () => (await toEnd()) <= 1, true);
    await reader.rest(500);
    assert.ok((await toEnd()) <= 1, 'it stays there');
    await press('g');
    assert.equal(await reader.find('html').evaluate(root => root.scrollTop), 0);
  });

  it('give every table a name of its own, for the keyboard', async () => {
    const names = await reader.find('.table-scroll').evaluateAll(boxes => boxes.map(box => box.ariaLabel));
    assert.deepEqual(names, ['Table 1', 'Table 2']);
    assert.equal(await reader.find('.table-scroll[tabindex="0"]').count(), 2);
  });

  it('give the box of a task the words of its item, for who listens', async () => {
    const names = await reader.find('.task-list-item-checkbox').evaluateAll(boxes => boxes.map(box => box.ariaLabel));
    assert.deepEqual(names, ['거푸집을 식힌다', '종을 꺼낸다']);
  });

  it('keep one set of tools at a block while the article is edited', async () => {
    await writeFile(join(window.library, 'edited.md'), '# Edited\n\nA word.\n\n```ts\nconst a = 1;\n```\n');
    await open('Edited');
    await reader.find('.code-wrap').focus();
    await press('Space');
    await writeFile(join(window.library, 'edited.md'), '# Edited\n\nAnother word.\n\n```ts\nconst a = 1;\n```\n');
    await reader.find('p', { hasText: 'Another word.' }).waitFor();
    assert.equal(await reader.find('.code-tools').count(), 1);
  });

  it('take the font that the setting names, and no nonsense', async () => {
    await set('seoga.reader.fontFamily', 'serif');
    await becomes(async () => (await style('body', 'font-family')).split(',')[0], 'serif');
    await set('seoga.reader.fontFamily', '}{;');
    await becomes(async () => (await style('body', 'font-family')).split(',')[0] !== 'serif', true);
    assert.match(await style('body', 'font-family'), /sans-serif/);
    await set('seoga.reader.fontFamily', undefined);
  });

  it('print the article alone, black on white, with all of its code', async () => {
    await workbench.page.emulateMedia({ media: 'print' });
    try {
      const seen = await reader.find('body').evaluate(body => ({
        colours: [getComputedStyle(body).color, getComputedStyle(body).backgroundColor],
        token: getComputedStyle(body.querySelector('.line span') ?? body).color,
        beside: [...body.querySelectorAll<HTMLElement>('#readerOutline, #readerFound, .code-tools, dialog')].filter(
          ({ offsetParent }) => offsetParent !== null,
        ).length,
        cutOff: [...body.querySelectorAll('pre')].filter(pre => pre.scrollWidth > pre.clientWidth).length,
        link: getComputedStyle(body.querySelector('a[href="https://bells.example/"]') ?? body, '::after').content,
      }));
      assert.deepEqual(seen, {
        colours: ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
        token: 'rgb(0, 0, 0)',
        beside: 0,
        cutOff: 0,
        link: '" (https://bells.example/)"',
      });
    } finally {
      await workbench.page.emulateMedia({ media: null });
    }
  });

  it('have no barrier that axe knows of, in any theme', async () => {
    for (const theme of ['Light Modern', 'Dark Modern', 'Default High Contrast', 'Default High Contrast Light']) {
      await workbench.setTheme(theme, reader);
      // The page is drawn anew with the colours of the theme.
      await becomes(async () => (await reader.barriers()).join('\n'), '');
    }
    await set('workbench.colorTheme', undefined);
  });
});
