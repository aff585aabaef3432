import type { Workbench } from './workbench';

/** Has nothing sent to the address of a model that its settings name before somebody says yes: says yes, by the command and its question. */
export async function allowModel(workbench: Workbench): Promise<void> {
  if (workbench.isDriven) return allowInHost(workbench);
  await workbench.ours('seoga.allowModelAddress');
  await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Allow', exact: true }).click();
  await workbench.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
}

/** VS Code refuses modal questions while tests run in its host; there the driver answers in the user's place. */
async function allowInHost(workbench: Workbench): Promise<void> {
  await workbench.run(async api => {
    const window: { showWarningMessage: unknown } = api.window;
    const real = window.showWarningMessage;
    window.showWarningMessage = async (_question: string, _options: object, yes: string) => yes;
    try {
      await api.commands.executeCommand('seoga.allowModelAddress');
    } finally {
      window.showWarningMessage = real;
    }
  });
}
