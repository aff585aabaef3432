import assert from 'node:assert/strict';
import {
  fails,
  type Heard,
  hangs,
  heldBack,
  type Reply,
  type ScriptedServer,
  streams,
} from '../fixtures/scripted-models';
import { until } from '../host/until';
import { type Asking, frameWith, openAsking } from './asking';
import { citing, promptOf, QUOTE } from './citing';
import { pictureIfFailed } from './failure-picture';
import { HOSTILE, HOSTILE_MARKDOWN } from './hostile-markup';
import { type ModelWindow, openModelWindow } from './model-window';
import { isOutside } from './outside';
import type { Workbench } from './workbench';

const QUESTION = '양자화하면 모델이 차지하는 자리가 얼마나 줄어드나요?';

/** An answer of which the first sentence holds, if the number is right, and two have no source. */
const says = (share: string, streamed = streams): Reply =>
  citing(
    n => [
      `숫자를 16비트에서 4비트로 줄이면 차지하는 자리가 ${share} 정도로 줄어듭니다 [${n}: "${QUOTE}"]. `,
      '전기 요금은 언제나 절반이 됩니다. 소음도 언제나 절반이 됩니다.',
    ],
    streamed,
  );
const holds = (share: string): Reply =>
  citing(n => [`숫자를 16비트에서 4비트로 줄이면 차지하는 자리가 ${share} 정도로 줄어듭니다 [${n}: "${QUOTE}"].`]);
const THEMES = ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light'];
const QUARTER = '4분의 1';
const EIGHTH = '8분의 1';

describe('Several answers to one question', () => {
  let model: ModelWindow;
  let workbench: Workbench;
  let asking: Asking;
  let server: ScriptedServer;
  const heard = () => model.heard();
  const setSamples = (samples: number) =>
    workbench.run(
      (api, samples) =>
        api.workspace.getConfiguration().update('seoga.ask.samples', samples, api.ConfigurationTarget.Global),
      samples,
    );
  const draft = (place: number) => asking.turn.locator('.draft').nth(place);
  const places = () =>
    asking.turn
      .locator('.draft')
      .evaluateAll(all => all.map(one => one.getBoundingClientRect()).map(({ left, top }) => [left, top] as const));

  before(async () => {
    model = await openModelWindow();
    ({ workbench, server } = model);
    asking = await openAsking(workbench);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => model?.dispose());

  it('are asked for by Think Longer, each in a request of its own, and counted as they come', async () => {
    model.replying(says(QUARTER));
    await asking.ask(QUESTION);
    assert.equal(await asking.turn.locator('.steps li').count(), 4);
    const held = heldBack();
    model.replying(says(QUARTER), says(EIGHTH), says(QUARTER), says(QUARTER), says(QUARTER, held.streams));
    await asking.turn.getByRole('button', { name: 'Think Longer: 5 Answers' }).click();
    await asking.turn.locator('.steps', { hasText: '4 of 5 answered' }).waitFor();
    held.goOn();
    await asking.turn.locator('.turn-tools').waitFor();
    assert.equal(await asking.find('.question').count(), 1);
    assert.deepEqual(
      await asking.turn.locator('.steps li').evaluateAll(all => all.map(one => one.dataset['state'])),
      Array(5).fill('done'),
    );
    assert.equal(heard().length, 5);
    const [first, ...others] = heard().map(({ body }) => body as Record<string, unknown>);
    for (const other of others) assert.deepEqual(other, first);
    assert.ok(first && !('n' in first));
  });

  it('show the one with which most agree, and the others beside it', async () => {
    assert.match(await asking.turn.locator('.answer').first().innerText(), /4분의 1/);
    await asking.turn.locator('.agreement', { hasText: '4 of 5 answers agree' }).waitFor();
    assert.equal(await asking.turn.locator('.draft').count(), 4);
    const differs = asking.turn.locator('.draft.differs');
    assert.match(
      await differs.innerText(),
      /Answer 2\s+Says something else: 0 of 3 statements supported[\s\S]*8분의 1/,
    );
    assert.equal(await differs.locator('.citation.wrong').count(), 1);
    assert.deepEqual(await asking.barriers(), []);
    await workbench.screenshot('ask-samples');
  });

  it('stand side by side where there is room, and one below the other where not', async () => {
    assert.ok(new Set((await places()).map(([, top]) => top)).size < 3);
    assert.ok(new Set((await places()).map(([left]) => left)).size > 1);
    await workbench.page.setViewportSize({ width: 760, height: 900 });
    await until(places, now => new Set(now.map(([left]) => left)).size === 1);
    await workbench.screenshot('ask-samples-narrow');
    await workbench.page.setViewportSize({ width: 1600, height: 1000 });
    await until(places, now => new Set(now.map(([left]) => left)).size > 1);
  });

  it('are walked through by arrow keys, and entered by Tab', async () => {
    const { keyboard } = workbench.page;
    const focused = () => asking.frame.evaluate(() => document.activeElement?.textContent?.slice(0, 8));
    await asking.turn.locator('.drafts summary').focus();
    await keyboard.press('Tab');
    assert.equal(await focused(), 'Answer 2');
    await keyboard.press('ArrowRight');
    assert.equal(await focused(), 'Answer 3');
    await keyboard.press('End');
    assert.equal(await focused(), 'Answer 5');
    await keyboard.press('ArrowUp');
    assert.equal(await focused(), 'Answer 4');
    await keyboard.press('Home');
    await keyboard.press('Tab');
    assert.equal(await asking.frame.evaluate(() => document.activeElement?.className), 'citation wrong');
  });

  it('lead to what they cite', async () => {
    await draft(1).locator('.citation').first().click();
    const reader = await frameWith(workbench, '#readerArticle h1');
    await reader.waitForFunction(() => [...(CSS.highlights.get('found-here') ?? [])].length > 0);
    assert.equal(await reader.evaluate(() => String([...(CSS.highlights.get('found-here') ?? [])][0])), QUOTE);
    asking = await openAsking(workbench);
  });

  it('can be taken for the answer, from which the conversation goes on and as which it is kept', async () => {
    // Coming back from the reader, the page gets the keyboard a moment later.
    await until(() => asking.frame.evaluate(() => document.hasFocus()), Boolean);
    await asking.turn.locator('.draft.differs .use').press('Enter');
    await asking.turn.locator('.agreement', { hasText: '1 of 5 answers agree' }).waitFor();
    assert.match(await asking.turn.locator('.answer').first().innerText(), /8분의 1/);
    await asking.frame.waitForFunction(() => document.activeElement?.className === 'turn');
    model.replying(streams('그렇습니다.'));
    await asking.ask('그럼 정확도는요?');
    const { messages } = (heard()[0] as Heard).body as { messages: readonly { role: string; content: string }[] };
    assert.match(messages.find(({ role }) => role === 'assistant')?.content ?? '', /8분의 1/);
    await asking.find('#askBar button', { hasText: 'New Conversation' }).click();
    await asking.find('.intro').waitFor();
    await asking.find('#askBar button', { hasText: 'Earlier' }).click();
    await workbench.quickPick.row(QUESTION).click();
    const kept = asking.find('.turn').first();
    await kept.locator('.agreement', { hasText: '1 of 5 answers agree' }).waitFor();
    assert.match(await kept.locator('.answer').first().innerText(), /8분의 1/);
  });

  it('are no more than it takes, as many as the setting says otherwise', async () => {
    await setSamples(5);
    model.replying(holds(QUARTER));
    await asking.ask(QUESTION);
    await asking.turn.locator('.agreement', { hasText: '3 of 3 answers agree, 2 more not needed' }).waitFor();
    // Whatever was begun besides was dropped.
    assert.ok(heard().length <= 5);
    await asking.turn.getByRole('button', { name: 'Think Longer: 9 Answers' }).waitFor();
  });

  it('count where some fail, and are passages where all do', async () => {
    const failing = fails(401, 'no');
    model.replying(failing, holds(QUARTER), failing, holds(QUARTER), holds(QUARTER));
    await asking.ask(QUESTION);
    await asking.turn.locator('.agreement', { hasText: '2 failed' }).waitFor();
    model.replying(failing);
    await asking.ask(QUESTION);
    await asking.turn.locator('.notice.failure', { hasText: 'key' }).waitFor();
    await asking.turn.locator('.answer.quoted', { hasText: '4비트' }).waitFor();
    assert.equal(await asking.turn.locator('.draft').count(), 0);
  });

  it('are all stopped at once, and asked for anew', async () => {
    model.replying(hangs);
    const dropped = server.dropped;
    await asking.field.fill(QUESTION);
    await asking.field.press('Enter');
    await until(
      () => heard().length,
      count => count === 3,
    );
    await asking.field.press('Escape');
    await asking.turn.locator('.notice', { hasText: 'Stopped' }).waitFor();
    await until(
      () => server.dropped,
      now => now === dropped + 3,
    );
    model.replying(holds(QUARTER));
    await asking.turn.locator('.retry').click();
    await asking.turn.locator('.agreement', { hasText: '3 of 3' }).waitFor();
  });

  it('leave the answer that is there, where thinking longer is stopped', async () => {
    model.replying(hangs);
    await asking.turn.locator('.longer').click();
    await asking.turn.locator('.steps', { hasText: '0 of 9 answered' }).waitFor();
    await asking.field.press('Escape');
    await asking.turn.locator('.agreement', { hasText: '3 of 3' }).waitFor();
    model.replying(holds(QUARTER));
    await asking.turn.getByRole('button', { name: 'Think Longer: 9 Answers' }).click();
    await asking.turn.locator('.agreement', { hasText: '5 of 5 answers agree, 4 more not needed' }).waitFor();
    await asking.ask('그럼 정확도는요?');
    // The host goes on from the turns that are on the page, and from no other.
    const { messages } = (heard().at(-1) as Heard).body as { messages: readonly { role: string; content: string }[] };
    const told = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
    assert.deepEqual(told.slice(0, -1), (await asking.find('.question').allTextContents()).slice(-4, -1));
  });

  it('colour their code as the editor does, and anew with another theme', async () => {
    const code = '```js\nconst bits = 4; // 비트\n```';
    model.replying(
      ...[QUARTER, EIGHTH, QUARTER].map(share =>
        citing(n => [`차지하는 자리는 ${share}이다 [${n}: "${QUOTE}"].\n\n${code}`]),
      ),
    );
    await setSamples(3);
    await asking.ask(QUESTION);
    await asking.turn.locator('.drafts').evaluate(one => one.setAttribute('open', ''));
    // In one go: with another theme the answer is made anew.
    const seen = () =>
      asking.turn.evaluate(turn => {
        const colourOf = (of: string) => {
          const word = [...turn.querySelectorAll(`${of} span`)].find(one => one.textContent === 'const');
          return word ? getComputedStyle(word).color : '';
        };
        const code = turn.querySelector('.answer pre code');
        return {
          own: colourOf('.answer pre'),
          beside: colourOf('.draft pre'),
          plain: code ? getComputedStyle(code).color : '',
        };
      });
    const colours = new Set<string>();
    let before = (await seen()).own;
    for (const theme of THEMES) {
      await workbench.setTheme(theme, asking);
      // The code is coloured anew a moment later: each of these themes has another colour than the one before.
      const isAnew = ({ own }: { readonly own: string }) => own !== '' && own !== before;
      const { own } = await until(seen, now => isAnew(now) && now.own === now.beside && now.own !== now.plain);
      before = own;
      await until(
        () => asking.barriers(),
        barriers => barriers.length === 0,
      );
      colours.add(own);
      // In one go, too: an answer that is made anew is another element.
      await asking.turn.evaluate(turn => turn.querySelector('.draft')?.scrollIntoView({ block: 'nearest' }));
      await workbench.screenshot(`ask-samples-${theme.replace(/\W/g, '')}`);
    }
    assert.ok(colours.size > 2, [...colours].join());
  });

  it('leave the box where it is, however many stand above it', async () => {
    const { page, window: seen } = await asking.frame.evaluate(() => ({
      page: [document.documentElement.scrollHeight, scrollY],
      window: [innerHeight, 0],
    }));
    assert.deepEqual(page, seen);
  });

  it('run and load nothing of what a model writes, and forge no mark', async () => {
    const outside = model.requests.filter(isOutside).length;
    const markup = Object.values(HOSTILE).filter(one => !/plaintext|<!--/.test(one));
    const hostile = [...HOSTILE_MARKDOWN, ...markup, '⟦k7:0⟧ ⟦0:0⟧'].join('\n\n');
    model.replying(streams(hostile), streams(`다른 답. ${hostile}`), holds(QUARTER));
    await setSamples(3);
    await asking.ask('양자화를 알려 주세요');
    await asking.turn.locator('.drafts').evaluate(one => one.setAttribute('open', ''));
    assert.equal(await asking.turn.locator('.draft').count(), 2);
    const forbidden = [
      'a[href]:not([href^="#"])',
      'img',
      'iframe',
      'svg',
      'script',
      'form',
      'object',
      'style',
      'video',
    ];
    const found = asking.turn.locator(forbidden.map(one => `.draft .answer ${one}`).join(', '));
    assert.deepEqual(await found.evaluateAll(all => all.map(one => one.outerHTML)), []);
    const handlers = asking.turn.locator('.draft .answer *');
    assert.deepEqual(
      await handlers.evaluateAll(all =>
        all.flatMap(one => one.getAttributeNames().filter(name => name.startsWith('on') || name === 'style')),
      ),
      [],
    );
    assert.equal(await asking.frame.evaluate(() => 'seogaWasRun' in globalThis), false);
    assert.match(await draft(0).innerText(), /⟦k7:0⟧ ⟦0:0⟧/);
    await draft(0).getByText('link', { exact: true }).first().click();
    await workbench.page.waitForTimeout(500);
    assert.deepEqual(model.requests.filter(isOutside).slice(outside), []);
    // What an article says stands between marks, and nowhere else.
    const prompt = promptOf(heard()[0] as Heard);
    assert.match(prompt, /<<<(?<mark>[\w-]{36})\n[\s\S]*\n\k<mark>>>>/);
  });
});
