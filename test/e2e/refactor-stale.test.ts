import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { streams } from '../fixtures/scripted-models';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { fenced, Refactoring } from './refactoring';

const CODE = 'function f() {\n  let a = 1;\n  let b = 2;\n  let c = 3;\n  return a + b + c;\n}\n';
const REWRITTEN = 'function f() {\n  let x = 1;\n  let b = 2;\n  let z = 3;\n  return x + b + z;\n}\n';
const REFUSAL = /was changed or closed after the model was asked, so nothing was written/;

describe('A change to code that others change, too', () => {
  let refactoring: Refactoring;
  let count = 0;
  /** Each test has a file of its own: what one saves is nothing to the others. */
  let name: string;
  let path: string;

  before(async () => {
    refactoring = await Refactoring.open({
      files: { 'closed.ts': CODE },
      settings: { 'seoga.refactor.checkProblems': false },
    });
  });

  beforeEach(async () => {
    name = `code${count++}.ts`;
    path = join(refactoring.workbench.folder, name);
    await writeFile(path, CODE);
    await refactoring.show(path);
    await refactoring.select(CODE.trimEnd());
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, refactoring.workbench);
    await refactoring.tidy();
  });

  after(() => refactoring?.dispose());

  const preview = async (): Promise<void> => {
    refactoring.answers(REWRITTEN.trimEnd(), REWRITTEN.trimEnd().replace('let x', 'let y').replace('x +', 'y +'));
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await refactoring.changes.nth(1).waitFor();
  };
  /** Somebody else writes above it, and before a second has passed something is done with the preview. */
  const theirsAnd = (...commands: readonly string[]): Promise<unknown> =>
    refactoring.workbench.run(
      async (api, path, commands) => {
        const edit = new api.WorkspaceEdit();
        edit.insert(api.Uri.file(path), new api.Position(0, 0), '// theirs\n');
        await api.workspace.applyEdit(edit);
        for (const command of commands) {
          await api.commands.executeCommand(command);
          await new Promise(resolve => setTimeout(resolve, 300));
        }
      },
      path,
      commands,
    );

  it('begins ticked, is written by one Enter, and is one undo', async () => {
    await preview();
    await refactoring.apply();
    await refactoring.isWritten(name, REWRITTEN);
    await refactoring.workbench.command('workbench.action.focusActiveEditorGroup');
    await refactoring.workbench.command('undo');
    await refactoring.isWritten(name, CODE);
  });

  for (const commands of [['refactorPreview.apply'], ['seoga.nextCandidate', 'refactorPreview.apply']]) {
    it(`is refused where they write and ${commands.join(' and ')} come right after`, async () => {
      await preview();
      await theirsAnd(...commands);
      // VS Code, which has noticed first, may say so in a box of its own.
      await refactoring.workbench.page.keyboard.press('Escape');
      await refactoring.isGone();
      await refactoring.isWritten(name, `// theirs\n${CODE}`);
      await refactoring.isTold(REFUSAL);
    });
  }

  it('is refused where the file on disk becomes another', async () => {
    await preview();
    await writeFile(path, `// from elsewhere\n${CODE}`);
    await refactoring.isGone();
    await refactoring.isWritten(name, `// from elsewhere\n${CODE}`);
    await refactoring.isTold(REFUSAL);
  });

  it('is refused where its file is closed: what becomes of that nobody tells', async () => {
    // VS Code keeps a document that an extension has opened for minutes after its tab is closed, and tells of its changes.
    await refactoring.workbench.editor.open('closed.ts');
    await refactoring.select(CODE.trimEnd());
    await preview();
    await refactoring.workbench.command('workbench.action.closeAllEditors');
    await refactoring.isGone();
    assert.equal(await readFile(join(refactoring.workbench.folder, 'closed.ts'), 'utf8'), CODE);
    await refactoring.isTold(REFUSAL);
  });

  it('is refused where the file was closed and changed while the model wrote', async () => {
    let go = (): void => undefined;
    const goes = new Promise<void>(resolve => {
      go = resolve;
    });
    const before = refactoring.server.heard.length;
    refactoring.reply = async (response, heard) => {
      await goes;
      await streams(fenced(REWRITTEN))(response, heard);
    };
    await refactoring.begin('seoga.refactorSelection', 'simplify');
    await until(
      () => refactoring.server.heard.length,
      now => now > before,
    );
    await refactoring.workbench.command('workbench.action.closeAllEditors');
    await writeFile(path, `// from elsewhere\n${CODE}`);
    go();
    await refactoring.isTold(REFUSAL);
    assert.equal(await refactoring.changes.count(), 0);
    assert.equal(await readFile(path, 'utf8'), `// from elsewhere\n${CODE}`);
  });

  it('leaves alone what they write right after it was made', async () => {
    await preview();
    await refactoring.apply();
    await theirsAnd();
    await refactoring.workbench.page.waitForTimeout(1500);
    await refactoring.isWritten(name, `// theirs\n${REWRITTEN}`);
    assert.deepEqual(await refactoring.told(), []);
  });
});
