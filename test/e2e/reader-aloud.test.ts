import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureIfFailed } from './failure-picture';
import { type FixtureFile, type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Reader } from './reader';
import { endUtterance, manners, type ScriptedVoice, scriptVoices, spokenLog } from './scripted-voice';
import type { Workbench } from './workbench';

const KOREAN: ScriptedVoice = { name: 'Sora', lang: 'ko-KR', localService: true };
const OTHER_KOREAN: ScriptedVoice = { name: 'Bada', lang: 'ko_KR', localService: true };
const ENGLISH: ScriptedVoice = { name: 'Alex', lang: 'en-US', localService: true };
const NETWORK: ScriptedVoice = { name: 'Cloud', lang: 'ko-KR', localService: false };

/** Sentences of `column.md`, one after the other. */
const HEADING = '왜 작은 모델인가';
const FIRST = '겨울의 산장에는 전기가 넉넉하지 않습니다.';
const SECOND = '그래서 가중치를 줄이는 일(양자화)이 먼저입니다.';
const THIRD = '숫자를 16비트에서 4비트로 줄이면 같은 모델이 차지하는 자리가 4분의 1 정도로 줄어듭니다.';

/** The browser's own registry of highlights, of which the tests' library of types knows nothing. */
type Registry = { readonly highlights: ReadonlyMap<string, Iterable<Range>> };

/** One of everything that is not said as it is written. */
const ARTICLE = `---
title: 들을 글
---

[[toc]]

## 작은 제목

길이는 $x^2$이다.[^1] 자세한 것은 https://example.com/a/b?c=1 에 있다. 🚀

첫 줄<br>둘째 줄

\`\`\`js
const said = false;
\`\`\`

This one is English.

::: details 접은 곳
들리지 않는 글이다.
:::

| 왼쪽 | 오른쪽 |
|---|---|

[^1]: 각주의 글이다.
`;

describe('Reading aloud', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let reader: Reader;

  const openFile = (path: string) =>
    workbench.run((api, path) => api.commands.executeCommand('seoga.readFile', api.Uri.file(path)), path);
  const open = async (name: FixtureFile) => {
    await openFile(join(window.library, name));
    await reader.shows(TITLES[name]);
  };

  const file = () => join(window.library, 'listen.md');

  const press = (key: string) => workbench.page.keyboard.press(key);
  const bar = () => reader.find('.aloud-bar');
  const button = (label: string) => reader.find(`.aloud-bar button[aria-label^="${label}"]`);

  const until = async (is: () => Promise<boolean>, what: () => string) => {
    const end = Date.now() + 30_000;
    while (!(await is())) {
      if (Date.now() > end) assert.fail(what());
      await workbench.page.waitForTimeout(30);
    }
  };

  /** What the engine was asked to say, cancels left out. */
  const said = async () => (await spokenLog(workbench.page)).filter(entry => entry !== 'cancel');
  const untilSaid = async (...sentences: readonly string[]) => {
    let now: readonly string[] = [];
    await until(
      async () => {
        now = (await said()).slice(-sentences.length);
        return now.join('|') === sentences.join('|');
      },
      () => `${now.join(' | ')} was said, not ${sentences.join(' | ')}`,
    );
  };

  /** Has the voice say all it is asked to, until the player is gone. */
  const hearOut = () =>
    until(
      async () => {
        await endUtterance(reader);
        return (await bar().count()) === 0;
      },
      () => 'it speaks on',
    );

  /** What of the player keeps somebody from using it. */
  const barriers = async () => (await reader.barriers()).filter(barrier => barrier.includes('aloud'));

  const marked = (): Promise<readonly string[]> =>
    reader.find('#readerArticle').evaluate(() => {
      const { highlights } = CSS as unknown as Registry;
      return [...(highlights.get('aloud') ?? [])].map(range => range.toString());
    });

  /** Brings a heading to the top of the screen, and puts the keyboard on the article as a click does. */
  const readFrom = async (heading: string) => {
    await reader.scrollTo('h2', { hasText: heading });
    await reader.focus();
    // The place is taken with the next frame.
    await reader.rest(100);
  };

  const speak = async (...voices: readonly ScriptedVoice[]) => {
    await open('column.md');
    await scriptVoices(reader, voices);
    await readFrom(HEADING);
    await press('s');
  };

  before(async () => {
    window = await openLibraryWindow({ viewport: { width: 1280, height: 900 } });
    workbench = window.workbench;
    reader = workbench.reader;
    await writeFile(file(), ARTICLE);
    await (await workbench.openView('Seoga', 'Articles')).row(SHELF).waitFor();
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  it('says that there is no voice where there is none, and what to do about it', async () => {
    // The engine of this headless browser itself: it has no voices.
    await open('column.md');
    await reader.focus();
    await press('s');
    await bar().waitFor();
    await until(
      async () => (await bar().innerText()).includes('There is no Korean voice here.'),
      () => 'nothing is said about it',
    );
    assert.match(await bar().innerText(), /Install speech-dispatcher/);
    // What floats at the foot, too, stands above however many lines of it there are.
    const [player, found] = await Promise.all([
      bar().boundingBox(),
      reader.find('#readerFound').evaluate(element => {
        element.removeAttribute('hidden');
        const { bottom } = element.getBoundingClientRect();
        element.setAttribute('hidden', '');
        return innerHeight - bottom;
      }),
    ]);
    assert.equal(Math.round(found), Math.round(24 + (player?.height ?? 0) + 8));
    assert.match(await reader.find('#readerStatus').innerText(), /There is no Korean voice here\./);
    assert.deepEqual(await barriers(), []);
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
    assert.equal(await reader.find('#readerArticle').evaluate(article => document.activeElement === article), true);
  });

  it('goes from the first sentence on the screen to the next, and marks the one that is spoken', async () => {
    await speak(KOREAN, ENGLISH);
    await untilSaid(HEADING);
    assert.deepEqual(await marked(), [HEADING]);
    await endUtterance(reader);
    await untilSaid(HEADING, FIRST);
    assert.deepEqual(await marked(), [FIRST]);
    await endUtterance(reader);
    await untilSaid(FIRST, SECOND);
    assert.deepEqual(await marked(), [SECOND]);
    assert.deepEqual((await manners(workbench.page)).voices, ['Sora', 'Sora', 'Sora']);
    assert.equal(await reader.find('#readerStatus').innerText(), '');
  });

  it('shows the player at once, and looks for voices only once', async () => {
    await open('column.md');
    // What stands only for a moment is written down by the page itself: whatever it says, and what of that is ever painted.
    await reader.find('body').evaluate(body => {
      const [said, painted]: string[][] = [[], []];
      const text = () => document.querySelector<HTMLElement>('.aloud-bar')?.innerText ?? '';
      const options = { childList: true, subtree: true, characterData: true };
      new MutationObserver(() => said?.push(text())).observe(body, options);
      const paint = (): void => {
        painted?.push(text());
        requestAnimationFrame(paint);
      };
      requestAnimationFrame(paint);
      Object.assign(globalThis, { seogaBar: { said, painted } });
    });
    const seen = (how: 'said' | 'painted') =>
      reader
        .find('html')
        .evaluate(
          (_, how) => (globalThis as unknown as { seogaBar: Record<string, readonly string[]> }).seogaBar[how] ?? [],
          how,
        );
    await reader.focus();
    await press('s');
    await bar().waitFor();
    await press('s');
    await bar().waitFor({ state: 'detached' });
    assert.match((await seen('said')).join(), /Looking for voices/);
    // As long as it looks for them.
    await reader.rest(1600);
    assert.equal(await bar().count(), 0);
    const { length } = await seen('painted');
    await press('s');
    await reader.find('.aloud-bar', { hasText: 'no Korean voice' }).waitFor();
    assert.doesNotMatch((await seen('painted')).slice(length).join(), /Looking for voices/);
  });

  it('stops with Escape wherever the keyboard is', async () => {
    await speak(KOREAN);
    await untilSaid(HEADING);
    await reader.focus();
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
    assert.equal((await spokenLog(workbench.page)).at(-1), 'cancel');
  });

  it('begins at what is selected', async () => {
    await open('column.md');
    await scriptVoices(reader, [KOREAN]);
    await reader.find('p', { hasText: FIRST }).evaluate(paragraph => {
      const [text] = paragraph.childNodes;
      if (text) getSelection()?.setBaseAndExtent(text, 3, text, 6);
    });
    await reader.focus();
    await press('s');
    await untilSaid(FIRST);
  });

  it('skips in both directions, and pauses with Space where the keyboard is', async () => {
    await speak(KOREAN);
    await untilSaid(HEADING);
    await button('Next Sentence').click();
    await untilSaid(HEADING, FIRST);
    await button('Next Sentence').click();
    await untilSaid(FIRST, SECOND);
    await button('Previous Sentence').click();
    await untilSaid(SECOND, FIRST);
    await button('Pause').focus();
    await press('Space');
    await button('Go On').waitFor();
    const before = await spokenLog(workbench.page);
    assert.equal(before.at(-1), 'cancel');
    await press('ArrowRight');
    assert.equal(await button('Next Sentence').evaluate(next => document.activeElement === next), true);
    await press('Enter');
    assert.deepEqual(await marked(), [SECOND]);
    assert.deepEqual(await spokenLog(workbench.page), before);
    await button('Go On').click();
    await untilSaid(FIRST, SECOND);
  });

  it('continues at once at a sentence that is clicked', async () => {
    await speak(KOREAN);
    await untilSaid(HEADING);
    const place = await reader.find('p', { hasText: FIRST }).evaluate((paragraph, words) => {
      const text = paragraph.lastChild?.previousSibling?.previousSibling ?? paragraph.firstChild;
      const range = new Range();
      range.selectNodeContents(paragraph);
      const all = range.toString();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = all.indexOf(words) - before;
        const { length } = node.nodeValue ?? '';
        if (at >= 0 && at < length) {
          range.setStart(node, at + 1);
          range.setEnd(node, at + 2);
          break;
        }
        before += length;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      const own = (text?.parentElement ?? paragraph).closest('p')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + width / 2 - own.x, y: y + height / 2 - own.y };
    }, THIRD);
    await reader.find('p', { hasText: FIRST }).click({ position: place });
    await untilSaid(HEADING, THIRD);
    assert.deepEqual(await marked(), [THIRD]);
    assert.ok(!(await spokenLog(workbench.page)).includes('lost'), 'it spoke before the engine had let go');
  });

  it('leaves a click on a highlight to the highlight, and Escape to its card', async () => {
    await speak(KOREAN);
    await untilSaid(HEADING);
    await reader.select('전기가 넉넉하지');
    await press('m');
    await reader.find('.hl-marker').waitFor({ state: 'attached' });
    await reader.find('p', { hasText: FIRST }).evaluate(paragraph => {
      const [range] = (CSS as unknown as Registry).highlights.get('hl-yellow') ?? [];
      const { x, y, width, height } = range?.getBoundingClientRect() ?? new DOMRect();
      const at = { clientX: x + width / 2, clientY: y + height / 2 };
      paragraph.dispatchEvent(new MouseEvent('click', { ...at, bubbles: true, cancelable: true }));
    });
    await reader.find('.hl-card').waitFor();
    await untilSaid(HEADING);
    assert.deepEqual(await marked(), [HEADING]);
    await press('Escape');
    await reader.find('.hl-card').waitFor({ state: 'hidden' });
    assert.ok(await reader.find('.aloud-bar').isVisible());
    await reader.find('.hl-marker').first().focus();
    await press('Enter');
    await reader.find('.hl-card button[aria-label="Delete"]').click();
    await reader.find('.hl-marker').waitFor({ state: 'detached' });
  });

  it('another speed and another voice are heard at once and remembered', async () => {
    await speak(KOREAN, OTHER_KOREAN);
    await untilSaid(HEADING);
    await reader.find('.aloud-bar select[aria-label="Speed"]').selectOption('1.5');
    await untilSaid(HEADING, HEADING);
    await reader.find('.aloud-bar select[aria-label="Voice"]').selectOption('Bada');
    await untilSaid(HEADING, HEADING, HEADING);
    assert.deepEqual(await manners(workbench.page), { rates: [1, 1.5, 1.5], voices: ['Sora', 'Sora', 'Bada'] });
    const kept = () =>
      workbench.run(api => {
        const settings = api.workspace.getConfiguration('seoga.reader.speech');
        return `${settings.get('rate')} ${settings.get('voice.korean')}`;
      });
    await until(
      async () => (await kept()) === '1.5 Bada',
      () => 'it is not remembered',
    );
    await workbench.run(async api => {
      const settings = api.workspace.getConfiguration('seoga.reader.speech');
      await settings.update('rate', undefined, api.ConfigurationTarget.Global);
      await settings.update('voice.korean', undefined, api.ConfigurationTarget.Global);
    });
  });

  it('a voice that sends the text to a service speaks only for who chose it', async () => {
    await speak(NETWORK);
    await bar().waitFor();
    await until(
      async () => (await bar().innerText()).includes('send the text to a service'),
      () => 'nothing is said about it',
    );
    assert.deepEqual(await said(), []);
    assert.equal(await reader.find('.aloud-bar optgroup').getAttribute('label'), 'Sends the text to a service');
    await reader.find('.aloud-bar select[aria-label="Voice"]').selectOption('Cloud');
    await untilSaid(HEADING);
    assert.deepEqual((await manners(workbench.page)).voices, ['Cloud']);
    await workbench.run(api =>
      api.workspace
        .getConfiguration('seoga.reader.speech')
        .update('voice.korean', undefined, api.ConfigurationTarget.Global),
    );
  });

  it('stops with S, with its command, with another article, and with its tab', async () => {
    const isOver = async () => {
      await bar().waitFor({ state: 'detached' });
      assert.equal((await spokenLog(workbench.page)).at(-1), 'cancel');
    };
    await speak(KOREAN);
    await untilSaid(HEADING);
    await press('s');
    await isOver();
    assert.deepEqual(await marked(), []);

    await workbench.ours('seoga.readAloud');
    await untilSaid(HEADING, HEADING);
    await workbench.ours('seoga.stopReadingAloud');
    await isOver();

    await reader.focus();
    await press('s');
    await untilSaid(HEADING, HEADING, HEADING);
    await open('interview.md');
    await isOver();

    await open('column.md');
    await scriptVoices(reader, [KOREAN]);
    await reader.focus();
    await press('s');
    await bar().waitFor();
    await until(
      async () => (await said()).length > 0,
      () => 'it does not speak',
    );
    await workbench.command('workbench.action.files.newUntitledFile');
    await until(
      async () => (await spokenLog(workbench.page)).at(-1) === 'cancel',
      () => 'it speaks on behind another tab',
    );
  });

  it('stops at the end of the article', async () => {
    await open('column.md');
    await scriptVoices(reader, [KOREAN]);
    await reader.find('html').evaluate(page => page.scrollTo({ top: page.scrollHeight, behavior: 'instant' }));
    await reader.focus();
    await reader.rest(100);
    await press('s');
    await bar().waitFor();
    await hearOut();
    assert.match((await said()).at(-1) ?? '', /떼어 놓습니다\.$/);
  });

  it('announces code and formulas, and passes over footnote numbers, closed folds and tools', async () => {
    await openFile(file());
    await reader.shows('들을 글');
    await scriptVoices(reader, [KOREAN, ENGLISH]);
    await reader.focus();
    await press('s');
    await bar().waitFor();
    await hearOut();
    assert.deepEqual(await said(), [
      '들을 글',
      '작은 제목',
      '길이는 수식이다.',
      '자세한 것은 example.com 에 있다.',
      '첫 줄',
      '둘째 줄',
      '코드',
      'This one is English.',
      '접은 곳',
      '왼쪽',
      '오른쪽',
      '각주의 글이다.',
    ]);
    const { voices } = await manners(workbench.page);
    assert.deepEqual([...new Set(voices)], ['Sora', 'Alex']);
  });

  it('where a page was not used yet, it asks for a hand', async () => {
    await speak(KOREAN);
    await untilSaid(HEADING);
    await endUtterance(reader, 'not-allowed');
    await button('Go On').waitFor();
    assert.match(await bar().innerText(), /Press play/);
    await button('Go On').click();
    await untilSaid(HEADING, HEADING);
    assert.deepEqual(await barriers(), []);
  });

  it('a scroll away is not fought, and the way back is found by skipping', async () => {
    await speak(KOREAN);
    await untilSaid(HEADING);
    await reader.find('html').evaluate(page => page.scrollTo({ top: page.scrollHeight, behavior: 'instant' }));
    const scrolled = () => reader.find('html').evaluate(page => page.scrollTop);
    const before = await scrolled();
    await endUtterance(reader);
    await untilSaid(HEADING, FIRST);
    await reader.rest(400);
    assert.equal(await scrolled(), before);
    await button('Next Sentence').click();
    await untilSaid(FIRST, SECOND);
    await until(
      async () => (await scrolled()) < before,
      () => 'it does not come back',
    );
  });
});
