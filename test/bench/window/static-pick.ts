import type { Workbench } from '../../e2e/workbench';

/** Opens a quick pick whose rows never change: VS Code filters them by itself, which is as fast as a list of rows gets. */
export async function openStaticPick(workbench: Workbench, labels: readonly string[]): Promise<void> {
  await workbench.run((api, labels) => {
    const pick = api.window.createQuickPick();
    pick.items = labels.map(label => ({ label, description: 'A row beside ours' }));
    pick.show();
  }, labels);
  await workbench.quickPick.input.waitFor();
}

/**
 * Opens a quick pick whose extension answers every key with rows that it holds ready: what the way from the box to the extension
 * host and back costs whoever answers there, before any searching.
 */
export async function openAnsweringPick(workbench: Workbench, labels: readonly string[]): Promise<void> {
  await workbench.run((api, labels) => {
    const pick = api.window.createQuickPick();
    Reflect.set(pick, 'sortByLabel', false);
    pick.onDidChangeValue(value => {
      pick.items = labels.map(label => ({
        label: `${value} ${label}`,
        description: 'A row beside ours',
        alwaysShow: true,
      }));
    });
    pick.show();
  }, labels);
  await workbench.quickPick.input.waitFor();
}
