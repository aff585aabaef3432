import assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('Seoga in a real VS Code', () => {
  it('is found by its id and activates', async () => {
    const extension = extensions.getExtension('seoga.seoga');
    assert.ok(extension, 'VS Code did not load the extension of this folder');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
