import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files';
import { articlesOn } from './term-hovers';
import { until } from './until';

/**
 * No bundled article is about this term, so its card lists exactly the articles of these tests whose title names it: it
 * shows what is in the library.
 */
const TERM = '청킹';

describe('A folder in the library', () => {
  let folder: string;
  const titles = async () => [...(await articlesOn(TERM)).values()].sort();
  const untilTitles = (...wanted: readonly string[]) => until(titles, now => now.join() === [...wanted].sort().join());
  const add = (uri: vscode.Uri) => vscode.commands.executeCommand('seoga.addFolderFromExplorer', uri);
  const write = (name: string, title: string) => writeFile(join(folder, name), `# ${title}\n\n한 줄이면 된다.\n`);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seoga-shelf-'));
    await write('a.md', '청킹 하나');
  });

  afterEach(async () => {
    await configure(undefined);
    await untilTitles();
    await rm(folder, { recursive: true, force: true });
  });

  it('is written into the settings of the user, not of the workspace', async () => {
    await add(vscode.Uri.file(folder));
    const written = vscode.workspace.getConfiguration().inspect('seoga.library.folders');
    assert.deepEqual(written?.globalValue, [folder]);
    assert.equal(written?.workspaceValue, undefined);
    assert.equal(written?.workspaceFolderValue, undefined);
    await untilTitles('청킹 하나');
  });

  it('is added once', async () => {
    await add(vscode.Uri.file(folder));
    // VS Code shows the sentence that says so in a notification, which nobody answers here.
    await add(vscode.Uri.file(folder));
    assert.deepEqual(configured(), [folder]);
    await untilTitles('청킹 하나');
  });

  it('is watched: files that come, change and go are noticed', async () => {
    await add(vscode.Uri.file(folder));
    await untilTitles('청킹 하나');
    await mkdir(join(folder, 'deep'));
    await write('deep/b.md', '청킹 둘');
    await untilTitles('청킹 둘', '청킹 하나');
    await write('deep/b.md', '청킹 셋');
    await untilTitles('청킹 셋', '청킹 하나');
    await rm(join(folder, 'deep'), { recursive: true });
    await untilTitles('청킹 하나');
  });

  it('leaves the library with its articles, and its files stay', async () => {
    await add(vscode.Uri.file(folder));
    await untilTitles('청킹 하나');
    const [id = ''] = (await articlesOn(TERM)).keys();
    await vscode.commands.executeCommand('seoga.removeFolder', { shelf: id.split('/')[0] });
    await untilTitles();
    assert.deepEqual(configured(), []);
    assert.ok(await vscode.workspace.fs.stat(vscode.Uri.file(join(folder, 'a.md'))));
  });

  it('may be missing: the others are read all the same', async () => {
    await configure([join(folder, 'not-there'), folder]);
    await untilTitles('청킹 하나');
  });

  it('is refused where it is a file', async () => {
    await add(vscode.Uri.file(join(folder, 'a.md')));
    assert.deepEqual(configured(), []);
  });

  it('may lie in a file system that another extension brings', async () => {
    const files = new MemoryFiles({
      '/shelf/first.md': '# 청킹 넷\n\n디스크에 없는 글.\n',
      '/shelf/sub/second.txt': '청킹 다섯\n\n디스크에 없는 글.\n',
    });
    const registered = vscode.workspace.registerFileSystemProvider('seogatest', files, { isReadonly: true });
    try {
      await add(vscode.Uri.parse('seogatest:/shelf'));
      assert.deepEqual(configured(), ['seogatest:/shelf']);
      await untilTitles('청킹 넷', '청킹 다섯');
      const [id = ''] = (await articlesOn(TERM)).keys();
      assert.ok(id.startsWith(basename('/shelf')), id);
    } finally {
      await configure(undefined);
      await untilTitles();
      registered.dispose();
    }
  });
});

function configured(): readonly string[] | undefined {
  return vscode.workspace.getConfiguration().get('seoga.library.folders');
}

async function configure(folders: readonly string[] | undefined): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration().update('seoga.library.folders', folders, Global);
}
