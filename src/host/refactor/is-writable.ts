import * as vscode from 'vscode';

/** What is no file, and written all the same. */
const UNFILED: readonly string[] = ['untitled', 'vscode-notebook-cell'];

/**
 * Whether a document may be changed, as far as an extension can know: VS Code makes an edit of ours also in an editor that is read-only,
 * where nobody could save it.
 */
export async function isWritable({ uri }: Pick<vscode.TextDocument, 'uri'>): Promise<boolean> {
  if (UNFILED.includes(uri.scheme)) return true;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false;
  if (isNamed(uri, 'readonlyInclude') && !isNamed(uri, 'readonlyExclude')) return false;
  const permissions = await vscode.workspace.fs.stat(uri).then(
    ({ permissions }) => permissions,
    () => undefined,
  );
  return permissions !== vscode.FilePermission.Readonly;
}

/** Whether one of the globs that a setting of VS Code's holds names the file, by its whole path or below its folder. */
function isNamed(uri: vscode.Uri, setting: 'readonlyInclude' | 'readonlyExclude'): boolean {
  const globs = vscode.workspace.getConfiguration('files', uri).get<Readonly<Record<string, boolean>>>(setting, {});
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  // VS Code asks a document for no more than these when it matches a path.
  const document = { uri, languageId: '' } as vscode.TextDocument;
  const names = (pattern: vscode.GlobPattern): boolean => vscode.languages.match({ pattern }, document) > 0;
  return Object.entries(globs).some(
    ([glob, counts]) =>
      counts && (names(glob) || (folder !== undefined && names(new vscode.RelativePattern(folder, glob)))),
  );
}
