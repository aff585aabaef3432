import assert from 'node:assert/strict';
import { commands, extensions, window, workspace } from 'vscode';
import { commands as ours } from '../../src/manifest/commands';
import { settings } from '../../src/manifest/settings';
import { views } from '../../src/manifest/views';
import { until } from './until';

const extension = extensions.getExtension('seoga.seoga');

// Mocha reads the files in the order of their names: nothing has asked Seoga for anything yet.
describe('Activation', () => {
  it('waits until something is asked', () => {
    assert.ok(extension, 'VS Code did not load the extension of this folder');
    assert.equal(extension.isActive, false);
  });

  it('registers, and neither starts the thread nor opens a log', async () => {
    const before = threads();
    // Not plain text: VS Code tells of a language once, and of that one before extensions can hear it.
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: 'RAG' }));
    await until(
      () => extension?.isActive,
      isActive => isActive === true,
    );
    assert.equal(threads(), before);
    assert.deepEqual(await logs(), []);
  });

  it('opens the log when it is asked for', async () => {
    await commands.executeCommand('seoga.showLog');
    await until(logs, logs => logs.length === 1);
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('starts the thread with the first question', async () => {
    const before = threads();
    const document = await workspace.openTextDocument({ language: 'plaintext', content: 'RAG' });
    await commands.executeCommand('vscode.executeHoverProvider', document.uri, document.positionAt(1));
    assert.ok(threads() > before);
  });

  it('registers the commands of the manifest and no others', async () => {
    const registered = (await commands.getCommands(true)).filter(id => id.startsWith('seoga.'));
    // VS Code makes commands of its own for every view, such as `seoga.articles.focus`.
    const own = registered.filter(id => !Object.keys(views).some(view => id.startsWith(`${view}.`)));
    assert.deepEqual(own.sort(), Object.keys(ours).sort());
  });

  it('has the settings and the defaults of the manifest', () => {
    for (const [key, { default: value }] of Object.entries(settings)) {
      assert.deepEqual(workspace.getConfiguration().inspect(key)?.defaultValue, value, key);
    }
  });
});

/** How many ports to threads this process holds open. */
function threads(): number {
  return process.getActiveResourcesInfo().filter(name => name === 'MessagePort').length;
}

/** VS Code makes a command for every output channel. */
async function logs(): Promise<readonly string[]> {
  return (await commands.getCommands(true)).filter(id => /output\.show\..*seoga/i.test(id));
}
