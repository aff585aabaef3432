import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type FileState, FileStates } from '../../src/host/complete/file-state';
import type { SettingsReader } from '../../src/host/kit/settings';
import { isExcluded } from '../../src/host/terms/excluded-files';
import { until } from './until';

describe('Files of keys', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seoga-keys-'));
    await mkdir(join(folder, 'secrets'));
    await writeFile(join(folder, '.env'), 'TOKEN=hunter2\n');
    await writeFile(join(folder, 'secrets', 'a.ts'), 'const token = "hunter2";\n');
    await writeFile(join(folder, 'plain.ts'), 'const plain = 1;\n');
    await symlink(join(folder, '.env'), join(folder, 'linked.ts'));
    await symlink(join(folder, 'secrets'), join(folder, 'open'));
    await symlink(join(folder, 'plain.ts'), join(folder, 'other.ts'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(folder, { recursive: true, force: true });
  });

  it('are known again by whatever name a link gives them', () => {
    const current = { 'seoga.completion.exclude': { '**/.env': true, '**/secrets/**': true, '**/off/**': false } };
    const settings = { current, onDidChange: () => ({ dispose: () => undefined }) };
    const states = new FileStates(settings as unknown as SettingsReader, isExcluded);
    const stateOf = (path: string, scheme = 'file'): FileState =>
      states.of({ uri: vscode.Uri.file(join(folder, path)).with({ scheme }), languageId: 'typescript' });
    try {
      for (const path of ['.env', 'linked.ts', 'secrets/a.ts', 'open/a.ts']) {
        const state = stateOf(path);
        assert.ok(state.is === 'off' && state.why.is === 'excluded', path);
      }
      const cell = stateOf('linked.ts', 'vscode-notebook-cell');
      assert.ok(cell.is === 'off' && cell.why.is === 'excluded');
      for (const path of ['plain.ts', 'other.ts', 'not-written-yet.ts'])
        assert.deepEqual(stateOf(path), { is: 'on' }, path);
    } finally {
      states.dispose();
    }
  });

  it('are nothing that a question is asked about', async () => {
    const asking = (): boolean =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('seoga.ask'));
    const askAbout = async (path: string): Promise<void> => {
      const editor = await vscode.window.showTextDocument(vscode.Uri.file(join(folder, path)), { preview: false });
      editor.selection = new vscode.Selection(0, 0, 0, 5);
      // Not waited for: a refusal waits until somebody reads it.
      void vscode.commands.executeCommand('seoga.askAboutSelection');
    };
    for (const path of ['.env', 'linked.ts']) {
      await askAbout(path);
      await new Promise(resolve => setTimeout(resolve, 800));
      assert.equal(asking(), false, path);
    }
    await askAbout('plain.ts');
    await until(
      async () => asking(),
      isAsking => isAsking,
    );
  });
});
