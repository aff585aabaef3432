import * as vscode from 'vscode';
import { BUNDLED_SHELF, type ShelfRef } from '../../core/library/shelf';
import type { GlossaryPlace } from '../kit/glossary-place';

/** Beside the articles or the code that the terms are of, in a folder that no library reads. */
const FOLDER = '.seoga';

/** Where glossaries of the user's may lie, nearest first: the workspace's folders, the user's own place, the library's folders. */
export function glossaryPlaces(storage: vscode.Uri, shelves: readonly ShelfRef[]): readonly GlossaryPlace[] {
  const beside = (layer: GlossaryPlace['layer'], root: vscode.Uri, label: string): GlossaryPlace => {
    return { layer, label, root, folder: vscode.Uri.joinPath(root, FOLDER) };
  };
  const places: readonly GlossaryPlace[] = [
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => beside('workspace', uri, name)),
    { layer: 'user', label: vscode.l10n.t('My Glossary'), root: storage, folder: storage },
    ...shelves
      .filter(({ id }) => id !== BUNDLED_SHELF)
      .map(({ uri, label }) => beside('library', vscode.Uri.parse(uri), label)),
  ];
  // A folder that is both open and in the library is the workspace's: the nearer of the two.
  const seen = new Set<string>();
  return places.filter(({ folder }) => !seen.has(folder.toString()) && seen.add(folder.toString()));
}
