import assert from 'node:assert/strict';
import { until } from '../host/until';
import { type ArticlesWindow, openArticlesWindow } from './articles-window';
import { pictureIfFailed } from './failure-picture';
import { type ImageSite, openImageSite } from './image-site';
import type { Reader } from './reader';
import type { Workbench } from './workbench';

const FILLER = '긴 글의 한 문장이다. '.repeat(400);

describe('Images of other sites', () => {
  let site: ImageSite;
  let other: ImageSite;
  let window: ArticlesWindow;
  let workbench: Workbench;
  let reader: Reader;

  /** The place of an image, by its words. */
  const place = (alt: string) => reader.find('.remote-image', { hasText: alt });
  /** The button in the place of an image that is not loaded. */
  const button = (alt: string) => place(alt).locator('.image-load');
  /** An image that has come. */
  const image = (alt: string) => reader.find(`.remote-image.loaded img[alt="${alt}"]`);
  /** Goes to an image that may be loaded, which comes once it is near the screen. */
  const goTo = async (alt: string) => {
    await place(alt).scrollIntoViewIfNeeded();
    await image(alt).waitFor();
  };
  const policy = async () =>
    (await reader.find('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';

  /** Ticks a site in the list of those that may load images, or takes its tick away. */
  const toggle = async (origin: string) => {
    await workbench.ours('seoga.manageImageSites');
    await workbench.quickPick.row(origin).click();
    await workbench.quickPick.accept();
  };

  before(async () => {
    site = await openImageSite();
    other = await openImageSite();
    window = await openArticlesWindow({
      'pictures.md': `# 강변 도서관 화보

문단 속의 ![작은 표시](${site.origin}/24x24.svg) 그림.

![물가의 서가](${site.origin}/900x500.svg)

<img src="${site.origin}/400x300.svg" width="400" height="300" alt="크기를 아는 그림">

[![옆 글의 표지](${site.origin}/300x200.svg)](./next.md)

![다른 곳의 그림](${other.origin}/320x200.svg)

![없는 그림](${site.origin}/missing.png)

![옮겨 간 그림](${site.origin}/to?${other.origin}/500x100.svg)

![이름이 든 주소](https://user@images.example/a.png)

## 아래쪽

${FILLER}

![맨 끝의 그림](${site.origin}/800x400.svg)

${FILLER}
`,
      'next.md': `# 이웃 서가 산책\n\n![같은 곳의 그림](${site.origin}/640x480.svg)\n\n${FILLER}\n`,
    });
    workbench = window.workbench;
    reader = workbench.reader;
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.closeEditors();
  });

  after(async () => {
    await window?.dispose();
    await site?.close();
    await other?.close();
  });

  it('are asked for by nobody before the user allows it; their words stand in their place', async () => {
    await window.open('강변 도서관 화보');
    assert.match(await button('물가의 서가').innerText(), new RegExp(`^Load images from ${site.origin}$`));
    await reader.scrollTo('h2', { hasText: '아래쪽' });
    await button('맨 끝의 그림').scrollIntoViewIfNeeded();
    await reader.rest(500);
    assert.deepEqual([...site.requests, ...other.requests], []);
    assert.deepEqual(await reader.barriers(), []);
  });

  it('keep the room of images whose size the author gave', async () => {
    await window.open('강변 도서관 화보');
    const box = await place('크기를 아는 그림').boundingBox();
    assert.deepEqual([box?.width, box?.height], [400, 300]);
  });

  it('are no place to load where the address does not say for certain whose it is', async () => {
    await window.open('강변 도서관 화보');
    assert.equal(await button('이름이 든 주소').count(), 0);
    assert.match(await place('이름이 든 주소').innerText(), /not loaded: https:\/\/user@images\.example/);
  });

  it('come once their button is pressed, from this site and no other, not by a redirect either', async () => {
    await window.open('강변 도서관 화보');
    await button('물가의 서가').focus();
    await workbench.page.keyboard.press('Enter');
    await image('물가의 서가').waitFor();
    await goTo('작은 표시');
    await place('옮겨 간 그림').scrollIntoViewIfNeeded();
    await reader.find('.remote-image.failed', { hasText: '옮겨 간 그림' }).waitFor();
    assert.ok(site.requests.some(path => path.startsWith('/to?')));
    assert.deepEqual(other.requests, []);
    assert.deepEqual(site.referrers, []);
    assert.match(await button('다른 곳의 그림').innerText(), new RegExp(other.origin));
    const sources = /img-src ([^;]*)/.exec(await policy())?.[1]?.split(' ') ?? [];
    assert.deepEqual(
      sources.filter(source => source.startsWith('http://')),
      [site.origin],
    );
  });

  it('put the keyboard back on the image whose button was pressed, where it stood', async () => {
    await toggle(site.origin);
    await window.open('강변 도서관 화보');
    await button('맨 끝의 그림').scrollIntoViewIfNeeded();
    const before = await place('맨 끝의 그림').evaluate(element => element.getBoundingClientRect().top);
    await button('맨 끝의 그림').press('Enter');
    await image('맨 끝의 그림').waitFor();
    assert.equal(await reader.find('img:focus').getAttribute('alt'), '맨 끝의 그림');
    const top = () => image('맨 끝의 그림').evaluate(element => element.getBoundingClientRect().top);
    await until(top, now => Math.abs(now - before) < 30);
  });

  it('come at once in other articles of an allowed site', async () => {
    await window.open('이웃 서가 산책');
    await image('같은 곳의 그림').waitFor();
    assert.ok(site.requests.includes('/640x480.svg'));
  });

  it('leave the policy of an article that has none of them', async () => {
    await window.open('이웃 서가 산책');
    await image('같은 곳의 그림').waitFor();
    assert.match(await policy(), new RegExp(site.origin));
    assert.doesNotMatch(await policy(), new RegExp(other.origin));
  });

  it('have room as large as they were, when they are opened again', async () => {
    await window.open('이웃 서가 산책');
    await image('같은 곳의 그림').waitFor();
    const before = await image('같은 곳의 그림').boundingBox();
    // What was measured is told a moment after the last image.
    await reader.rest(1500);
    await workbench.closeEditors();
    await window.open('이웃 서가 산책');
    const first = reader.find('.remote-image.shown img').first();
    assert.deepEqual([await first.getAttribute('width'), await first.getAttribute('height')], ['640', '480']);
    const after = await first.boundingBox();
    assert.equal(after?.height, before?.height);
  });

  it('say when they could not be loaded, and are tried again', async () => {
    await window.open('강변 도서관 화보');
    await place('없는 그림').scrollIntoViewIfNeeded();
    const failed = reader.find('.remote-image.failed', { hasText: '없는 그림' });
    await failed.waitFor();
    assert.match(await failed.innerText(), /없는 그림\s+This image could not be loaded\.\s+Try Again/);
    const asked = () => site.requests.filter(path => path === '/missing.png').length;
    const before = asked();
    await failed.locator('button').click();
    await failed.waitFor();
    await until(asked, now => now > before);
    assert.deepEqual(await reader.barriers(), []);
  });

  it('open large by click and by Enter, turn by arrows, zoom, and give the focus back', async () => {
    await window.open('강변 도서관 화보');
    await goTo('물가의 서가');
    await image('물가의 서가').click();
    const dialog = reader.find('dialog[open]');
    await dialog.waitFor();
    assert.equal(await dialog.locator('.zoom-caption').innerText(), '물가의 서가');
    assert.deepEqual(await reader.barriers(), []);
    const width = async () => (await dialog.locator('img').boundingBox())?.width ?? 0;
    const before = await until(width, now => now > 0);
    await workbench.page.keyboard.press('+');
    assert.ok((await width()) > before);
    await workbench.page.keyboard.press('0');
    assert.equal(await width(), before);
    await workbench.page.keyboard.press('ArrowRight');
    assert.notEqual(await dialog.locator('.zoom-caption').innerText(), '물가의 서가');
    await workbench.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await goTo('크기를 아는 그림');
    await image('크기를 아는 그림').press('Enter');
    await dialog.waitFor();
    await workbench.page.keyboard.press('Escape');
    assert.equal(await reader.find('img:focus').getAttribute('alt'), '크기를 아는 그림');
  });

  it('follow their link where they stand in one', async () => {
    await window.open('강변 도서관 화보');
    await goTo('옆 글의 표지');
    await image('옆 글의 표지').click();
    await reader.shows('이웃 서가 산책');
  });

  it('are asked for by nobody once the permission is taken back', async () => {
    await window.open('강변 도서관 화보');
    await goTo('물가의 서가');
    await toggle(site.origin);
    await button('물가의 서가').waitFor();
    const { length } = site.requests;
    await window.open('이웃 서가 산책');
    await button('같은 곳의 그림').waitFor();
    await window.open('강변 도서관 화보');
    await button('맨 끝의 그림').scrollIntoViewIfNeeded();
    assert.deepEqual(site.requests.slice(length), []);
    assert.doesNotMatch(await policy(), new RegExp(site.origin));
  });
});
