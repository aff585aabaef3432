import assert from 'node:assert/strict';
import { breaksOff, cutsShort, fails, heldBack, streams } from '../fixtures/scripted-models';
import { until } from '../host/until';
import { type Asking, openAsking } from './asking';
import { pictureIfFailed } from './failure-picture';
import { type ModelWindow, openModelWindow } from './model-window';
import type { Workbench } from './workbench';

const QUESTION = '양자화하면 모델이 차지하는 자리가 얼마나 줄어드나요?';
const REPLIES = {
  refused: fails(401, 'no'),
  long: cutsShort('양자화는 숫자를 줄인다 [1]. ', '그래서 모델이 작아지고 [1: "'),
  cut: breaksOff('양자화는 숫자를 줄인다 [1]. ', '그래서 [1: "숫자를'),
};

describe('The panel that answers, where something is amiss,', () => {
  let model: ModelWindow;
  let workbench: Workbench;
  let asking: Asking;

  before(async () => {
    model = await openModelWindow();
    workbench = model.workbench;
    asking = await openAsking(workbench);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => model?.dispose());

  it('keeps what was written of an answer that is cut off, says so once, and asks again', async () => {
    model.replying(REPLIES.cut);
    await asking.ask(QUESTION);
    const notice = asking.turn.locator('.notice.failure');
    assert.match(await notice.innerText(), /^The answer was cut off; this is what came of it\.\s+Retry$/);
    assert.match(await asking.turn.locator('.answer').innerText(), /^양자화는 숫자를 줄인다[\s\S]*그래서/);
    await workbench.screenshot('ask-cut-off');
    model.replying(streams('양자화는 숫자를 줄이는 일이다 [1].'));
    await notice.locator('.retry').click();
    await asking.turn.locator('.answer', { hasText: '줄이는 일이다' }).waitFor();
    assert.equal(await asking.turn.locator('.notice').count(), 0);
  });

  it('says of an answer that came to its longest what to do about it, and what is copied says that it is cut', async () => {
    model.replying(REPLIES.long);
    await asking.ask(QUESTION);
    const notice = asking.turn.locator('.notice.failure:has(+ .answer)');
    assert.match(await notice.innerText(), /^The answer was cut off at the longest .*ask for less at once\.\s+Retry$/);
    assert.match(await asking.turn.locator('.answer').innerText(), /줄인다[\s\S]*작아지고\s*$/);
    await workbench.screenshot('ask-cut-short');
    await workbench.run(api => api.env.clipboard.writeText(''));
    await asking.turn.locator('.copy').click();
    const copied = await until(
      () => workbench.run(api => api.env.clipboard.readText()),
      text => text !== '',
    );
    assert.match(copied, /^\*The answer was cut off; this is what came of it\.\*\n\n양자화는 숫자를 줄인다/);
  });

  it('says above an answer that it names no source', async () => {
    model.replying(streams('양자화는 숫자를 줄이는 일이다. 그래서 모델이 작아진다.'));
    await asking.ask(QUESTION);
    const notice = asking.turn.locator('.notice:has(+ .answer)');
    assert.match(await notice.innerText(), /^This answer names no source/);
  });

  it('introduces the passages that stand in for a model that failed', async () => {
    model.replying(REPLIES.refused);
    await asking.ask(QUESTION);
    const notice = asking.turn.locator('.notice.failure:has(+ .answer.quoted)');
    assert.match(
      await notice.innerText(),
      /accept the key.* Answered with passages of your articles\.\s+Set Up Model\.\.\.\s+Retry$/,
    );
    await workbench.screenshot('ask-failed');
  });

  it('leads from a key that is not accepted to setting the model up, by keyboard', async () => {
    await asking.turn.getByRole('button', { name: 'Set Up Model...' }).press('Enter');
    await workbench.quickPick.row('Ollama').waitFor();
    await workbench.quickPick.dismiss();
  });

  it('does not say of a model that failed that the articles hold no answer', async () => {
    model.replying(REPLIES.refused);
    await asking.field.fill('양자화 파스타를 삶을 때 소금과 후추와 올리브기름은 몇 숟가락이나 넣나요?');
    await asking.field.press('Enter');
    await asking.find('.turn', { hasText: '파스타' }).locator('.notice.failure').waitFor();
    assert.equal(await asking.turn.locator('.answer').count(), 0);
    assert.equal(await asking.turn.locator('.no-answer').count(), 0);
  });

  it('takes back the thoughts that it has shown, once their end says that they were thoughts', async () => {
    const held = heldBack(500);
    model.replying(held.streams('음, 숫자를 줄인다는 말이지.', '\n</think>\n\n', '양자화는 숫자를 줄인다.', ' 끝.'));
    await asking.field.fill('양자화를 하면 무엇이 줄어드는 것인가요?');
    await asking.field.press('Enter');
    const streaming = asking.turn.locator('.streaming');
    await asking.turn.locator('.streaming', { hasText: '말이지' }).waitFor();
    await asking.turn.locator('.streaming', { hasText: '양자화는' }).waitFor();
    assert.equal(await streaming.innerText(), '양자화는 숫자를 줄인다.');
    held.goOn();
    await asking.turn.locator('.answer', { hasText: '끝.' }).waitFor();
    assert.doesNotMatch(await asking.turn.locator('.answer').innerText(), /말이지|think/);
  });

  it('shows a long question in a box that the keyboard scrolls, and a short one without', async () => {
    model.replying(streams('그렇다 [1].'));
    await asking.ask('양자화 이야기를 아주 길게 하면 이렇게 됩니다. '.repeat(200));
    const question = asking.turn.locator('.question');
    const { height } = (await question.boundingBox()) ?? { height: Number.POSITIVE_INFINITY };
    assert.ok(height < 250, `${height}`);
    await asking.turn.locator('.question[tabindex="0"]').focus();
    await workbench.page.keyboard.press('End');
    await asking.frame.waitForFunction(() =>
      [...document.querySelectorAll('.question')].some(one => one.scrollTop > 0),
    );
    assert.deepEqual(await asking.barriers(), []);
    await workbench.screenshot('ask-long-question');
    assert.equal(await asking.find('.question').first().getAttribute('tabindex'), null);
  });
});
