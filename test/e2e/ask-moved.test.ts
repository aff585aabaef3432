import assert from 'node:assert/strict';
import { fails, type HeldBack, hangs, heldBack, streams } from '../fixtures/scripted-models';
import { until } from '../host/until';
import { Asking, frameWith, openAsking } from './asking';
import { citing, QUOTE } from './citing';
import { pictureIfFailed } from './failure-picture';
import { type ModelWindow, openModelWindow } from './model-window';
import type { Workbench } from './workbench';

const QUESTION = '양자화하면 모델이 차지하는 자리가 얼마나 줄어드나요?';

describe('The panel that answers, loaded anew', () => {
  let model: ModelWindow;
  let workbench: Workbench;
  let asking: Asking;

  before(async () => {
    model = await openModelWindow();
    workbench = model.workbench;
  });

  beforeEach(async () => {
    asking = await openAsking(workbench);
    // One that is shown already says nothing of the new conversation, which would stop what is asked before it is there.
    await asking.frame.evaluate(() => document.querySelector('.intro')?.classList.add('old'));
    await asking.find('#askBar button', { hasText: 'New Conversation' }).click();
    await asking.find('.intro:not(.old)').waitFor();
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => model?.dispose());

  /** Has every webview of the window load its page anew, and waits for ours. */
  async function reload(): Promise<void> {
    await asking.frame.evaluate(() => document.body.classList.add('old'));
    await workbench.command('workbench.action.webview.reloadWebviewAction');
    asking = new Asking(workbench, await frameWith(workbench, 'body:not(.old) #askField'));
  }

  /** Asks, and waits until the first words of the answer are there. It is under way until it is told to go on: time to move its panel. */
  async function begin(): Promise<HeldBack> {
    const held = heldBack(500);
    const words = ['하나는 이렇다. ', '둘은 이렇다. ', '셋은 이렇다. ', '넷은 이렇다. ', '다섯은 이렇다. '];
    model.replying(citing(n => [...words, `숫자를 16비트에서 4비트로 줄인다 [${n}: "${QUOTE}"].`], held.streams));
    await asking.field.fill(QUESTION);
    await asking.field.press('Enter');
    await asking.find('.streaming', { hasText: '하나는' }).waitFor();
    return held;
  }

  /** The answer comes once, whole, and through all of its steps. */
  async function wholeAnswer({ goOn }: HeldBack): Promise<void> {
    goOn();
    await asking.turn.locator('.turn-tools').waitFor();
    assert.match(await asking.turn.locator('.answer').innerText(), /하나는[\s\S]*둘은[\s\S]*다섯은[\s\S]*4비트로/);
    assert.equal(await asking.find('.turn').count(), 1);
    assert.equal(await asking.find('.streaming').count(), 0);
    assert.deepEqual(
      await asking.find('.steps li').evaluateAll(all => all.map(one => one.dataset['state'])),
      Array(4).fill('done'),
    );
    assert.match(await asking.find('.steps').innerText(), /\d+ passages? found/);
    assert.equal(model.heard().length, 1);
  }

  it('goes on with an answer that was on its way', async () => {
    const held = await begin();
    await asking.field.fill('그다음');
    await reload();
    await asking.find('.streaming', { hasText: '하나는 이렇다.' }).waitFor();
    assert.equal(await asking.field.inputValue(), '그다음');
    await wholeAnswer(held);
    await asking.turn.locator('.retry').first().waitFor();
  });

  it('does so in another window', async () => {
    const held = await begin();
    const opened = workbench.page.context().waitForEvent('page');
    await workbench.command('workbench.action.moveEditorToNewWindow');
    const page = await opened;
    try {
      asking = new Asking(workbench, await frameWith({ page }, '#askField'));
      await asking.find('.streaming', { hasText: '하나는' }).waitFor();
      await wholeAnswer(held);
    } finally {
      await page.screenshot({ path: '.vscode-test/pictures/ask-moved.png' });
      await workbench.command('workbench.action.closeActiveEditor');
    }
  });

  it('does so in another column', async () => {
    await workbench.run(api => api.commands.executeCommand('workbench.action.files.newUntitledFile'));
    asking = await openAsking(workbench);
    const held = await begin();
    await workbench.command('workbench.action.moveEditorToNextGroup');
    asking = new Asking(workbench, await frameWith(workbench, '#askField'));
    await wholeAnswer(held);
    await workbench.command('workbench.action.closeAllEditors');
  });

  it('shows what was stopped, which can be asked anew', async () => {
    await begin();
    await asking.field.press('Escape');
    for (const when of ['now', 'loaded anew']) {
      if (when === 'loaded anew') await reload();
      await asking.turn.locator('.notice', { hasText: 'Stopped' }).waitFor();
      await asking.turn.locator('.streaming', { hasText: '하나는' }).waitFor();
      // No step looks as if it went on.
      assert.equal(await asking.turn.locator('[data-state="begun"], [aria-current]').count(), 0, when);
      assert.equal(await asking.turn.locator('[data-step="answer"][data-state="stopped"]').count(), 1, when);
    }
    model.replying(streams('이제 답한다.'));
    await asking.turn.locator('.retry').click();
    await asking.turn.locator('.answer', { hasText: '이제 답한다' }).waitFor();
    assert.equal(await asking.find('.turn').count(), 1);
  });

  it('keeps the answer to a question that is asked anew, where that is stopped', async () => {
    model.replying(streams('첫 답이다.'));
    await asking.ask(QUESTION);
    model.replying(hangs);
    await asking.turn.locator('.retry').first().click();
    await until(
      () => model.heard().length,
      heard => heard === 1,
    );
    await reload();
    await asking.turn.locator('.steps').waitFor();
    assert.equal(await asking.find('.turn').count(), 1);
    await asking.field.press('Escape');
    await asking.turn.locator('.answer', { hasText: '첫 답이다' }).waitFor();
    assert.equal(await asking.find('.turn').count(), 1);
    await reload();
    await asking.turn.locator('.answer', { hasText: '첫 답이다' }).waitFor();
    await asking.turn.locator('.longer').waitFor();
  });

  it('still marks what its source does not support', async () => {
    model.replying(citing(n => [`모델의 자리는 10분의 1로 줄어든다 [${n}: "10분의 1 정도로"].`]));
    await asking.ask(QUESTION);
    assert.deepEqual(await asking.marked('unsupported'), ['모델의 자리는 10분의 1로 줄어든다.']);
    await reload();
    await asking.turn.locator('.standing.unsupported').waitFor();
    assert.deepEqual(await asking.marked('unsupported'), ['모델의 자리는 10분의 1로 줄어든다.']);
  });

  it('still knows why a model failed', async () => {
    model.replying(fails(401, 'no'));
    await asking.ask(QUESTION);
    await reload();
    await asking.turn.locator('.notice.failure .retry').waitFor();
  });
});
