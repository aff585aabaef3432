import assert from 'node:assert/strict';
import { cutsShort, type Heard, type ScriptedServer, streams } from '../fixtures/scripted-models';
import { citing, promptOf, QUOTE } from './citing';
import { pictureIfFailed } from './failure-picture';
import { type ModelWindow, openModelWindow } from './model-window';
import type { Workbench } from './workbench';

describe('@seoga in the chat', () => {
  let model: ModelWindow;
  let workbench: Workbench;
  let server: ScriptedServer;
  const usual = streams(
    '양자화는 숫자를 적은 비트로 나타낸다 [1: "숫자를 16비트에서 4비트로 줄이면"]. ![x](https://evil.invalid/x.png)',
  );

  /** Writes to the chat, and waits until the last answer says so: what stands above may say the same. */
  const say = async (text: string, answer: string | RegExp) => {
    const { page } = workbench;
    // What the picker of the chat would choose: with no model chosen VS Code takes its own vendor's, and asks nobody else.
    await workbench.command('workbench.action.chat.open', {
      query: text,
      mode: 'ask',
      modelSelector: { vendor: 'seoga' },
    });
    const last = page.locator('.interactive-response .value').last();
    await last.filter({ hasText: answer }).waitFor({ timeout: 60_000 });
    return last;
  };
  /** VS Code writes an answer word by word: what it cites comes after what it says. */
  const CITED = /column\.md:\d+/;

  before(async () => {
    model = await openModelWindow({ settings: { 'chat.disableAIFeatures': false } });
    ({ workbench, server } = model);
  });

  beforeEach(() => model.replying(usual));

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => model?.dispose());

  it('answers with the model that is set up, and cites the file', async () => {
    const answer = await say('@seoga 양자화하면 자리가 얼마나 줄어드나요?', '적은 비트로 나타낸다');
    await answer.filter({ hasText: CITED }).waitFor();
    assert.equal(await answer.locator('img').count(), 0);
    await workbench.screenshot('ask-chat');
  });

  it('goes on from what it answered, also with a question that says nothing by itself', async () => {
    model.replying(streams('정확도는 조금 떨어진다.'));
    await say('@seoga 그럼 정확도는요?', '조금 떨어진다');
    const { messages } = (server.heard.at(-1) as Heard).body as { messages: readonly { content: string }[] };
    const told = messages.map(({ content }) => content);
    assert.ok(told.some(text => text.includes('양자화하면 자리가 얼마나 줄어드나요?')));
    assert.ok(told.some(text => text.includes('양자화는 숫자를 적은 비트로 나타낸다')));
    // It was understood as a question about the same, or nothing of this would be among the evidence.
    assert.match(told.at(-1) ?? '', new RegExp(QUOTE));
  });

  it('says above an answer that came to its longest that it did', async () => {
    model.replying(cutsShort('양자화는 숫자를 줄이는 일이고', ' 그래서'));
    const answer = await say('@seoga 양자화란 무엇인가요?', '줄이는 일이고');
    assert.match(await answer.innerText(), /The answer was cut off at the longest that the model may write/);
  });

  it('compares with /compare and sums up with /digest, over evidence for the question alone', async () => {
    model.replying(citing(n => [`둘 다 크기를 줄인다 [${n}: "${QUOTE}"].`]));
    await say('@seoga /compare 양자화와 가지치기', '둘 다 크기를 줄인다');
    assert.match(promptOf(server.heard.at(-1) as Heard), /같은 점과 다른 점/);
    model.replying(citing(n => [`첫째 글은 자리를 말한다 [${n}: "${QUOTE}"].`]));
    const answer = await say('@seoga /digest 양자화', '첫째 글은 자리를 말한다');
    assert.match(promptOf(server.heard.at(-1) as Heard), /글마다 무어라고 하는지/);
    await answer.filter({ hasText: CITED }).waitFor();
  });

  it('offers the same question another way, which is asked by a click', async () => {
    const follow = workbench.page.locator('.interactive-session').getByText('Show the passages').last();
    await follow.click();
    const answer = workbench.page.locator('.interactive-response .value').last();
    await answer.filter({ hasText: '작은 언어 모델의 겨울나기' }).waitFor();
  });

  it('thinks longer with /think: several requests, and how many agree', async () => {
    model.replying(citing(n => [`숫자를 16비트에서 4비트로 줄이면 자리가 줄어든다 [${n}: "${QUOTE}"].`]));
    const asked = server.heard.length;
    await say('@seoga /think 양자화하면 자리가 줄어드나요?', /3 of 3 answers agree/);
    assert.ok(server.heard.length >= asked + 3);
  });

  it('lists passages with /find, and defines a term with /define, without asking a model', async () => {
    const asked = server.heard.length;
    await say('@seoga /find 양자화', '작은 언어 모델의 겨울나기');
    await say('@seoga /define RAG', /Retrieval|검색 증강/);
    assert.equal(server.heard.length, asked);
  });

  it('is there with the model that is set up, by a command, whatever mode the chat was in', async () => {
    await workbench.command('workbench.action.chat.newChat');
    // What VS Code begins with, where only models that call tools can be picked.
    await workbench.command('workbench.action.chat.open', { mode: 'agent' });
    await workbench.ours('seoga.askInChat');
    const box = workbench.page.locator('.interactive-input-part');
    await box.getByText('@seoga').waitFor();
    await box.getByText('scripted').first().waitFor();
    await workbench.page.keyboard.type('양자화하면 자리가 얼마나 줄어드나요?');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.interactive-response .value', { hasText: CITED }).waitFor({ timeout: 60_000 });
  });
});
