import * as vscode from 'vscode';
import type { Term } from '../../core/terms/term';

/** The glossary that ships with Seoga, as the build made it of data/glossary. */
export async function readBundledGlossary(extension: vscode.Uri): Promise<readonly Term[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'glossary.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}
