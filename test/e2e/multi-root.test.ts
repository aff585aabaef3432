import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../host/until';
import { writeFiles } from '../stage/write-files';
import { pictureIfFailed } from './failure-picture';
import { Refactoring } from './refactoring';

const CODE = 'function f() {\n  let a = 1;\n  return a;\n}\n';
const glossary = (folder: string): string =>
  `- en: Numbat\n  definition: { en: What folder ${folder} calls a numbat. }\n- en: Only ${folder}\n  definition: { en: x }\n`;

describe('A workspace of several folders', () => {
  let home: string;
  let refactoring: Refactoring;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'seoga-folders-'));
    for (const folder of ['one', 'two']) {
      await writeFiles(join(home, folder), {
        '.seoga/glossary.yaml': glossary(folder),
        'notes.md': 'A numbat.\n\n[[num\n',
        'code.ts': CODE,
        'typed.ts': '\n',
        '.env': 'KEY=1\n',
      });
    }
    await writeFiles(home, {
      'one/.vscode/settings.json': JSON.stringify({ 'seoga.completion.enabled': false }),
      'two/.vscode/settings.json': JSON.stringify({ 'seoga.terms.complete': 'off' }),
    });
    const workspace = join(home, 'both.code-workspace');
    await writeFile(workspace, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
    refactoring = await Refactoring.open({
      folder: workspace,
      settings: { 'seoga.refactor.candidates': 1, 'seoga.refactor.checkProblems': false },
      machineSettings: { 'seoga.completion.enabled': true },
    });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, refactoring.workbench);
    await refactoring.tidy();
  });

  after(async () => {
    await refactoring?.dispose();
    await rm(home, { recursive: true, force: true });
  });

  for (const folder of ['one', 'two']) {
    it(`explains a word in folder ${folder} by that folder’s glossary, and leads to its entry there`, async () => {
      const [card = '', entry] = await refactoring.workbench.run(
        async (api, path) => {
          const place = [api.Uri.file(path), new api.Position(0, 4)] as const;
          type Hovers = readonly { readonly contents: readonly { readonly value: string }[] }[];
          type Links = readonly { readonly targetUri: { readonly path: string } }[];
          const hovers = await api.commands.executeCommand<Hovers>('vscode.executeHoverProvider', ...place);
          const links = await api.commands.executeCommand<Links>('vscode.executeDefinitionProvider', ...place);
          return [
            hovers.map(({ contents }) => contents.map(({ value }) => value).join()).join(),
            links[0]?.targetUri.path,
          ];
        },
        join(home, folder, 'notes.md'),
      );
      assert.match(card, new RegExp(`What folder ${folder} calls a numbat`));
      assert.equal(entry, join(home, folder, '.seoga/glossary.yaml'));
      // What the card's link runs.
      const [command = ''] = /command:seoga\.editTerm\?[^)]*/.exec(card) ?? [];
      await refactoring.workbench.run((api, link) => {
        const { path, query } = api.Uri.parse(link);
        return api.commands.executeCommand(path, ...(JSON.parse(query) as unknown[]));
      }, command);
      const shown = await refactoring.workbench.run(api => api.window.activeTextEditor?.document.uri.path);
      assert.equal(shown, join(home, folder, '.seoga/glossary.yaml'));
    });
  }

  it('knows the terms of both in each', async () => {
    const named = await refactoring.workbench.run(
      async (api, path) => {
        const edit = new api.WorkspaceEdit();
        edit.insert(api.Uri.file(path), new api.Position(1, 0), 'Only two, only one.');
        await api.workspace.applyEdit(edit);
        const found: string[] = [];
        for (const character of [3, 13]) {
          type Hovers = readonly { readonly contents: readonly { readonly value: string }[] }[];
          const place = [api.Uri.file(path), new api.Position(1, character)] as const;
          const hovers = await api.commands.executeCommand<Hovers>('vscode.executeHoverProvider', ...place);
          found.push(...hovers.flatMap(({ contents }) => /\*\*(.*?)\*\*/.exec(contents[0]?.value ?? '')?.[1] ?? []));
        }
        return found;
      },
      join(home, 'one/notes.md'),
    );
    assert.deepEqual(named, ['Only two', 'Only one']);
  });

  it('completes terms where the folder’s settings say so', async () => {
    const offered = (folder: string): Promise<boolean> =>
      refactoring.workbench.run(
        async (api, path) => {
          const document = await api.workspace.openTextDocument(api.Uri.file(path));
          const end = document.positionAt(document.getText().indexOf('[[num') + '[[num'.length);
          type List = { readonly items: readonly { readonly label: string | { readonly label: string } }[] };
          const ask = ['vscode.executeCompletionItemProvider', document.uri, end, '['] as const;
          const { items } = await api.commands.executeCommand<List>(...ask);
          return items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'Numbat');
        },
        join(home, folder, 'notes.md'),
      );
    assert.equal(await offered('one'), true);
    assert.equal(await offered('two'), false);
  });

  it('asks a model for completions where the folder’s settings say so', async () => {
    refactoring.answers('1');
    const asked = () => refactoring.server.heard.length;
    const writeIn = async (folder: string): Promise<void> => {
      await refactoring.show(join(home, `${folder}/typed.ts`));
      await refactoring.workbench.page.locator('.editor-instance .view-line').first().click();
      await refactoring.workbench.page.keyboard.press('Control+End');
      await refactoring.workbench.page.keyboard.type('const a = ');
    };
    const before = asked();
    await writeIn('one');
    await refactoring.workbench.page.waitForTimeout(2500);
    assert.equal(asked(), before);
    await refactoring.workbench.command('workbench.action.files.revert');
    await writeIn('two');
    await until(asked, now => now > before);
  });

  it('rewrites the file that is in front, and not its namesake in the other folder', async () => {
    refactoring.answers(CODE.trimEnd().replace('let a', 'let x').replace('return a', 'return x'));
    await refactoring.show(join(home, 'two/code.ts'));
    await refactoring.select(CODE.trimEnd());
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.changes.first().waitFor();
    await refactoring.apply();
    await refactoring.isWritten(
      join(home, 'two/code.ts'),
      CODE.replace('let a', 'let x').replace('return a', 'return x'),
    );
    await refactoring.workbench.command('workbench.action.files.save');
    assert.equal(await readFile(join(home, 'one/code.ts'), 'utf8'), CODE);
  });

  it('sends nothing of a file of keys, in whichever folder it lies', async () => {
    for (const folder of ['one', 'two']) {
      const { length } = refactoring.server.heard;
      await refactoring.show(join(home, `${folder}/.env`));
      await refactoring.select('KEY=1');
      await refactoring.begin('seoga.refactorSelection', 'explain');
      await refactoring.isTold(/prose, not code|excluded from what is sent/);
      assert.equal(refactoring.server.heard.length, length);
      await refactoring.tidy();
    }
  });
});
