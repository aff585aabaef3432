import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  callsTool,
  type Heard,
  type Reply,
  routed,
  type ScriptedServer,
  scripted,
  streams,
  streamsDeltas,
  tells,
} from '../fixtures/scripted-models';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import { openWorkbench, type Workbench } from './workbench';

/** The vendor of the scripted model: VS Code takes models only of vendors that a manifest names. */
const VENDOR = 'seogatest';

/** What the scripted model was asked with, and what its tool call was answered. */
interface Seen {
  readonly tools: readonly string[];
  readonly answer: string;
}

describe('Agent mode', () => {
  let root: string;
  let workbench: Workbench;

  before(async () => {
    root = await withVendor();
    const settings = { 'chat.disableAIFeatures': false };
    workbench = await openWorkbench({ root, settings, locale: 'ko', viewport: { width: 1400, height: 900 } });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(async () => {
    await workbench?.dispose();
    await rm(root, { recursive: true, force: true });
  });

  it('has a model call our tools, without asking the user, and shows what is searched as text', async () => {
    const query = 'RAG 검색 [x](command:evil)';
    await workbench.run(offerModel, VENDOR, query);
    await workbench.run(async api => {
      await api.commands.executeCommand('workbench.action.chat.manage');
    });
    await workbench.page.keyboard.press('Escape');
    // Until VS Code's own agent runs, whoever asks is asked to sign in.
    await workbench.run(async api => {
      const agent = api.extensions.all.find(({ id }) => /^github\.copilot/i.test(id));
      await agent?.activate();
    });
    await workbench.run(async api => {
      const asking = { query: 'What is RAG? #seogaSearch', mode: 'agent', isPartialQuery: true };
      await api.commands.executeCommand('workbench.action.chat.open', asking);
    });
    await workbench.page.locator('.interactive-input-part').getByText('#seogaSearch').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('Found: 1').first().waitFor({ timeout: 60_000 });

    const seen = await workbench.run<[], Seen>(() => JSON.parse(String(Reflect.get(globalThis, 'seogaSeen'))));
    for (const tool of ['seoga_search_articles', 'seoga_read_article', 'seoga_define_term'])
      assert.ok(seen.tools.includes(tool), seen.tools.join());
    // The MCP server's would be called `mcp_seoga_search_articles`.
    assert.equal(seen.tools.filter(name => name.includes('search_articles')).length, 1, seen.tools.join());
    assert.match(seen.answer, /articles for: RAG 검색 \[x\]\(command:evil\)\n/);

    await workbench.page
      .getByText(/Completed \d steps?/)
      .first()
      .click();
    await workbench.page.getByText(`서가에서 “${query}” 찾기`).first().waitFor();
    assert.equal(await workbench.page.locator('.interactive-session a[data-href^="command:evil"]').count(), 0);
  });

  it('is given the MCP server instead where the user wants it, and never both', async () => {
    // VS Code lists tools that are switched off, too: what a model is offered is what counts.
    await workbench.run(async api => {
      const settings = api.workspace.getConfiguration();
      await settings.update('seoga.agents.offer', 'mcpServer', api.ConfigurationTarget.Global);
      const isThere = () => api.lm.tools.some(({ name }) => name === 'mcp_seoga_search_articles');
      for (const end = Date.now() + 30_000; Date.now() < end && !isThere(); ) {
        await api.commands.executeCommand('workbench.mcp.startServer', 'seoga.seoga/Seoga', { waitForLiveTools: true });
        await new Promise(resolve => setTimeout(resolve, 250));
      }
      Reflect.deleteProperty(globalThis, 'seogaOffered');
      await api.commands.executeCommand('workbench.action.chat.newChat');
      await api.commands.executeCommand('workbench.action.chat.open', { query: 'What is RAG?', mode: 'agent' });
    });
    const offered = await workbench.run<[], string | undefined>(async () => {
      const said = () => Reflect.get(globalThis, 'seogaOffered') as string | undefined;
      for (const end = Date.now() + 60_000; Date.now() < end && !said(); )
        await new Promise(resolve => setTimeout(resolve, 100));
      return said();
    });
    assert.deepEqual(
      offered
        ?.split(' ')
        .filter(name => name.includes('seoga'))
        .sort(),
      ['define_term', 'list_topics', 'read_article', 'search_articles'].map(name => `mcp_seoga_${name}`),
    );
  });
});

describe('A model behind an address, in agent mode', () => {
  const CALLER = 'caller';
  const TALKER = 'talker';
  const QUERY = '양자화';
  const BROKEN = 'Call half a tool.';
  const HALF = { index: 0, id: 'half', function: { name: 'seoga_search_articles', arguments: '{"query":"' } };
  let window: LibraryWindow;
  let workbench: Workbench;
  let server: ScriptedServer;

  /** Calls what it is asked to when it is tried out; searches the library for whatever it is asked in the chat. */
  const caller: Reply = (response, heard) => {
    const { model, tools, messages } = asChat(heard);
    const reply = (): Reply => {
      const last = messages.at(-1);
      if (model === TALKER || !tools) return streams('ready');
      if (tools.some(tool => tool.function.name === 'report_ready'))
        return callsTool('report_ready', { word: 'ready' });
      if (last?.content.includes(BROKEN)) return streamsDeltas({ tool_calls: [HALF] });
      if (last?.role === 'tool') return streams(`Read: ${last.content.includes('작은 언어 모델의 겨울나기')}`);
      return tools.some(tool => tool.function.name === 'seoga_search_articles')
        ? callsTool('seoga_search_articles', { query: QUERY })
        : streams('No tool');
    };
    return reply()(response, heard);
  };

  const setUp = async (model: string): Promise<void> => {
    const { page, quickPick } = workbench;
    const title = page.locator('.quick-input-widget:not([inert]) .quick-input-title');
    await workbench.ours('seoga.setUpModel');
    await quickPick.row('Another Server...').waitFor();
    await page.keyboard.type('Another Server');
    await page.keyboard.press('Enter');
    await title.filter({ hasText: '(2/' }).waitFor();
    await quickPick.input.fill(server.address);
    await page.keyboard.press('Enter');
    await title.filter({ hasText: '(3/' }).waitFor();
    await page.keyboard.press('Enter');
    await quickPick.row(model).waitFor();
    await page.keyboard.type(model);
    await page.keyboard.press('Enter');
    await quickPick.row(`Use ${model}`).waitFor();
    const found = (await quickPick.settledRows()).map(({ label }) => label);
    const expected =
      model === CALLER ? 'Calls tools: agent mode can use it' : 'Calls no tools: agent mode does not list it';
    assert.ok(found.includes(expected), found.join('\n'));
    await workbench.screenshot(`model-setup-${model}`);
    await page.keyboard.press('Enter');
    const chosen = () =>
      workbench.run(api => {
        const settings = api.workspace.getConfiguration('seoga.model');
        return `${settings.get('source')} ${settings.get('name')}`;
      });
    await until(chosen, now => now === `endpoint ${model}`);
  };

  before(async () => {
    const data = [CALLER, TALKER].map(id => ({ id, max_model_len: 131_072 }));
    server = await scripted(routed({ '/v1/models': tells({ data }), '/v1/chat/completions': caller }));
    window = await openLibraryWindow({
      viewport: { width: 1600, height: 1000 },
      settings: { 'chat.disableAIFeatures': false },
    });
    workbench = window.workbench;
    await (await workbench.openView('Seoga', 'Articles')).expand(SHELF, TITLES['column.md']);
    await setUp(CALLER);
    await workbench.command('workbench.action.chat.manage');
    await workbench.page.keyboard.press('Escape');
    // Until VS Code's own agent runs, whoever asks is asked to sign in.
    await workbench.run(async api => {
      const agent = api.extensions.all.find(({ id }) => /^github\.copilot/i.test(id));
      await agent?.activate();
    });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(async () => {
    await window?.dispose();
    await server?.close();
  });

  it('is picked, calls our tool, reads its result and answers', async () => {
    const before = server.heard.length;
    const asking = { query: 'What is quantization?', mode: 'agent', isPartialQuery: true };
    await workbench.command('workbench.action.chat.open', asking);
    await workbench.page.locator('.interactive-input-part').getByText(CALLER).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page
      .locator('.interactive-response .value', { hasText: 'Read: true' })
      .waitFor({ timeout: 60_000 });
    await workbench.screenshot('agent-endpoint');

    const asked = server.heard
      .slice(before)
      .map(asChat)
      .filter(({ tools }) => tools);
    assert.deepEqual([...new Set(asked.map(({ model }) => model))], [CALLER]);
    const last = asked.at(-1);
    assert.equal(last?.messages[0]?.role, 'system');
    const roles = last?.messages.slice(-3).map(({ role }) => role);
    assert.deepEqual(roles?.slice(-2), ['assistant', 'tool']);
    const [call] = last?.messages.at(-2)?.tool_calls ?? [];
    assert.equal(call?.function.name, 'seoga_search_articles');
    assert.deepEqual(JSON.parse(call?.function.arguments ?? ''), { query: QUERY });
    assert.equal(last?.messages.at(-1)?.tool_call_id, call?.id);
    const offered = last?.tools?.find(tool => tool.function.name === 'seoga_search_articles')?.function;
    assert.ok(offered?.description && offered.parameters.properties['query']);
  });

  it('calls nothing where the call cannot be read, and says so', async () => {
    const before = server.heard.length;
    await workbench.command('workbench.action.chat.newChat');
    await workbench.command('workbench.action.chat.open', { query: BROKEN, mode: 'agent' });
    const said = workbench.page.locator('.interactive-response', { hasText: 'The call of a tool cannot be read.' });
    await said.waitFor({ timeout: 60_000 });
    assert.doesNotMatch(await said.innerText(), /\.mjs/);
    await workbench.screenshot('agent-endpoint-broken');
    const roles = server.heard.slice(before).flatMap(heard => asChat(heard).messages.map(({ role }) => role));
    assert.ok(roles.includes('user') && !roles.includes('tool'), roles.join());
  });

  it('has `@seoga` answer there, with no other model', async () => {
    await workbench.command('workbench.action.chat.newChat');
    await workbench.command('workbench.action.chat.open', { query: '@seoga 양자화하면 자리가 얼마나 줄어드나요?' });
    await workbench.page.locator('.interactive-response .value', { hasText: 'ready' }).waitFor({ timeout: 60_000 });
    const { model, tools } = asChat(server.heard.at(-1) as Heard);
    assert.deepEqual([model, tools], [CALLER, undefined]);
  });

  it('is not listed there where it calls no tools, and is offered elsewhere all the same', async () => {
    await setUp(TALKER);
    const offered = (): Promise<readonly string[]> =>
      workbench.run(async api => (await api.lm.selectChatModels({ vendor: 'seoga' })).map(({ name }) => name).sort());
    await until(offered, now => now.join() === [CALLER, TALKER].join());
    await workbench.command('workbench.action.chat.open', { mode: 'agent' });
    await workbench.command('workbench.action.chat.openModelPicker');
    const picker = workbench.page.locator('.chat-model-picker-dropdown');
    await picker.getByText(CALLER).first().waitFor();
    assert.equal(await picker.getByText(TALKER).count(), 0);
    await workbench.page.keyboard.press('Escape');
  });
});

interface ChatBody {
  readonly model: string;
  readonly messages: readonly {
    readonly role: string;
    readonly content: string;
    readonly tool_call_id?: string;
    readonly tool_calls?: readonly {
      readonly id: string;
      readonly function: { readonly name: string; readonly arguments: string };
    }[];
  }[];
  readonly tools?: readonly {
    readonly function: {
      readonly name: string;
      readonly description: string;
      readonly parameters: { readonly properties: Readonly<Record<string, unknown>> };
    };
  }[];
}

function asChat({ body }: Heard): ChatBody {
  return { model: '', messages: [], ...(body as Partial<ChatBody> | undefined) };
}

/** The extension of this folder, whose manifest also names the vendor of our scripted model. */
async function withVendor(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'seoga-agent-'));
  // Code behind a link has another address, by which VS Code does not know whose it is.
  for (const name of ['data', 'dist', 'l10n', 'package.nls.json', 'package.nls.ko.json'])
    await cp(name, join(root, name), { recursive: true });
  for (const name of ['media', 'out']) await symlink(resolve(name), join(root, name));
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  manifest.contributes.languageModelChatProviders.push({ vendor: VENDOR, displayName: 'Scripted' });
  await writeFile(join(root, 'package.json'), JSON.stringify(manifest));
  return root;
}

/** A model that searches the library for this, whatever it is asked, and says how many answers it got. */
async function offerModel(api: typeof import('vscode'), vendor: string, query: string): Promise<void> {
  const info = { id: 'scripted', name: 'Scripted', family: 'scripted', version: '1' };
  api.lm.registerLanguageModelChatProvider(vendor, {
    provideLanguageModelChatInformation: () => [
      // Not in the typings yet; a model that cannot be selected is offered to nobody.
      Object.assign(
        { ...info, maxInputTokens: 100_000, maxOutputTokens: 4000, capabilities: { toolCalling: true } },
        { isUserSelectable: true, isDefault: true },
      ),
    ],
    provideTokenCount: async () => 1,
    provideLanguageModelChatResponse: async (_model, messages, options, progress) => {
      Reflect.set(globalThis, 'seogaOffered', (options.tools ?? []).map(tool => tool.name).join(' '));
      const parts = messages.flatMap(message => [...message.content]);
      const results = parts.filter(part => part instanceof api.LanguageModelToolResultPart);
      const [result] = results;
      if (result === undefined) {
        progress.report(new api.LanguageModelToolCallPart('call-1', 'seoga_search_articles', { query }));
        return;
      }
      const answer = result.content.map(part => (part instanceof api.LanguageModelTextPart ? part.value : '')).join('');
      const tools = (options.tools ?? []).map(tool => tool.name);
      Reflect.set(globalThis, 'seogaSeen', JSON.stringify({ tools, answer }));
      progress.report(new api.LanguageModelTextPart(`Found: ${results.length}`));
    },
  });
  await api.lm.selectChatModels({ vendor });
}
