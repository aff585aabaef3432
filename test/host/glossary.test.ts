import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { WritableFiles } from './memory-files';
import { cardAt, textOf } from './term-hovers';
import { until } from './until';

const entry = (name: string, definition: string) => `- en: ${name}\n  definition:\n    en: ${definition}\n`;
const [folder] = vscode.workspace.workspaceFolders ?? [];
const home = join(folder?.uri.fsPath ?? '', '.seoga');
const file = join(home, 'glossary.yaml');

/** What the hover of a word says; undefined where there is none. */
async function told(word: string): Promise<string | undefined> {
  // The card escapes what has a meaning in Markdown.
  return (await cardAt(await textOf('plaintext', `About ${word} here.`), word))?.markdown.value.replace(/\\/g, '');
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}

const tells = (word: string, definition: string) =>
  until(
    () => told(word),
    card => card?.includes(definition) === true,
  );
const isSilent = (word: string) =>
  until(
    () => told(word),
    card => card === undefined,
  );

/** What Seoga says of a file, its worst first. */
function diagnosticsOf(path: string): readonly vscode.Diagnostic[] {
  const found = vscode.languages.getDiagnostics(vscode.Uri.file(path));
  return found.filter(({ source }) => source === 'seoga').sort((a, b) => a.severity - b.severity);
}

// Plain text of itself starts nothing.
const activate = () => vscode.extensions.getExtension('seoga.seoga')?.activate();

describe('The glossary of a workspace', () => {
  before(activate);

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(home, { recursive: true, force: true });
    await isSilent('Quokkaflow');
  });

  it('is in force as soon as it is written, and no longer once it is deleted', async () => {
    await isSilent('Quokkaflow');
    await write(file, entry('Quokkaflow', 'A flow of quokkas.'));
    await tells('Quokkaflow', 'A flow of quokkas.');
    await writeFile(file, entry('Quokkaflow', 'Another flow.'));
    await tells('Quokkaflow', 'Another flow.');
    await rm(file);
    await isSilent('Quokkaflow');
  });

  it('may be replaced in one step, as editors and git do', async () => {
    await write(file, entry('Quokkaflow', 'A flow of quokkas.'));
    await tells('Quokkaflow', 'A flow of quokkas.');
    await writeFile(join(home, 'next'), entry('Quokkaflow', 'The next flow.'));
    await rename(join(home, 'next'), file);
    await tells('Quokkaflow', 'The next flow.');
  });

  it('may be Markdown', async () => {
    await write(join(home, 'glossary.md'), '# Terms\n\n## Quokkaflow\n\nA flow told in Markdown.\n');
    await tells('Quokkaflow', 'A flow told in Markdown.');
  });

  it('keeps its last good version in force while it is broken, and says where it broke', async () => {
    await write(file, entry('Quokkaflow', 'A flow of quokkas.'));
    await tells('Quokkaflow', 'A flow of quokkas.');
    await writeFile(file, `${entry('Quokkaflow', 'A flow of quokkas.')}- en: Wombatline\n  definition: {en: [\n`);
    const [broken] = await until(
      () => diagnosticsOf(file),
      found => found.length > 0,
    );
    assert.equal(broken?.severity, vscode.DiagnosticSeverity.Error);
    assert.ok((broken?.range.start.line ?? 0) >= 3, `line ${broken?.range.start.line}`);
    await tells('Quokkaflow', 'A flow of quokkas.');
    assert.equal(await told('Wombatline'), undefined);
    await writeFile(file, entry('Quokkaflow', 'A mended flow.'));
    await tells('Quokkaflow', 'A mended flow.');
    await until(
      () => diagnosticsOf(file).length,
      count => count === 0,
    );
  });

  it('is told of its mistakes while it is typed, and of none once it is gone', async () => {
    await write(file, entry('Quokkaflow', 'A flow of quokkas.'));
    await tells('Quokkaflow', 'A flow of quokkas.');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => edit.insert(new vscode.Position(3, 0), '- en: Wombatline\n'));
    const [typed] = await until(
      () => diagnosticsOf(file),
      found => found.length > 0,
    );
    assert.equal(typed?.range.start.line, 3);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(
      () => diagnosticsOf(file).length,
      count => count === 0,
    );
    await writeFile(file, '- en: Wombatline\n');
    await until(
      () => diagnosticsOf(file).length,
      count => count > 0,
    );
    await rm(file);
    await until(
      () => diagnosticsOf(file).length,
      count => count === 0,
    );
  });

  it('is warned of related terms that no glossary has, with the one that was probably meant', async () => {
    const wrong = `${entry('Quokkaflow', 'A flow.')}  related: [fine-tuning, fine-tunning]\n`;
    await write(file, wrong);
    await tells('Quokkaflow', 'A flow.');
    const [unknown] = await until(
      () => diagnosticsOf(file),
      found => found.length > 0,
    );
    assert.equal(unknown?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(unknown?.message ?? '', /"fine-tuning"/);
    const { line = 0, character = 0 } = unknown?.range.start ?? {};
    assert.equal(wrong.split('\n')[line]?.slice(character, unknown?.range.end.character), 'fine-tunning');
  });

  it('is not read through a link that leads out of the folder', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'seoga-elsewhere-'));
    try {
      await writeFile(join(elsewhere, 'glossary.yaml'), entry('Quokkaflow', 'Not yours.'));
      await symlink(elsewhere, home);
      await vscode.window.showTextDocument(vscode.Uri.file(file));
      const [refused] = await until(
        () => diagnosticsOf(file),
        found => found.length > 0,
      );
      assert.match(refused?.message ?? '', /link/);
      assert.equal(await told('Quokkaflow'), undefined);
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  });

  it('may lie in several files, the first of them nearest', async () => {
    await write(join(home, 'glossary.csv'), 'en,definition\nQuokkaflow,A flow in a table.\nWombatline,A line.\n');
    await tells('Wombatline', 'A line.');
    await write(file, entry('Quokkaflow', 'A flow in a list.'));
    await tells('Quokkaflow', 'A flow in a list.');
    await tells('Wombatline', 'A line.');
  });

  it('is helped along with keys, ids of other terms and names of articles', async () => {
    const article = join(home, '..', 'quokka-notes.md');
    await writeFile(article, '# Notes\n');
    await write(file, `${entry('Quokkaflow', 'A flow.')}  \n  related: []\n  articles: []\n`);
    await tells('Quokkaflow', 'A flow.');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    // A document that was open before is read again a moment later.
    await until(
      () => document.getText(),
      text => text.includes('articles: []'),
    );
    const offered = async (line: number, character: number) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(line, character),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    try {
      const keys = await offered(3, 2);
      assert.ok(keys.includes('aliases') && !keys.includes('definition') && !keys.includes('related'), keys.join());
      assert.ok((await offered(4, 12)).includes('fine-tuning'));
      await until(
        () => offered(5, 13),
        names => names.includes('quokka-notes'),
      );
    } finally {
      await rm(article);
    }
  });

  it('wins over that of a library folder, which is told of it', async () => {
    const shelf = await mkdtemp(join(tmpdir(), 'seoga-glossary-'));
    const theirs = join(shelf, '.seoga', 'glossary.yaml');
    try {
      await write(theirs, entry('Quokkaflow', "The library's flow."));
      await folders([shelf]);
      await tells('Quokkaflow', "The library's flow.");
      await write(file, entry('Quokkaflow', "The workspace's flow."));
      await tells('Quokkaflow', "The workspace's flow.");
      const [told] = await until(
        () => diagnosticsOf(theirs),
        found => found.length > 0,
      );
      assert.equal(told?.severity, vscode.DiagnosticSeverity.Information);
      const [leads] = told?.relatedInformation ?? [];
      assert.equal(leads?.location.uri.fsPath, file);
      await rm(file);
      await tells('Quokkaflow', "The library's flow.");
    } finally {
      await folders(undefined);
      await rm(shelf, { recursive: true, force: true });
    }
  });
});

describe('A glossary in a file system that another extension brings', () => {
  before(activate);

  it('is read, and read again when it is saved', async () => {
    const files = new WritableFiles({
      '/shelf/a.md': '# A\n',
      '/shelf/.seoga/glossary.yaml': entry('Bilbyloop', 'A loop of bilbies.'),
    });
    const registered = vscode.workspace.registerFileSystemProvider('seogawrite', files);
    try {
      await folders(['seogawrite:/shelf']);
      await tells('Bilbyloop', 'A loop of bilbies.');
      const uri = vscode.Uri.parse('seogawrite:/shelf/.seoga/glossary.yaml');
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await editor.edit(edit => edit.replace(new vscode.Range(2, 0, 3, 0), '    en: A wider loop.\n'));
      await editor.document.save();
      await tells('Bilbyloop', 'A wider loop.');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await folders(undefined);
      await isSilent('Bilbyloop');
      registered.dispose();
    }
  });
});

async function folders(list: readonly string[] | undefined): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration().update('seoga.library.folders', list, Global);
}
