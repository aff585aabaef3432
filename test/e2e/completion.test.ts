import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import {
  fails,
  type Heard,
  type Reply,
  type ScriptedServer,
  scripted,
  stalls,
  streams,
  streamsSlowly,
} from '../fixtures/scripted-models';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench';

/** Longer than anything waits before a model is asked. */
const A_WHILE = 1500;

const FILES = {
  'main.ts': 'const names = ["a", "b"];\n',
  'names.ts': 'export const names = ["a", "b"];\nexport function longestNames(names: string[]) {\n  return names;\n}\n',
  'secrets/names.ts': 'export const names = ["a", "b"];\nexport const SECRET = "names";\n',
  '.env': 'names=a\n',
  id_RSA: 'names\n',
  'notes.md': '# Names\n',
  'other.py': 'names = ["a", "b"]\n',
};

/** A window in which a file is written, and the server that its model runs on. */
async function openWriting(
  answer: () => Reply,
  options: WorkbenchOptions = {},
): Promise<{ readonly server: ScriptedServer; readonly workbench: Workbench; dispose(): Promise<void> }> {
  const server = await scripted((response, heard) => answer()(response, heard));
  const workbench = await openWorkbench({
    ...options,
    files: { ...FILES, ...options.files },
    // What a test writes is gone with its file: nothing is saved.
    settings: { 'editor.quickSuggestions': { other: 'off' }, 'files.autoSave': 'off', ...options.settings },
    machineSettings: {
      'seoga.model.source': 'endpoint',
      'seoga.model.address': server.address,
      'seoga.model.name': 'scripted',
      ...options.machineSettings,
    },
  });
  const dispose = async () => {
    await workbench.dispose();
    await server.close();
  };
  return { server, workbench, dispose };
}

/** Puts the caret at the end of the file in front, on a new line. */
async function newLine({ page }: Workbench): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}

function ghost({ page }: Workbench): Locator {
  return page.locator('[class*="ghost-text"]');
}

function status({ page }: Workbench): Locator {
  return page.locator('#seoga\\.seoga\\.seoga\\.completion a');
}

/** Resolves once the item in the status bar says this. */
async function says(workbench: Workbench, wanted: RegExp): Promise<void> {
  await until(
    () => status(workbench).getAttribute('aria-label'),
    label => wanted.test(label ?? ''),
  );
}

/** What the file in front holds. */
function text(workbench: Workbench): Promise<string> {
  return workbench.run(api => api.window.activeTextEditor?.document.getText() ?? '');
}

/** Answers slowly with the rest of this line, from wherever in it the caret stood when the model was asked. */
function restOf(line: string): Reply {
  return (response, heard) => {
    const { messages } = heard.body as { readonly messages: readonly { readonly content: string }[] };
    const asked = /^What follows (".*") at the caret/m.exec(messages.at(-1)?.content ?? '')?.[1];
    const written = asked === undefined ? '' : String(JSON.parse(asked));
    return streamsSlowly(150, ...(line.slice(written.length).match(/[\s\S]{1,3}/g) ?? []))(response, heard);
  };
}

/** What was sent, as one text. */
function sent(heard: readonly Heard[]): string {
  return JSON.stringify(heard.map(({ body }) => body));
}

describe('Inline completion', () => {
  let server: ScriptedServer;
  let workbench: Workbench;
  let dispose: () => Promise<void>;
  let answer: Reply = streams('nothing');

  before(async () => {
    ({ server, workbench, dispose } = await openWriting(() => answer, { file: 'main.ts' }));
    await status(workbench).waitFor();
  });

  beforeEach(async () => {
    await workbench.editor.open('main.ts');
    await newLine(workbench);
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.command('workbench.action.files.revert');
    await workbench.command('workbench.action.closeAllEditors');
  });

  after(() => dispose?.());

  /** Types, and hands back what was sent because of it. What was answered before needs no asking, so each test types something else. */
  const type = async (words: string): Promise<readonly Heard[]> => {
    const before = server.heard.length;
    await workbench.page.keyboard.type(words, { delay: 30 });
    await workbench.page.waitForTimeout(A_WHILE);
    return server.heard.slice(before);
  };
  /** Puts words in at one go, since slow keys may send more than once, and hands back what is sent because of them. */
  const ask = async (words: string): Promise<readonly Heard[]> => {
    const before = server.heard.length;
    await workbench.page.keyboard.insertText(words);
    return until(
      () => server.heard.slice(before),
      heard => heard.length > 0,
    );
  };
  const holds = (wanted: RegExp) =>
    until(
      () => text(workbench),
      now => wanted.test(now),
    );
  const ghostIs = (wanted: string) =>
    until(
      async () => (await ghost(workbench).allInnerTexts()).join(''),
      now => now === wanted,
    );

  it('shows ghost text while one types, asked for once, and Tab puts it in', async () => {
    answer = streams('longest', 'Name = names[0];');
    const before = server.heard.length;
    // In one go: between slow keys there would be pauses, in which it may ask.
    await workbench.page.keyboard.insertText('const ');
    await ghost(workbench).first().waitFor();
    assert.match(await ghost(workbench).first().innerText(), /longestName/);
    await workbench.screenshot('completion');
    assert.equal(server.heard.length - before, 1);
    await workbench.page.keyboard.press('Tab');
    await holds(/\nconst longestName = names\[0\];$/);
  });

  it('asks no more while one types along, and goes where one does not', async () => {
    answer = streams('longest = names[0];');
    await workbench.page.keyboard.type('let ', { delay: 30 });
    await ghost(workbench).first().waitFor();
    assert.deepEqual(await type('longest'), []);
    await ghostIs('\u00a0=\u00a0names[0];');
    answer = streams('');
    await workbench.page.keyboard.type('X');
    await ghostIs('');
  });

  it('keeps an answer that is on its way while one types along it, and drops one that does not fit', async () => {
    const [before, dropped] = [server.heard.length, server.dropped];
    answer = restOf('const ab_slowly = names;\n');
    await workbench.page.keyboard.type('const ab_', { delay: 30 });
    await until(
      () => server.heard.length,
      now => now > before,
    );
    await workbench.page.keyboard.type('slowly', { delay: 70 });
    await ghost(workbench).first().waitFor();
    assert.deepEqual([server.heard.length - before, server.dropped - dropped], [1, 0]);
    await workbench.page.keyboard.type(' = ', { delay: 30 });
    // Under way for as long as it is wanted.
    answer = stalls;
    await workbench.page.keyboard.insertText('x + ');
    await until(
      () => server.heard.length,
      now => now > before + 1,
    );
    await workbench.page.keyboard.type('Z');
    await until(
      () => server.dropped,
      now => now > dropped,
    );
  });

  it('takes a block of several lines, and the language of the file along', async () => {
    answer = streams('\n', '  return name.length;\n', '}\n', '\n', 'function other() {');
    const before = server.heard.length;
    // Key by key, so that the editor closes what is opened.
    await workbench.page.keyboard.type('function lengthOf(name: string): number {', { delay: 30 });
    await ghost(workbench).first().waitFor();
    assert.match(sent(server.heard.slice(before)), /main\.ts \(typescript\)/);
    await workbench.page.keyboard.press('Tab');
    await holds(/\nfunction lengthOf\(name: string\): number \{\n {2}return name\.length;\n\}$/);
  });

  it('sends along what other tabs hold that is like it, but nothing of an excluded file, and no path of this machine', async () => {
    answer = streams('names;');
    await workbench.editor.open('names.ts');
    await workbench.run(async api => {
      const [uri] = await api.workspace.findFiles('secrets/names.ts');
      if (uri) await api.window.showTextDocument(uri, { preview: false });
    });
    await workbench.editor.open('main.ts');
    await newLine(workbench);
    const said = sent(await ask('export const names = '));
    assert.match(said, /From names\.ts/);
    assert.ok(!said.includes('SECRET') && !said.includes('secrets/'));
    assert.ok(!said.includes(workbench.folder));
  });

  for (const name of ['.env', 'id_RSA']) {
    it(`sends nothing of ${name}, and the status bar says why`, async () => {
      await workbench.editor.open(name);
      await newLine(workbench);
      assert.deepEqual(await type('key = '), []);
      await says(workbench, /Nothing of this file is sent/);
    });
  }

  it('takes along what the library says of a term that a comment names', async () => {
    answer = streams('retrieve();');
    await workbench.page.keyboard.type('// RAG', { delay: 30 });
    await workbench.page.keyboard.press('Enter');
    // Terms are read for the first request that is near one, which does not wait for them.
    let asked = 0;
    await until(
      async () => sent(await ask(`v${asked++} = `)),
      said => /Retrieval-Augmented Generation.{0,20}: /.test(said),
    );
  });

  it('goes on from what the list of suggestions would put in', async () => {
    answer = streams('.length;');
    await workbench.run(api => {
      api.languages.registerCompletionItemProvider('typescript', {
        provideCompletionItems: () => [new api.CompletionItem('suggestedName')],
      });
    });
    await workbench.page.keyboard.type('let s = sugg', { delay: 30 });
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget.visible').waitFor();
    await ghost(workbench).first().waitFor();
    await ghostIs('estedName.length;');
    await workbench.page.keyboard.press('Escape');
  });

  it('counts what was shown and taken, each once', async () => {
    const counted = async (): Promise<readonly [shown: number, accepted: number]> => {
      await workbench.ours('seoga.exportUsage');
      const [heads = '', ...weeks] = (await holds(/completions_shown/)).trim().split(/\r?\n/);
      await workbench.command('workbench.action.revertAndCloseActiveEditor');
      const now = weeks.at(-1)?.split(',') ?? [];
      const count = (kind: string): number => Number(now[heads.split(',').indexOf(kind)] ?? 0);
      return [count('completions_shown'), count('completions_accepted')];
    };
    const [shown, accepted] = await counted();
    await workbench.editor.open('main.ts');
    await newLine(workbench);
    answer = streams('taken by words');
    await workbench.page.keyboard.insertText('const w = ');
    await ghostIs('taken\u00a0by\u00a0words');
    await workbench.page.keyboard.press('Control+ArrowRight');
    await ghostIs('\u00a0by\u00a0words');
    await workbench.page.keyboard.press('Tab');
    await holds(/const w = taken by words$/);
    assert.deepEqual(await counted(), [shown + 1, accepted + 1]);
  });

  it('sends nothing of Markdown before it is turned on for Markdown', async () => {
    answer = streams('are names.');
    await workbench.editor.open('notes.md');
    await newLine(workbench);
    assert.deepEqual(await type('Names '), []);
    await says(workbench, /off for files of the language markdown/);
    await workbench.ours('seoga.toggleCompletion');
    await says(workbench, /completion is on/);
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.page.keyboard.press('Control+End');
    await ask('x ');
    await workbench.ours('seoga.toggleCompletion');
  });

  it('is turned off and on by its item in the status bar, by mouse and keyboard', async () => {
    answer = streams('a = 1;');
    await status(workbench).click();
    await workbench.page.locator('[aria-label="Inline completion is off."]').first().waitFor();
    await newLine(workbench);
    assert.deepEqual(await type('const off = '), []);
    await status(workbench).focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('[aria-label="Inline completion is on."]').first().waitFor();
    await newLine(workbench);
    await ask('const on = ');
  });

  it('shows word for word what it sent, in a document that cannot be changed', async () => {
    answer = streams('inspected = 1;');
    const [heard] = await ask('var ');
    assert.ok(heard);
    await ghost(workbench).first().waitFor();
    await workbench.ours('seoga.showCompletionContext');
    const shown = await holds(/To: scripted · /);
    for (const { content } of (heard.body as { messages: { content: string }[] }).messages)
      assert.ok(shown.includes(content), content);
    assert.match(shown, /inspected = 1;/);
    await workbench.screenshot('completion-sent');
    await workbench.page.keyboard.type('x');
    assert.equal(await text(workbench), shown);
  });

  it('is silent where the model fails, says so in the status bar, and does not ask on and on', async () => {
    answer = fails(401, 'wrong key');
    await ask('let c = ');
    await says(workbench, /key/);
    assert.deepEqual(await type('a + '), []);
    assert.deepEqual(await type('b = '), []);
    assert.deepEqual(await workbench.notifications(), []);
    await workbench.screenshot('completion-failed');
    // A click leads to what mends it, and what turns completion off is still to be found.
    await status(workbench).hover();
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'key' }).first();
    await hover.waitFor();
    assert.deepEqual(await hover.locator('a').allInnerTexts(), ['Set Up Model...', 'Turn Off', 'Show What Was Sent']);
    await status(workbench).click();
    await workbench.quickPick.row('Ollama').waitFor();
    await workbench.quickPick.dismiss();
  });
});

describe('Inline completion in a folder that nobody trusts', () => {
  it('sends nothing and says so in the status bar, until somebody trusts it', async () => {
    const { server, workbench, dispose } = await openWriting(() => streams('names'), { trust: 'ask', file: 'main.ts' });
    try {
      await workbench.editor.open('main.ts');
      assert.equal(await workbench.run(api => api.workspace.isTrusted), false);
      await newLine(workbench);
      await workbench.page.keyboard.type('const ', { delay: 30 });
      await workbench.page.waitForTimeout(A_WHILE);
      assert.deepEqual(server.heard, []);
      await says(workbench, /In Restricted Mode nothing is completed/);
      await workbench.command('workbench.trust.manage');
      await workbench.page
        .locator('.workspace-trust-editor')
        .getByRole('button', { name: 'Trust', exact: true })
        .click();
      await until(() => workbench.run(api => api.workspace.isTrusted), Boolean);
      await workbench.editor.open('main.ts');
      await says(workbench, /is on/);
      await newLine(workbench);
      await workbench.page.keyboard.type('let ', { delay: 30 });
      await ghost(workbench).first().waitFor();
    } finally {
      await dispose();
    }
  });
});

describe('Inline completion that the user has turned off', () => {
  it('is not turned on by a workspace, nor are its excluded files', async () => {
    const { server, workbench, dispose } = await openWriting(() => streams('names'), {
      settings: { 'seoga.completion.enabled': false, '[python]': { 'seoga.completion.enabled': true } },
      files: {
        '.vscode/settings.json': JSON.stringify({
          'seoga.completion.enabled': true,
          '[typescript]': { 'seoga.completion.enabled': true },
          'seoga.completion.exclude': { '**/.env': false, '**/secrets/**': false },
          '[python]': { 'seoga.completion.enabled': false },
        }),
      },
    });
    try {
      for (const name of ['main.ts', '.env', 'other.py']) {
        await workbench.editor.open(name);
        await newLine(workbench);
        await workbench.page.keyboard.type('names = ', { delay: 30 });
        await workbench.page.waitForTimeout(A_WHILE);
        assert.deepEqual(server.heard, [], name);
      }
      await says(workbench, /settings of this workspace/);
    } finally {
      await dispose();
    }
  });
});
