import type * as vscode from 'vscode';

/** The flag works in every VS Code there is, and is absent from its stable typings. */
interface Ordered {
  sortByLabel?: boolean;
}

/** Has a box show its rows in the order they are given: VS Code puts those that match literally first. `keepOurOrder(box)`. */
export function keepOurOrder(box: vscode.QuickPick<vscode.QuickPickItem>): void {
  (box as Ordered).sortByLabel = false;
}
