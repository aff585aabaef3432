import * as vscode from 'vscode';
import { until } from './until';

/** The tabs of our readers, group by group, from left to right. */
export function readerTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('seoga.reader'));
}

/** Resolves once exactly these readers are open. */
export async function untilReaders(...titles: readonly string[]): Promise<void> {
  const labels = () => readerTabs().map(tab => tab.label);
  await until(labels, now => now.join('\n') === titles.join('\n'));
}

/** Resolves once the reader of this title is in front: commands without an argument mean the one in front. */
export async function untilInFront(title: string): Promise<void> {
  await until(
    () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
    label => label === title,
  );
}
