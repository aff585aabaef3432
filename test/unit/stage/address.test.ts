import assert from 'node:assert/strict';
import { windowAddress } from '../../stage/address';

describe('The address of a window', () => {
  it('opens a folder with our extension in it, on this machine', () => {
    const { origin, folder, payload } = read({ port: 8080, folder: '/my notes/글', extension: '/seoga' });
    assert.equal(origin, 'http://127.0.0.1:8080');
    assert.equal(folder, '/my notes/글');
    assert.equal(payload.get('extensionDevelopmentPath'), 'vscode-remote://127.0.0.1:8080/seoga');
    assert.equal(payload.get('extensionTestsPath'), undefined);
  });

  it('opens a workspace of several folders by its file', () => {
    const { folder, workspace } = read({ port: 1, folder: '/w/both.code-workspace', extension: '/seoga' });
    assert.deepEqual({ folder, workspace }, { folder: null, workspace: '/w/both.code-workspace' });
  });

  it('opens an empty window where no folder is named', () => {
    const { folder, empty } = read({ port: 1, extension: '/seoga' });
    assert.deepEqual({ folder, empty }, { folder: null, empty: 'true' });
  });

  it('hands over the file to show, the tests to run and their environment', () => {
    const { payload } = read({
      ...{ port: 1, folder: '/w', extension: '/seoga', file: '/w/a.ts', tests: '/seoga/out/index' },
      environment: { TOKEN: 'a&b="c"' },
    });
    assert.equal(payload.get('openFile'), 'vscode-remote://127.0.0.1:1/w/a.ts');
    assert.equal(payload.get('extensionTestsPath'), 'vscode-remote://127.0.0.1:1/seoga/out/index');
    assert.deepEqual(JSON.parse(payload.get('extensionEnvironment') ?? ''), { TOKEN: 'a&b="c"' });
  });
});

/** An address as the workbench reads it. */
function read(request: Parameters<typeof windowAddress>[0]) {
  const { origin, searchParams } = new URL(windowAddress(request));
  const payload = new Map(JSON.parse(searchParams.get('payload') ?? '[]') as [string, string][]);
  const [folder, workspace, empty] = ['folder', 'workspace', 'ew'].map(name => searchParams.get(name));
  return { origin, folder, workspace, empty, payload };
}
