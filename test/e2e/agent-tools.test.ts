import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pictureIfFailed } from './failure-picture';
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
    await workbench.page.getByText('Found: 1').first().waitFor({ timeout: 30_000 });

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
      for (const end = Date.now() + 20_000; Date.now() < end && !said(); )
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
