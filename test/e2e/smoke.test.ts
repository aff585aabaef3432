import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench';

describe('Seoga in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'notes.ts': '// RAG finds before it writes.\n' } });
  });

  after(() => workbench?.dispose());

  it('shows its icon in the activity bar', async () => {
    await workbench.page.locator('.part.activitybar [aria-label="Seoga"]').first().waitFor();
  });

  it('activates', async () => {
    assert.equal(
      await workbench.run(async api => {
        await api.extensions.getExtension('seoga.seoga')?.activate();
        return api.extensions.getExtension('seoga.seoga')?.isActive;
      }),
      true,
    );
  });
});
