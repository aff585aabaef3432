import assert from 'node:assert/strict';
import { type ScriptedServer, scripted, streams } from '../fixtures/scripted-models';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Workbench } from './workbench';

describe('@seoga in the chat', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let server: ScriptedServer;

  /** Writes to the chat, and waits for so many answers. */
  const say = async (text: string, answer: string | RegExp) => {
    const { page } = workbench;
    // What the picker of the chat would choose: with no model chosen VS Code takes its own vendor's, and asks nobody else.
    await workbench.command('workbench.action.chat.open', {
      query: text,
      mode: 'ask',
      modelSelector: { vendor: 'seoga' },
    });
    await page.locator('.interactive-response .value', { hasText: answer }).last().waitFor({ timeout: 25_000 });
    return page.locator('.interactive-response .value').last();
  };

  before(async () => {
    server = await scripted(
      streams(
        '양자화는 숫자를 적은 비트로 나타낸다 [1: "숫자를 16비트에서 4비트로 줄이면"]. ![x](https://evil.invalid/x.png)',
      ),
    );
    window = await openLibraryWindow({
      viewport: { width: 1600, height: 1000 },
      settings: { 'chat.disableAIFeatures': false },
      machineSettings: {
        'seoga.model.source': 'endpoint',
        'seoga.model.address': server.address,
        'seoga.model.name': 'scripted',
      },
    });
    workbench = window.workbench;
    await (await workbench.openView('Seoga', 'Articles')).expand(SHELF, TITLES['column.md']);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(async () => {
    await window?.dispose();
    await server?.close();
  });

  it('answers with the model that is set up, and cites the file', async () => {
    const answer = await say('@seoga 양자화하면 자리가 얼마나 줄어드나요?', '적은 비트로 나타낸다');
    assert.match(await answer.innerText(), /column\.md:\d+/);
    assert.equal(await answer.locator('img').count(), 0);
    await workbench.screenshot('ask-chat');
  });

  it('lists passages with /find, and defines a term with /define, without asking a model', async () => {
    const asked = server.heard.length;
    await say('@seoga /find 양자화', '작은 언어 모델의 겨울나기');
    await say('@seoga /define RAG', /Retrieval|검색 증강/);
    assert.equal(server.heard.length, asked);
  });
});
