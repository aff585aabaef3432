import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureIfFailed } from './failure-picture';
import { EVIL, HOSTILE, HOSTILE_MARKDOWN } from './hostile-markup';
import { type LibraryWindow, openLibraryWindow, SHELF } from './library-window';
import { isOutside } from './outside';
import type { Reader } from './reader';
import type { Workbench } from './workbench';

const FRONTMATTER = `title: The hostile article
hostile: "<img src=x onerror=globalThis.seogaWasRun=true>"
cover: ${EVIL}/cover.png
head:
  - - script
    - src: ${EVIL}/head.js`;

const ARTICLES = {
  'Hostile Markdown': HOSTILE_MARKDOWN.join('\n\n'),
  'Hostile HTML': Object.entries(HOSTILE)
    // What swallows the rest of a page is tried alone, below.
    .filter(([, markup]) => !/plaintext|<!--|noscript|<textarea/.test(markup))
    .map(([name, markup]) => `## ${name}\n\n${markup}\n\nText between.`)
    .join('\n\n'),
  'Endless nesting': `${'<div><b><i>'.repeat(30_000)}${'> '.repeat(2000)}${'['.repeat(20_000)}${'*_'.repeat(20_000)}`,
};

describe('A hostile article', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;
  const requests: string[] = [];
  const refused = new Set<string>();

  const open = async (title: string) => {
    await (await workbench.openView('Seoga', 'Articles')).row(title).click();
    await reader.shows(title);
  };
  const wasRun = () => reader.find('html').evaluate(() => 'seogaWasRun' in globalThis);

  before(async () => {
    window = await openLibraryWindow({ driven: false });
    workbench = window.workbench;
    reader = workbench.reader;
    const folder = join(window.library, 'hostile');
    await mkdir(folder);
    for (const [title, text] of Object.entries(ARTICLES)) {
      const frontmatter = FRONTMATTER.replace('The hostile article', title);
      await writeFile(join(folder, `${title}.md`), `---\n${frontmatter}\n---\n\n${text}\n`);
    }
    workbench.page.context().on('request', request => requests.push(request.url()));
    // What the page's policy refuses is logged, too, and leaves the browser no more than if it had not been tried.
    workbench.page.context().on('requestfailed', request => {
      if (request.failure()?.errorText === 'csp') refused.add(request.url());
    });
    await (await workbench.openView('Seoga', 'Articles')).expand(SHELF, 'hostile');
    await (await workbench.openView('Seoga', 'Articles')).expand('hostile', 'Endless nesting');
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => window?.dispose());

  for (const title of Object.keys(ARTICLES)) {
    it(`called “${title}” is shown, runs nothing and asks for nothing`, async () => {
      requests.length = 0;
      await open(title);
      for (const fold of await reader.find('#readerArticle details').all())
        await fold.evaluate(it => it.toggleAttribute('open'));
      // What is going to ask does so when it is laid out or a moment later.
      await workbench.page.waitForTimeout(500);
      assert.equal(await wasRun(), false);
      assert.ok(requests.some(address => address.includes('/dist/reader/')) || requests.length === 0);
      assert.deepEqual(requests.filter(isOutside), []);
    });
  }

  it('has no link that is followed to anything but the web, an article or a place in it', async () => {
    await open('Hostile Markdown');
    const addresses = await reader
      .find('#readerArticle a[href]')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
    assert.ok(addresses.length > 0);
    assert.deepEqual(
      addresses.filter(address => !/^(?:https?:\/\/|mailto:|#)/.test(address)),
      [],
    );
  });

  it('meets a second sanitiser in the page, should the first let it through', async () => {
    await open('Hostile HTML');
    requests.length = 0;
    const left = await reader.find('html').evaluate(async (_html, hostile) => {
      const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
      const place = { shelf: { id: 'x', uri: 'file:///x', label: '' }, path: 'x.md' };
      const words = new Proxy({}, { get: () => '' });
      const found: string[] = [];
      for (const [name, html] of Object.entries(hostile)) {
        const value = {
          place,
          title: name,
          html,
          outline: [],
          words: { ...words },
          trail: { stops: [], at: 0 },
          start: { progress: 0 },
          images: { allowed: [], sizes: [] },
          focus: false,
          look: {},
        };
        globalThis.postMessage({ kind: 'event', name: 'show', value }, '*');
        const shown = () => document.querySelector('.title-block h1')?.textContent;
        for (let i = 0; i < 500 && shown() !== name; i++) await wait(10);
        await wait(20);
        if (shown() !== name) found.push(`${name}: was not shown, but ${shown()}`);
        const bad = document.querySelectorAll(
          '#readerArticle :is(script, style, svg, math, iframe, frame, object, embed, link, meta, base, form, template, video, audio, xmp, noscript, [style], [srcset], [ping], [is], [name])',
        );
        for (const element of bad) found.push(`${name}: <${element.localName}>`);
        for (const element of document.querySelectorAll('#readerArticle *')) {
          for (const { name: attribute } of element.attributes)
            if (/^on/.test(attribute)) found.push(`${name}: ${attribute}`);
        }
      }
      await wait(300);
      return found;
    }, HOSTILE);
    assert.deepEqual(left, []);
    assert.equal(await wasRun(), false);
    assert.deepEqual(
      requests.filter(address => isOutside(address) && !refused.has(address)),
      [],
    );
  });

  it('finds that text becomes HTML by no other way', async () => {
    await open('Hostile Markdown');
    const outcomes = await reader.find('body').evaluate(body => {
      const attempts = [
        () => body.insertAdjacentHTML('beforeend', '<p>x</p>'),
        () => {
          body.innerHTML = '<p>x</p>';
        },
        () => document.write('<p>x</p>'),
        () => body.setAttribute('onclick', '1'),
      ];
      return attempts.map(attempt => {
        try {
          attempt();
          return 'done';
        } catch {
          return 'refused';
        }
      });
    });
    assert.deepEqual(outcomes, ['refused', 'refused', 'refused', 'refused']);
  });
});
