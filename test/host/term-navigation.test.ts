import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files';
import { textOf } from './term-hovers';
import { until } from './until';

const TYPESCRIPT = `// RAG는 찾고 나서 쓴다.
const RLHF = "강화학습을 시킨다";
`;

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `The document does not say "${words}".`);
  return document.positionAt(start + Math.floor(words.length / 2));
}

describe('Go to Definition on a term', () => {
  before(() => vscode.extensions.getExtension('seoga.seoga')?.activate());

  const definitionOf = async (document: vscode.TextDocument, words: string) => {
    const links = await vscode.commands.executeCommand<readonly (vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, words),
    );
    return links.find(link => 'targetUri' in link && link.targetUri.scheme === 'seoga-glossary') as
      | vscode.LocationLink
      | undefined;
  };

  it('leads to its entry in the glossary, at its lines, to be read', async () => {
    const document = await textOf('markdown', '먼저 강화학습을 읽는다.');
    const link = await definitionOf(document, '강화학습');
    assert.ok(link);
    assert.equal(link.originSelectionRange && document.getText(link.originSelectionRange), '강화학습');
    const glossary = await vscode.workspace.openTextDocument(link.targetUri);
    assert.match(glossary.getText(link.targetRange), /^- id: reinforcement-learning\n[\s\S]*강화학습/);
    assert.doesNotMatch(glossary.getText(link.targetRange), /\n- id:/);
    assert.equal(glossary.languageId, 'yaml');
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(link.targetUri)), 'there is nothing to write to');
  });

  it('leads there from comments and strings of code, and not from an identifier', async () => {
    const document = await textOf('typescript', TYPESCRIPT);
    assert.ok(await definitionOf(document, 'RAG'));
    assert.ok(await definitionOf(document, '강화학습'));
    assert.equal(await definitionOf(document, 'RLHF'), undefined);
  });

  it('opens by its id, too, at the first line of the entry', async () => {
    await vscode.commands.executeCommand('seoga.openTermEntry', 'reinforcement-learning');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'seoga-glossary');
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, '- id: reinforcement-learning');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('reads nothing but glossaries by such an address', async () => {
    for (const path of ['/../../package.json', '/glossary/../../../package.json', '/etc/passwd']) {
      const uri = vscode.Uri.from({ scheme: 'seoga-glossary', path });
      await assert.rejects(Promise.resolve(vscode.workspace.openTextDocument(uri)), path);
    }
  });
});

describe('Find All References on a term', () => {
  let folder: string;
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const found = (document: vscode.TextDocument, words: string) =>
    vscode.commands.executeCommand<readonly vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, words),
    );
  /** `a.md:2:3-7` for each place outside the glossary and the bundled library. */
  const usesOf = async (document: vscode.TextDocument, words: string, scheme = 'file') => {
    const own = (await found(document, words)).filter(
      ({ uri }) => uri.scheme === scheme && !uri.path.includes('/data/articles/'),
    );
    return own
      .map(({ uri, range: { start, end } }) => {
        assert.equal(start.line, end.line);
        return `${uri.path.split('/').pop()}:${start.line}:${start.character}-${end.character}`;
      })
      .sort();
  };
  const add = (uri: vscode.Uri) => vscode.commands.executeCommand('seoga.addFolderFromExplorer', uri);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seoga-references-'));
  });

  afterEach(async () => {
    const { Global } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration().update('seoga.library.folders', undefined, Global);
    await rm(folder, { recursive: true, force: true });
  });

  it('lists every place of the library where one of its names stands, and its entry', async () => {
    await write('a.md', '# 청킹\r\n\r\n문서를 청킹하고 chunking으로 나눈다.\r\n');
    await write('b.md', '# 다른 글\n\n여기에는 없다.\n');
    await add(vscode.Uri.file(folder));
    const document = await textOf('markdown', '청킹이란?');
    const uses = await until(
      () => usesOf(document, '청킹'),
      uses => uses.length >= 3,
    );
    assert.deepEqual(uses, ['a.md:0:2-4', 'a.md:2:4-6', 'a.md:2:9-17']);
    assert.deepEqual(await usesOf(document, '청킹', 'untitled'), [`${document.uri.path}:0:0-2`]);
    const [declaration, ...others] = (await found(document, '청킹')).filter(
      ({ uri }) => uri.scheme === 'seoga-glossary',
    );
    const glossary = declaration && (await vscode.workspace.openTextDocument(declaration.uri));
    assert.match(glossary?.getText(declaration?.range) ?? '', /^- id: .*\n[\s\S]*청킹/);
    assert.deepEqual(others, []);
  });

  it('lists the places of a folder that is on no disk', async () => {
    const files = new MemoryFiles({ '/shelf/sub/first.md': '# 글\n\n청킹을 한다.\n' });
    const registered = vscode.workspace.registerFileSystemProvider('seogauses', files, { isReadonly: true });
    try {
      await add(vscode.Uri.parse('seogauses:/shelf'));
      const document = await textOf('typescript', '// 청킹이란?');
      await until(
        () => usesOf(document, '청킹', 'seogauses'),
        uses => uses.join() === 'first.md:2:0-2',
      );
    } finally {
      registered.dispose();
    }
  });

  it('says of an open article what stands in the editor, not what its file says', async () => {
    await write('a.md', '청킹\n');
    await add(vscode.Uri.file(folder));
    const document = await vscode.workspace.openTextDocument(join(folder, 'a.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '새 줄\n');
    await vscode.workspace.applyEdit(edit);
    // The folder is read a moment after it was added, and that of the test before is put away so.
    await until(
      () => usesOf(document, '청킹'),
      uses => uses.join() === 'a.md:1:0-2',
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('asks for the term of an entry from the entry itself', async () => {
    await write('a.md', '# 글\n\n청킹을 한다.\n');
    await add(vscode.Uri.file(folder));
    await vscode.commands.executeCommand('seoga.openTermEntry', 'chunking');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document, selection } = editor;
    const foundFromEntry = () =>
      vscode.commands.executeCommand<readonly vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        selection.active.translate(1, 3),
      );
    await until(foundFromEntry, all => all.some(({ uri }) => uri.path.endsWith('/a.md')));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

describe('Completion of terms', () => {
  afterEach(() => complete(undefined));

  const offered = async (language: string, text: string) => {
    const document = await textOf(language, text);
    const end = document.positionAt(text.replace(/\]\].*$/, '').length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
      undefined,
      3,
    );
    const ours = items.filter(({ kind, sortText }) => kind === vscode.CompletionItemKind.Keyword && sortText);
    return ours.map(item => ({
      item,
      label: typeof item.label === 'string' ? item.label : item.label.label,
      replaces: item.range instanceof vscode.Range ? document.getText(item.range) : '',
    }));
  };

  it('초성, 풀어 쓴 자모, 한/영 전환을 잊은 입력으로 용어를 찾는다', async () => {
    for (const typed of ['ㄱㅎㅎㅅ', '강화학', '강화ㅎ', 'rkdghkgkrtmq']) {
      const [first] = await offered('markdown', `먼저 [[${typed}`);
      assert.match(first?.label ?? '', /^강화 ?학습$/, typed);
      // VS Code's own filter would drop what it does not find in what was typed.
      assert.equal(first?.item.filterText, `[[${typed}`);
    }
  });

  it('takes the brackets away, also those that the editor closed by itself', async () => {
    const [first] = await offered('markdown', '먼저 [[강화학습]]을');
    assert.equal(first?.label, '강화학습');
    assert.equal(first?.replaces, '[[강화학습]]');
  });

  it('puts the exact name first', async () => {
    assert.equal((await offered('plaintext', '[[RAG'))[0]?.label, 'RAG');
  });

  it('lists terms before anything is typed, and none in a language of code', async () => {
    assert.ok((await offered('plaintext', '[[')).length >= 20);
    assert.equal((await offered('typescript', '// [[RAG')).length, 0);
  });

  it('shows the card that a hover shows', async () => {
    const [first] = await offered('markdown', '[[RAG');
    const card = first?.item.documentation;
    assert.ok(card instanceof vscode.MarkdownString);
    assert.match(card.value, /command:seoga\.showTerm/);
  });

  it('asks for a word of two letters only where the user wants it', async () => {
    assert.equal((await offered('plaintext', '강화')).length, 0);
    await complete('letters');
    const [first] = await offered('plaintext', '우리는 강화');
    assert.match(first?.label ?? '', /^강화/);
    assert.equal(first?.replaces, '강화');
    await complete('off');
    assert.equal((await offered('plaintext', '[[RAG')).length, 0);
  });
});

async function complete(how: 'letters' | 'off' | undefined): Promise<void> {
  await vscode.workspace.getConfiguration().update('seoga.terms.complete', how, vscode.ConfigurationTarget.Global);
}
