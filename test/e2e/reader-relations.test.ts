import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF } from './library-window';
import type { Reader } from './reader';
import type { Workbench } from './workbench';

const STOPS = '정류장을 세는 밤';
const NIGHT = '밤 버스 이야기';
const ENGLISH = 'Timetables of Night Buses';
const MOON = '달과 막차';
const ALONE = 'A Kettle';

const filler = (about: string) =>
  Array.from({ length: 30 }, (_, i) => `${about}을 ${i + 1}번째로 적는다. 안내판은 조용하고 길은 길다.`).join('\n\n');

/** Articles that have to do with each other, and one that has not. */
const FILES = {
  'stops.md': `---
title: "${STOPS}"
tags: [심야버스, 시간표]
next: ./night.md#막차
prev: ./nobody.md
---

RAG로 시간표를 찾고, 강화 학습으로 배차를 정한다. 두 번째 RAG는 그냥 글이다.

자세한 것은 [밤 버스](./night.md)와 [막차가 떠나면](./night.md#막차)을 읽는다.

## 다시 RAG

여기서 다시 RAG를 쓴다.

${filler('정류장')}
`,
  'night.md': `---
title: "${NIGHT}"
author: 한길
date: 2025-03-02
tags: [심야버스, 시간표]
prev: { text: "앞 이야기", link: "./stops.md" }
description: "밤에 다니는 버스를 기다리는 법"
---

[정류장](stops.md)에서 기다린다.

## 막차

막차는 자정 넘어 떠난다. 그다음은 걷는다.
`,
  'timetables.md': `---
title: "${ENGLISH}"
tags: [심야버스]
---

Buses at night, and [where they stop](/relations/stops.md).
`,
  'moon.md': `---\ntitle: "${MOON}"\ntags: [심야버스, 시간표]\n---\n\n달이 버스를 따라온다.\n`,
  'kettle.md': `---\ntitle: "${ALONE}"\n---\n\nWater boils at its own pace.\n`,
};

describe('Around an article', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;

  const card = () => reader.find('#readerCard:not([hidden])');
  const open = (title: string) => workbench.openArticle(title);
  const end = () => reader.find('#readerEnd');
  /** The links of a part of the end, by its heading, and the reason of each. */
  const listed = (heading: string): Promise<readonly (readonly string[])[]> =>
    end().evaluate(
      (nav, heading) =>
        [...nav.querySelectorAll('h2')]
          .filter(({ textContent }) => textContent === heading)
          .flatMap(({ nextElementSibling: list }) => [...(list?.children ?? [])])
          .map(row => [...row.querySelectorAll('span')].map(({ textContent }) => textContent ?? '')),
      heading,
    );

  before(async () => {
    window = await openLibraryWindow({ viewport: { width: 1280, height: 900 } });
    workbench = window.workbench;
    reader = workbench.reader;
    await mkdir(join(window.library, 'relations'));
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(window.library, 'relations', name), text);
    await (await workbench.openView('Seoga', 'Articles')).row(SHELF).waitFor();
  });

  beforeEach(() => open(STOPS));

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.quickPick.dismiss();
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  it('terms are marked, the first under each heading', async () => {
    await reader.find('.terms-marked .term').nth(2).waitFor();
    const marked = await reader.find('.terms-marked .term').allInnerTexts();
    assert.deepEqual(marked, ['RAG', '강화 학습', 'RAG']);
  });

  it('a term shows its card under the pointer, and lists its articles', async () => {
    await reader.find('.term', { hasText: '강화 학습' }).hover();
    await card().waitFor();
    assert.match(await card().innerText(), /^Reinforcement Learning 강화 ?학습/);
    assert.deepEqual(await reader.barriers(), []);
    await card().locator('button', { hasText: 'All articles with this term' }).click();
    await workbench.page.locator('.quick-input-widget', { hasText: 'Articles with This Term' }).waitFor();
  });

  it('a term shows its card to the keyboard, and Escape takes it away', async () => {
    await reader.focus();
    await workbench.page.keyboard.press('Tab');
    await reader.find('.term:focus', { hasText: 'RAG' }).waitFor();
    await card().waitFor();
    assert.match(await card().innerText(), /^RAG|^Retrieval/);
    await workbench.page.keyboard.press('Escape');
    await reader.find('#readerCard[hidden]').waitFor({ state: 'attached' });
  });

  it('terms are words like any others once T was pressed, and marked again by the command', async () => {
    await reader.focus();
    await workbench.page.keyboard.press('t');
    await reader.find('html:not(.terms-marked)').waitFor();
    assert.equal(await reader.find('.term[tabindex]').count(), 0);
    await reader.find('.term').first().hover();
    await workbench.page.waitForTimeout(700);
    assert.equal(await card().count(), 0);
    await workbench.ours('seoga.toggleTermMarks');
    await reader.find('html.terms-marked').waitFor();
    assert.equal(await reader.find('.term[tabindex="0"]').count(), 3);
  });

  it('a link shows what its article is about', async () => {
    await reader.find('#readerArticle > p a', { hasText: '밤 버스' }).hover();
    await card().waitFor();
    const said = await card().locator('p').allInnerTexts();
    assert.deepEqual(said, [NIGHT, '한길 · 2025-03-02 · 1 min read', '밤에 다니는 버스를 기다리는 법']);
    assert.deepEqual(await reader.barriers(), []);
  });

  it('a link to a section shows how it begins', async () => {
    await reader.find('#readerArticle > p a', { hasText: '막차가 떠나면' }).hover();
    await card().waitFor();
    const said = await card().locator('p').allInnerTexts();
    assert.deepEqual([said[1], said.at(-1)], ['막차', '막차는 자정 넘어 떠난다. 그다음은 걷는다.']);
  });

  it('its end names what comes next, what links to it and what is related, and why', async () => {
    await end().waitFor();
    assert.deepEqual(await end().locator('.neighbours a').allInnerTexts(), [`Next Article\n${NIGHT}`]);
    assert.deepEqual(await listed('Linked From'), [[NIGHT], [ENGLISH]]);
    assert.deepEqual(await listed('Related Articles'), [[MOON, 'Topics in common: 시간표, 심야버스']]);
    assert.deepEqual(await reader.barriers(), []);
  });

  it('a link at its end leads on in the same tab, and with Ctrl beside it', async () => {
    await end().locator('.next').click();
    await reader.shows(NIGHT);
    await end().waitFor();
    assert.equal(await end().locator('.previous').innerText(), 'Previous Article\n앞 이야기');
    assert.deepEqual(await workbench.tabs(), [NIGHT]);
    await end()
      .locator('.previous')
      .click({ modifiers: ['Control'] });
    await workbench.page.locator('.tab.active', { hasText: STOPS }).first().waitFor();
    assert.deepEqual(await workbench.tabs(), [NIGHT, STOPS]);
  });

  it('its end has nothing where nothing is to be said', async () => {
    await open(ALONE);
    await workbench.page.waitForTimeout(1500);
    assert.equal(await end().count(), 0);
  });

  it('counts as read once its own text ends, whatever follows it', async () => {
    await end().waitFor();
    await end().evaluate(nav => nav.scrollIntoView({ block: 'start' }));
    const tree = await workbench.openView('Seoga', 'Articles');
    await tree.expand(SHELF, 'relations');
    await tree.expand('relations', STOPS);
    await workbench.page.locator('.monaco-list-row[aria-label*="read"]', { hasText: STOPS }).waitFor();
  });
});
