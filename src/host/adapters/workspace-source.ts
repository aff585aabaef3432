import * as vscode from 'vscode';
import { type CancellationToken, throwIfCancelled } from '../../core/kit/cancellation';
import { mapLimited } from '../../core/kit/map-limited';
import { isArticlePath, isShelfFolder, MAX_ARTICLE_BYTES, stampOf } from '../../core/library/article-file';
import type { FileContent, ShelfRef } from '../../core/library/shelf';
import type { ArticleSource, FoundFile } from '../../core/ports';

/** Open requests at a time: enough to hide a disk's latency, few enough for a file system across a network. */
export const CONCURRENCY = 16;

/** Reads shelves through `workspace.fs`, so that local, remote and virtual folders are all the same. */
export class WorkspaceSource implements ArticleSource {
  async list(shelf: ShelfRef, token: CancellationToken): Promise<readonly FoundFile[]> {
    const root = vscode.Uri.parse(shelf.uri, true);
    const files: FoundFile[] = [];
    let folders = [''];
    while (folders.length > 0) {
      throwIfCancelled(token);
      const found = await mapLimited(folders, CONCURRENCY, folder => listFolder(root, folder));
      const paths = found.flatMap(({ files }) => files);
      files.push(...(await mapLimited(paths, CONCURRENCY, path => foundFile(root, path))));
      folders = found.flatMap(({ folders }) => folders);
    }
    return files;
  }

  async read(shelf: ShelfRef, paths: readonly string[]): Promise<readonly FileContent[]> {
    const root = vscode.Uri.parse(shelf.uri, true);
    return mapLimited(paths, CONCURRENCY, path => readBytes(vscode.Uri.joinPath(root, path)));
  }
}

async function listFolder(root: vscode.Uri, folder: string): Promise<{ files: string[]; folders: string[] }> {
  let entries: readonly [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder === '' ? root : vscode.Uri.joinPath(root, folder));
  } catch (error) {
    // A folder inside that cannot be read costs its own articles; the shelf itself missing is for the caller.
    if (folder === '') throw error;
    return { files: [], folders: [] };
  }
  const path = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  return {
    files: entries
      .filter(([name, type]) => isKind(type, vscode.FileType.File) && isArticlePath(name))
      .map(([name]) => path(name)),
    // Links to folders are not followed: they may lead back up, and the same article would appear twice.
    folders: entries
      .filter(([name, type]) => type === vscode.FileType.Directory && isShelfFolder(name))
      .map(([name]) => path(name)),
  };
}

async function foundFile(root: vscode.Uri, path: string): Promise<FoundFile> {
  try {
    return { path, stamp: stampOf(await vscode.workspace.fs.stat(vscode.Uri.joinPath(root, path))) };
  } catch {
    // Gone by now: reading it will tell.
    return { path, stamp: '' };
  }
}

function isKind(type: vscode.FileType, kind: vscode.FileType): boolean {
  return (type & kind) !== 0;
}

async function readBytes(uri: vscode.Uri): Promise<FileContent> {
  try {
    // Asked first, because `readFile` would bring a film into memory to find out.
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_ARTICLE_BYTES) return 'tooLarge';
    const bytes = await vscode.workspace.fs.readFile(uri);
    // A view on a shared buffer would carry the whole buffer to the library's thread.
    return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'missing' : 'unreadable';
  }
}
