import assert from 'node:assert/strict';
import { pictureIfFailed } from './failure-picture';
import { openWorkbench, type Workbench } from './workbench';

describe("The editor's own agents", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      driven: false,
      settings: { 'chat.disableAIFeatures': false, 'seoga.agents.offer': 'mcpServer' },
    });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => workbench?.dispose());

  /** Looks at VS Code's list of MCP servers until Seoga's row says this. */
  async function serverIs(state: 'Stopped' | 'Running'): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
      // The first look makes VS Code ask the extensions for their servers; a later one shows them.
      await workbench.palette('MCP: List Servers');
      const rows = await workbench.quickPick.settledRows();
      if (rows.some(({ label, description }) => label === 'Seoga' && description === state)) return;
      await workbench.quickPick.dismiss();
    }
    assert.fail(`Seoga’s server was never ${state}.`);
  }

  it('find the library among their MCP servers, and can start it', async () => {
    await serverIs('Stopped');
    await workbench.quickPick.row('Seoga').click();
    await workbench.quickPick.row('Start Server').click();
    await serverIs('Running');
    await workbench.quickPick.dismiss();
  });
});
