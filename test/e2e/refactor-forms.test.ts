import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { streams } from '../fixtures/scripted-models';
import { until } from '../host/until';
import { frameWith } from './asking';
import { pictureIfFailed } from './failure-picture';
import { Refactoring } from './refactoring';

const CODE = 'function f() {\n  let a = 1;\n  let b = 2;\n  return a + b;\n}\n';
const ANSWER = 'function f() {\n  let x = 1;\n  let b = 2;\n  return x + b;\n}';
const WHOLE = `${ANSWER}\n`;
const NOTEBOOK = JSON.stringify({
  cells: [
    {
      cell_type: 'code',
      execution_count: null,
      metadata: {},
      outputs: [],
      source: ['def f():\n', '    a = 1\n', '    return a\n', 'f()'],
    },
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
});

/** Files of every form: what they hold, what of them is selected (all where it is not said), and what they hold afterwards. */
const FORMS: readonly {
  readonly is: string;
  readonly text: string;
  readonly selected?: string;
  readonly answer?: string;
  readonly becomes: string;
}[] = [
  { is: 'whose lines end as on Windows', text: crlf(CODE), becomes: crlf(WHOLE) },
  { is: 'that is indented with tabs', text: tabs(CODE), becomes: tabs(WHOLE) },
  { is: 'that begins with a byte order mark', text: `\ufeff${CODE}`, becomes: `\ufeff${WHOLE}` },
  { is: 'whose last line has no break', text: CODE.trimEnd(), becomes: ANSWER },
  {
    is: 'that holds errors before',
    text: `let q: number = 'x';\n${CODE}const = ;\n`,
    selected: CODE.trimEnd(),
    becomes: `let q: number = 'x';\n${WHOLE}const = ;\n`,
  },
  {
    is: 'in which the code stands further in',
    text: `class X {\n${indented(CODE)}}\n`,
    selected: indented(CODE).trim(),
    becomes: `class X {\n${indented(WHOLE)}}\n`,
  },
  {
    is: 'of which a part of a line is selected',
    text: 'const t = 1 + (2 + 3);\n',
    selected: '1 + (2 + 3)',
    answer: '1 + 2 + 3',
    becomes: 'const t = 1 + 2 + 3;\n',
  },
];

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function tabs(text: string): string {
  return text.replaceAll('  ', '\t');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

describe('Refactoring a file', () => {
  let refactoring: Refactoring;
  let count = 0;

  before(async () => {
    refactoring = await Refactoring.open({
      files: { 'book.ipynb': NOTEBOOK },
      settings: { 'seoga.refactor.candidates': 1, 'files.readonlyInclude': { '**/readonly.ts': true } },
    });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, refactoring.workbench);
    await refactoring.tidy();
  });

  after(() => refactoring?.dispose());

  const open = async (name: string, text: string, selected?: string): Promise<string> => {
    const path = join(refactoring.workbench.folder, name);
    await writeFile(path, text);
    await refactoring.show(path);
    await refactoring.select(selected ?? text.replace('\ufeff', ''));
    return path;
  };

  for (const { is, text, selected, answer = ANSWER, becomes } of FORMS) {
    it(`${is} writes it as it is written`, async () => {
      refactoring.answers(answer);
      const name = `form${count++}.ts`;
      const path = await open(name, text, selected);
      await refactoring.begin('seoga.refactorSelection', 'simplify');
      await refactoring.changes.first().waitFor();
      await refactoring.apply();
      await refactoring.isWritten(name, becomes.replace('\ufeff', ''));
      await refactoring.workbench.command('workbench.action.files.save');
      assert.equal(await readFile(path, 'utf8'), becomes);
    });
  }

  it('of which 3,000 lines are selected is refused, and sent to nobody', async () => {
    const { length } = refactoring.server.heard;
    await open('long.ts', CODE.repeat(600));
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.isTold(/more code than can be rewritten at once; select less/);
    await refactoring.begin('seoga.refactorSelection', 'explain');
    await refactoring.isTold(/more code than can be explained at once; select less/);
    assert.equal(refactoring.server.heard.length, length);
  });

  it('that must not be written is refused, and sent to nobody', async () => {
    const { length } = refactoring.server.heard;
    const path = await open('readonly.ts', CODE);
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.isTold(/read-only/);
    assert.equal(refactoring.server.heard.length, length);
    assert.equal(await readFile(path, 'utf8'), CODE);
    refactoring.reply = streams('It **adds**.');
    await refactoring.begin('seoga.refactorSelection', 'explain');
    await frameWith(refactoring.workbench, '#explanation strong');
  });

  it('that is none yet writes what was typed', async () => {
    refactoring.answers(ANSWER);
    await refactoring.workbench.run(async (api, content) => {
      await api.window.showTextDocument(await api.workspace.openTextDocument({ language: 'typescript', content }));
    }, CODE);
    await refactoring.select(CODE);
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.changes.first().waitFor();
    await refactoring.apply();
    const text = () => refactoring.workbench.run(api => api.window.activeTextEditor?.document.getText());
    await until(text, now => now === WHOLE);
  });

  it('that is a notebook writes the cell in front', async () => {
    const { workbench } = refactoring;
    refactoring.answers('def f():\n    return 1\nf()');
    await workbench.run(
      async (api, path) => {
        await api.window.showNotebookDocument(await api.workspace.openNotebookDocument(api.Uri.file(path)));
      },
      join(workbench.folder, 'book.ipynb'),
    );
    await workbench.page.locator('.cell .view-line').first().click();
    await refactoring.select('def f():\n    a = 1\n    return a\nf()');
    const offered = await workbench.run(async api => {
      const { document, selection } = api.window.activeTextEditor ?? {};
      const ask = ['vscode.executeCodeActionProvider', document?.uri, selection] as const;
      return (await api.commands.executeCommand<readonly { readonly title: string }[]>(...ask)).map(
        ({ title }) => title,
      );
    });
    assert.ok(offered.includes('Seoga: Simplify'), offered.join());
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.changes.first().waitFor();
    await workbench.screenshot('refactor-notebook');
    await refactoring.apply();
    const cells = (): Promise<readonly string[]> =>
      workbench.run(api =>
        api.workspace.notebookDocuments.flatMap(notebook => notebook.getCells().map(cell => cell.document.getText())),
      );
    await until(cells, now => now.length === 1 && now[0] === 'def f():\n    return 1\nf()');
  });
});
