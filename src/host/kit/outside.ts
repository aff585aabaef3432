import * as vscode from 'vscode';

/**
 * Opens an address outside, which VS Code's trusted domains may ask about; anything but http, https and mailto is ignored. The
 * address goes as a string, which VS Code takes and its typings do not say: a `Uri` comes out with `%2F` and `%23` decoded.
 */
export async function openOutside(address: string): Promise<void> {
  if (!/^(?:https?|mailto):/i.test(address)) return;
  await vscode.env.openExternal(address as unknown as vscode.Uri);
}
