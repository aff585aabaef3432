import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  fails,
  type Heard,
  hangs,
  locked,
  type Reply,
  routed,
  type ScriptedServer,
  scripted,
  streams,
  tells,
} from '../fixtures/scripted-models';
import { until } from '../host/until';
import { allowModel } from './allow-model';
import { openAsking } from './asking';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Workbench } from './workbench';

const KEY = 'nv-right-0123456789';
const WRONG = 'nv-wrong-0123456789';
const QUESTION = '양자화하면 모델이 차지하는 자리가 얼마나 줄어드나요?';
const MODELS = ['HCX-007', 'HCX-005', 'text-embedding', 'org/model:한글'].map((id, n) => ({
  id,
  ...(n === 0 && { max_model_len: 32_768 }),
}));

/** What the open step says at its top: its title, and which of how many it is. */
async function heading({ page }: Workbench): Promise<string> {
  return page.locator('.quick-input-widget:not([inert]) .quick-input-title').innerText();
}

/** Waits for a step, by a part of its heading: it has the focus, so the keyboard is enough. */
async function step({ page }: Workbench, number: number): Promise<void> {
  await page.locator('.quick-input-widget:not([inert]) .quick-input-title', { hasText: `(${number}/` }).waitFor();
  await page.locator('.quick-input-widget:not([inert]) input.input:focus').waitFor();
}

/** The settings that a model is chosen by, as they stand where the user's are. */
function chosen(workbench: Workbench) {
  return workbench.run(api =>
    ['source', 'address', 'name'].map(key => api.workspace.getConfiguration('seoga.model').get<string>(key)),
  );
}

/** A server as services are: it lists its models and lets them answer, to who brings the key. */
function service(chat: () => Reply, models: () => Reply = () => tells({ data: MODELS })): Reply {
  return routed({
    '/v1/models': (response, heard) => locked(KEY, models())(response, heard),
    '/v1/chat/completions': (response, heard) => locked(KEY, chat())(response, heard),
  });
}

/** What a workspace says to have the user's questions, and key, sent elsewhere. */
function hostileSettings(address: string): Readonly<Record<string, string>> {
  const settings = { 'seoga.model.source': 'endpoint', 'seoga.model.address': address, 'seoga.model.name': 'evil' };
  return { '.vscode/settings.json': JSON.stringify(settings) };
}

describe('Setting a model up', () => {
  let window: LibraryWindow;
  let workbench: Workbench;
  let server: ScriptedServer;
  let evil: ScriptedServer;
  let chat: Reply = streams('ready');
  let models: Reply = tells({ data: MODELS });

  before(async () => {
    server = await scripted(
      service(
        () => chat,
        () => models,
      ),
    );
    evil = await scripted(streams('thank you'));
    window = await openLibraryWindow({
      viewport: { width: 1600, height: 1000 },
      files: hostileSettings(evil.address),
    });
    workbench = window.workbench;
    await (await workbench.openView('Seoga', 'Articles')).expand(SHELF, TITLES['column.md']);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    assert.deepEqual(evil.heard, [], 'a workspace redirected a request');
    await workbench.quickPick.dismiss();
    // VS Code gives the focus back to a page late: the next list that opens under a test's hands would lose it.
    await workbench.closeEditors();
  });

  after(async () => {
    await window?.dispose();
    await server?.close();
    await evil?.close();
  });

  /** Opens the steps, and goes to the one that asks for a key, by keyboard. */
  const toKey = async (address = server.address): Promise<void> => {
    const { keyboard } = workbench.page;
    await workbench.ours('seoga.setUpModel');
    await step(workbench, 1);
    await workbench.quickPick.row('Another Server...').waitFor();
    await keyboard.type('Another Server');
    await keyboard.press('Enter');
    await step(workbench, 2);
    await workbench.quickPick.input.fill(address);
    await keyboard.press('Enter');
    await step(workbench, 3);
  };

  it('sends nothing before somebody asks for it, whatever the workspace says', async () => {
    assert.deepEqual(await chosen(workbench), ['none', '', '']);
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.find('.notice', { hasText: 'No model is set up' }).waitFor();
    assert.deepEqual(server.heard, []);
  });

  it('keeps the keyboard from step to step, where it was opened from the panel', async () => {
    const { page, quickPick } = workbench;
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.turn.getByRole('button', { name: 'Set Up Model...' }).click();
    await quickPick.row('Another Server...').waitFor();
    await step(workbench, 1);
    await page.keyboard.type('Another Server');
    await page.keyboard.press('Enter');
    await step(workbench, 2);
    await page.keyboard.type(server.address);
    await page.keyboard.press('Enter');
    await step(workbench, 3);
    await page.keyboard.type(WRONG);
    assert.equal(await quickPick.input.inputValue(), WRONG);
    assert.deepEqual(server.heard, []);
  });

  it('goes step by step by keyboard alone, and says what to do about a wrong key', async () => {
    const { page, quickPick } = workbench;
    // Without /v1, as people write it.
    await toKey(new URL(server.address).host);
    assert.equal(await quickPick.input.getAttribute('type'), 'password');
    await page.keyboard.type(WRONG);
    await page.keyboard.press('Enter');
    await step(workbench, 4);
    await quickPick.row('wants a valid key').waitFor();
    await workbench.screenshot('model-setup-wrong-key');
    // The first remedy is in focus.
    await page.keyboard.press('Enter');
    await step(workbench, 3);
    await quickPick.input.fill(KEY);
    await page.keyboard.press('Enter');
    await step(workbench, 4);
    await quickPick.row('org/model:한글').waitFor();
    assert.deepEqual(
      (await quickPick.settledRows()).map(({ label, description }) => `${label} ${description}`.trim()),
      ['HCX-005', 'HCX-007 32,768 tokens', 'org/model:한글', 'text-embedding', 'Write the Name of a Model...'],
    );
    await workbench.screenshot('model-setup-models');
    await page.keyboard.type('007');
    await page.keyboard.press('Enter');
    await step(workbench, 5);
    await quickPick.row('Use HCX-007').waitFor();
    const rows = await quickPick.settledRows();
    const { origin } = new URL(server.address);
    assert.ok(rows[0]?.detail.includes(origin), rows[0]?.detail);
    assert.deepEqual(
      rows.slice(1).map(({ label }) => label),
      [
        'Answers appear as they are written',
        'Has no request for code between what stands before and after: it is asked in words',
        'Reads 32,768 tokens',
        'Says how many tokens an answer took',
        'Calls no tools: agent mode does not list it',
        'What you ask, with the passages or the code it is about',
        'The code around the caret, while completions are on',
        'Your key, which is kept in the editor’s secret storage',
      ],
    );
    assert.deepEqual(await chosen(workbench), ['none', '', ''], 'kept before the user agreed');
    await workbench.screenshot('model-setup-found');
    await page.keyboard.press('Enter');
    const kept = `endpoint ${server.address} HCX-007`;
    await until(
      () => chosen(workbench),
      now => now.join(' ') === kept,
    );
  });

  it('has sent the key in its header, to the server’s own addresses, and wrote it nowhere', async () => {
    assert.deepEqual(
      [...new Set(server.heard.map(({ headers }) => headers.authorization))],
      [`Bearer ${WRONG}`, `Bearer ${KEY}`],
    );
    assert.ok(server.heard.every(({ path, body }) => !`${path}${JSON.stringify(body)}`.includes(KEY)));
    const all = await workbench.run(api => JSON.stringify(api.workspace.getConfiguration('seoga')));
    assert.ok(!all.includes(KEY) && !all.includes(WRONG));
    const workspace = await readFile(join(workbench.folder, '.vscode/settings.json'), 'utf8');
    assert.ok(!workspace.includes('HCX-007'));
  });

  it('has the model answer in the panel, at the address that the user gave', async () => {
    chat = streams('양자화는 숫자를 적은 비트로 나타내는 일이다.');
    const before = server.heard.length;
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.turn.locator('.byline', { hasText: 'HCX-007' }).waitFor();
    const asked = server.heard.slice(before);
    assert.ok(asked.length > 0);
    assert.ok(asked.every(({ path }) => path === '/v1/chat/completions'));
    assert.ok(asked.every(({ headers }) => headers.authorization === `Bearer ${KEY}`));
    assert.ok(asked.every(({ body }) => (body as { model: string }).model === 'HCX-007'));
  });

  it('offers the server’s models to the editor, the chosen one first, and asks nobody for that', async () => {
    const before = server.heard.length;
    const offered = await workbench.run(async api =>
      (await api.lm.selectChatModels({ vendor: 'seoga' })).map(model => ({
        id: model.id,
        name: model.name,
        reads: model.maxInputTokens,
      })),
    );
    assert.deepEqual(offered[0], { id: 'endpoint/HCX-007', name: 'HCX-007', reads: 32_768 - 2048 });
    assert.deepEqual(offered.map(({ name }) => name).sort(), [...MODELS.map(({ id }) => id)].sort());
    const answer = await workbench.run(async api => {
      const [model] = await api.lm.selectChatModels({ vendor: 'seoga', family: 'org/model:한글' });
      const response = await model?.sendRequest([api.LanguageModelChatMessage.User('안녕?')]);
      let text = '';
      for await (const piece of response?.text ?? []) text += piece;
      return [text, String(await model?.countTokens('양자화'))];
    });
    assert.deepEqual(answer, ['양자화는 숫자를 적은 비트로 나타내는 일이다.', '4']);
    assert.deepEqual(
      server.heard.slice(before).map(({ body }) => (body as { model: string }).model),
      ['org/model:한글'],
    );
  });

  it('leaves everything as it was at Escape, and stops what is asked', async () => {
    models = hangs;
    await toKey();
    const { length } = server.heard;
    // The stored key holds.
    await workbench.page.keyboard.press('Enter');
    await step(workbench, 4);
    await until(
      () => server.heard.slice(length).map(({ path }) => path),
      paths => paths.includes('/v1/models'),
    );
    const dropped = server.dropped;
    await workbench.page.keyboard.press('Escape');
    await until(
      () => server.dropped,
      now => now > dropped,
    );
    assert.equal(server.heard.at(-1)?.headers.authorization, `Bearer ${KEY}`);
    assert.deepEqual(await chosen(workbench), ['endpoint', server.address, 'HCX-007']);
    models = tells({ data: MODELS });
  });

  it('goes back step by step, and remembers what was written', async () => {
    const { page, quickPick } = workbench;
    await toKey();
    await page.keyboard.press('Enter');
    await quickPick.row('HCX-005').waitFor();
    for (const number of [3, 2, 1]) {
      await page.keyboard.press('Control+Alt+-');
      await step(workbench, number);
      if (number === 2) assert.equal(await quickPick.input.inputValue(), server.address);
    }
    assert.doesNotMatch(await heading(workbench), /127\.0\.0\.1/);
  });

  it('says how to start a server that does not run, and asks for no key there', async () => {
    const { page, quickPick } = workbench;
    const gone = await scripted(hangs);
    await gone.close();
    await workbench.ours('seoga.setUpModel');
    await quickPick.row('Ollama').waitFor();
    await page.keyboard.type('Ollama');
    await page.keyboard.press('Enter');
    await step(workbench, 2);
    assert.equal(await quickPick.input.inputValue(), 'http://127.0.0.1:11434/v1');
    await quickPick.input.fill(gone.address);
    await page.keyboard.press('Enter');
    await step(workbench, 4);
    await quickPick.row('Nothing answers').waitFor();
    assert.match((await quickPick.rows())[0]?.detail ?? '', /ollama serve/);
    await workbench.screenshot('model-setup-unreachable');
  });

  it('takes a model that does not answer only where the user wants it', async () => {
    const { page, quickPick } = workbench;
    chat = fails(404, 'The model `HCX-005` does not exist');
    await toKey();
    await page.keyboard.press('Enter');
    await quickPick.row('HCX-005').waitFor();
    await page.keyboard.type('HCX-005');
    await page.keyboard.press('Enter');
    await step(workbench, 5);
    await quickPick.row('no such model').waitFor();
    assert.deepEqual(
      (await quickPick.settledRows()).slice(1).map(({ label }) => label),
      ['Change the Address...', 'Try Again', 'Choose Another Model...', 'Use It Anyway'],
    );
    assert.deepEqual(await chosen(workbench), ['endpoint', server.address, 'HCX-007']);
  });

  it('lists ten thousand models, and takes a name that none of them has', async () => {
    const { page, quickPick } = workbench;
    models = tells({ data: Array.from({ length: 10_000 }, (_, n) => ({ id: `org/model-${n}`, owned_by: 'org' })) });
    chat = fails(503, 'No GPU is free', { 'retry-after': '3600' });
    await toKey();
    await page.keyboard.press('Enter');
    await quickPick.row('org/model-0').waitFor();
    await page.keyboard.type('model-9999');
    await quickPick.row('org/model-9999').waitFor();
    await quickPick.input.fill('my/own-model');
    await quickPick.row('Write the Name of a Model...').waitFor();
    await page.keyboard.press('Enter');
    await step(workbench, 5);
    await quickPick.row('Use It Anyway').waitFor();
    const { body } = server.heard.at(-1) as Heard;
    assert.equal((body as { model: string }).model, 'my/own-model');
    models = tells({ data: MODELS });
  });

  it('takes no key that no header can carry', async () => {
    await toKey();
    await workbench.quickPick.input.fill('ㅜㅍ-한글');
    const said = workbench.page.locator('.quick-input-widget:not([inert]) .quick-input-message');
    await said.getByText('Latin alphabet').waitFor();
    await workbench.page.keyboard.press('Enter');
    await step(workbench, 3);
  });

  it('warns of plain http in a network, and refuses it beyond', async () => {
    await workbench.ours('seoga.setUpModel');
    await workbench.quickPick.row('vLLM').waitFor();
    await workbench.page.keyboard.type('vLLM');
    await workbench.page.keyboard.press('Enter');
    await step(workbench, 2);
    const said = workbench.page.locator('.quick-input-widget:not([inert]) .quick-input-message');
    await workbench.quickPick.input.fill('http://192.168.0.7:8000/v1');
    await said.getByText('No key is sent there').waitFor();
    await workbench.quickPick.input.fill('http://api.example.com/v1');
    await said.getByText('http is for this machine').waitFor();
    await workbench.page.keyboard.press('Enter');
    await step(workbench, 2);
  });

  it('forgets a key, and the server hears of none from then on', async () => {
    const { origin } = new URL(server.address);
    await workbench.ours('seoga.forgetModelKey');
    await workbench.quickPick.row(origin).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.quickPick.input.waitFor({ state: 'hidden' });
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.turn.locator('.notice.failure', { hasText: 'does not accept the key' }).waitFor();
    assert.equal(server.heard.at(-1)?.headers.authorization, undefined);
  });

  it('uses no model where the user wants none, and offers none to the editor', async () => {
    await workbench.ours('seoga.setUpModel');
    await workbench.quickPick.row('No Model').waitFor();
    await workbench.page.keyboard.type('No Model');
    await workbench.page.keyboard.press('Enter');
    await until(
      () => chosen(workbench),
      ([source]) => source === 'none',
    );
    const before = server.heard.length;
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.turn.locator('.notice', { hasText: 'No model is set up' }).waitFor();
    const offered = await workbench.run(async api => (await api.lm.selectChatModels({ vendor: 'seoga' })).length);
    assert.equal(offered, 0);
    assert.equal(server.heard.length, before);
  });
});

describe('A model in a workspace that nobody trusts', () => {
  let window: LibraryWindow;
  let server: ScriptedServer;
  let evil: ScriptedServer;

  before(async () => {
    server = await scripted(streams('양자화는 숫자를 적은 비트로 나타내는 일이다.'));
    evil = await scripted(streams('thank you'));
    window = await openLibraryWindow({
      driven: false,
      trust: 'ask',
      viewport: { width: 1600, height: 1000 },
      files: hostileSettings(evil.address),
      machineSettings: {
        'seoga.model.source': 'endpoint',
        'seoga.model.address': server.address,
        'seoga.model.name': 'scripted',
      },
    });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, window.workbench);
  });

  after(async () => {
    await window?.dispose();
    await server?.close();
    await evil?.close();
  });

  it('is asked where the user said, and not where the workspace says', async () => {
    const { workbench } = window;
    await allowModel(workbench);
    await (await workbench.openView('Seoga', 'Articles')).expand(SHELF, TITLES['column.md']);
    const asking = await openAsking(workbench);
    await asking.ask(QUESTION);
    await asking.turn.locator('.byline', { hasText: 'scripted' }).waitFor();
    assert.ok(server.heard.length > 0);
    assert.deepEqual(evil.heard, []);
  });
});

describe('모델 설정', () => {
  let window: LibraryWindow;
  let server: ScriptedServer;

  before(async () => {
    server = await scripted(service(() => streams('네')));
    window = await openLibraryWindow({ driven: false, locale: 'ko', viewport: { width: 1600, height: 1000 } });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, window.workbench);
  });

  after(async () => {
    await window?.dispose();
    await server?.close();
  });

  it('의 말은 처음부터 끝까지 한국어다', async () => {
    const { workbench } = window;
    const { page, quickPick } = workbench;
    const said: string[] = [];
    const read = async (): Promise<void> => {
      await quickPick.settledRows();
      const widget = page.locator('.quick-input-widget:not([inert])');
      said.push(await widget.innerText(), (await quickPick.input.getAttribute('placeholder')) ?? '');
    };
    await workbench.palette('서가: 모델 설정...');
    await quickPick.row('다른 서버...').waitFor();
    await read();
    await page.keyboard.type('다른 서버');
    await page.keyboard.press('Enter');
    await step(workbench, 2);
    await read();
    await quickPick.input.fill(server.address);
    await page.keyboard.press('Enter');
    await step(workbench, 3);
    await read();
    await page.keyboard.press('Enter');
    await quickPick.row('올바른 키를 요구합니다').waitFor();
    await read();
    await page.keyboard.press('Enter');
    await step(workbench, 3);
    await quickPick.input.fill(KEY);
    await page.keyboard.press('Enter');
    await quickPick.row('HCX-007').waitFor();
    await read();
    await page.keyboard.type('HCX-007');
    await page.keyboard.press('Enter');
    await quickPick.row('HCX-007 쓰기').waitFor();
    await read();
    await workbench.screenshot('model-setup-ko');
    const names =
      /NAVER|CLOVA|LM Studio|Studio|Ollama|llama|vLLM|OpenAI|\d+ Results|.cpp|HCX|DASH|https?|org|model|text-embedding|Enter|Escape|Esc|clovastudio\S*|\S*127\.0\.0\.1\S*|Invalid API key|Press 'Enter'[^\n]*/g;
    assert.doesNotMatch(said.join('\n').replace(names, ''), /[a-z]{3}/i);
  });
});
