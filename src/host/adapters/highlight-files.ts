import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import * as vscode from 'vscode';
import { MAX_PAGE_BYTES } from '../../core/annotations/annotation-page';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { type ArticleId, articleId, placeOf } from '../../core/library/article';
import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from '../../core/library/shelf';
import type { AnnotationFiles, HighlightContent } from '../../core/ports';
import type { HighlightPlace } from '../../manifest/settings/highlight-settings';
import { Expected } from '../kit/report';
import { isReallyBelow } from './really-below';

/** Where highlights lie beside a library: in a folder that starts with a dot, which no library reads. */
const BESIDE = ['.seoga', 'highlights'] as const;

const ENDING = '.json';

/** What others write is told this long after the last of it, in ms: git writes many files, and none of them at once. */
const SETTLE = 50;

export interface HighlightFilesParts {
  /** Where files of the extension's own may lie. */
  readonly storage: vscode.Uri;
  shelves(): readonly ShelfRef[];
  place(): HighlightPlace;
}

/**
 * One JSON file for each article that has highlights, named as the article and with its folders: `notes/rag.md.json`. They lie
 * under the extension's storage, or beside the library where the user wants that, the folder is theirs, and it can be written.
 */
export class HighlightFiles implements AnnotationFiles, Disposable {
  readonly #parts: HighlightFilesParts;
  readonly #storage: vscode.Uri;
  readonly #changed = new Emitter<ArticleId | undefined>();
  #watchers: DisposableStore | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(parts: HighlightFilesParts) {
    this.#parts = parts;
    this.#storage = vscode.Uri.joinPath(parts.storage, 'highlights');
  }

  /** The file of an article's highlights, whether it is there or not. */
  fileOf(article: ArticleId): vscode.Uri {
    const { shelf, path } = placeOf(article);
    const segments = path.split('/');
    if (segments.some(segment => ['', '.', '..'].includes(segment) || segment.includes('\\'))) {
      throw new Error(`${article} is no article that could have highlights.`);
    }
    return vscode.Uri.joinPath(this.#rootOf(shelf), `${path}${ENDING}`);
  }

  async list(): Promise<readonly ArticleId[]> {
    const stored = (await entriesOf(this.#storage)).flatMap(([name, type]) =>
      type === vscode.FileType.Directory ? [name as ShelfId] : [],
    );
    const shelves = new Set([...stored, ...this.#parts.shelves().map(({ id }) => id)]);
    const found = await Promise.all([...shelves].map(async shelf => this.#below(shelf, this.#rootOf(shelf), '')));
    return found.flat();
  }

  async read(article: ArticleId): Promise<HighlightContent | undefined> {
    this.watch();
    const file = this.fileOf(article);
    return (await this.#isInPlace(placeOf(article).shelf, file)) ? readIfThere(file) : undefined;
  }

  async replace(article: ArticleId, known: HighlightContent | undefined, text: string | undefined): Promise<boolean> {
    const file = this.fileOf(article);
    if (!(await this.#isInPlace(placeOf(article).shelf, file))) {
      throw new Expected(vscode.l10n.t('The folder ".seoga" leads out of its library, so no highlight is kept there.'));
    }
    if (text === undefined) {
      if (!areSame(await readIfThere(file), known)) return false;
      if (known) await vscode.workspace.fs.delete(file);
      return true;
    }
    const folder = vscode.Uri.joinPath(file, '..');
    const fresh = vscode.Uri.joinPath(folder, `.${randomUUID()}.tmp`);
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(fresh, new TextEncoder().encode(text));
    try {
      // As late as can be: between this look and the renaming, another window could still write.
      if (!areSame(await readIfThere(file), known)) {
        await vscode.workspace.fs.delete(fresh);
        return false;
      }
      await moveOver(fresh, file);
      return true;
    } catch (error) {
      await vscode.workspace.fs.delete(fresh).then(undefined, () => undefined);
      throw error;
    }
  }

  async keepCopy(article: ArticleId): Promise<string> {
    const file = this.fileOf(article);
    const time = new Date().toISOString().replace(/[:.]/g, '-');
    const copy = file.with({ path: `${file.path}.${time}.bak` });
    await vscode.workspace.fs.copy(file, copy, { overwrite: false });
    return copy.scheme === 'file' ? copy.fsPath : copy.toString(true);
  }

  nameOf(article: ArticleId, address: string): string {
    const { shelf, path } = placeOf(article);
    return this.#isBeside(shelf) ? path.split('/').map(encodeURIComponent).join('/') : address;
  }

  /** Hears of what others write from now on; again where the folders or their place have changed. */
  watch({ again = false } = {}): void {
    if (this.#watchers && !again) return;
    this.#watchers?.dispose();
    const watchers = new DisposableStore();
    this.#watchers = watchers;
    const told = new Set<ArticleId>();
    let timer: NodeJS.Timeout | undefined;
    watchers.own({ dispose: () => clearTimeout(timer) });
    const hear = (root: vscode.Uri, pattern: string, articleOf: (path: string) => ArticleId): void => {
      const watcher = watchers.own(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, pattern)));
      const heard = ({ path }: vscode.Uri): void => {
        const below = path.slice(root.path.replace(/\/$/, '').length + 1);
        if (!below.endsWith(ENDING)) return;
        told.add(articleOf(below.slice(0, -ENDING.length)));
        clearTimeout(timer);
        timer = setTimeout(() => {
          const articles = [...told];
          told.clear();
          for (const article of articles) this.#changed.fire(article);
        }, SETTLE);
      };
      watchers.own(watcher.onDidChange(heard));
      watchers.own(watcher.onDidCreate(heard));
      watchers.own(watcher.onDidDelete(heard));
    };
    // Below the storage, a path is an article's id.
    hear(this.#storage, `**/*${ENDING}`, path => path as ArticleId);
    const beside = `${BESIDE.join('/')}/`;
    for (const { id, uri } of this.#parts.shelves()) {
      if (!this.#isBeside(id)) continue;
      hear(vscode.Uri.parse(uri), `${beside}**/*${ENDING}`, path => articleId(id, path.slice(beside.length)));
    }
  }

  /** The place or the folders are others: so may all highlights be. */
  placesChanged(): void {
    if (this.#watchers) this.watch({ again: true });
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#watchers?.dispose();
    this.#changed.dispose();
  }

  #rootOf(shelf: ShelfId): vscode.Uri {
    const ref = this.#isBeside(shelf) && this.#shelf(shelf);
    return ref ? vscode.Uri.joinPath(vscode.Uri.parse(ref.uri), ...BESIDE) : vscode.Uri.joinPath(this.#storage, shelf);
  }

  /** The bundled library is replaced by every version of Seoga, and folders that are not in the library are none of ours. */
  #isBeside(shelf: ShelfId): boolean {
    const ref = this.#shelf(shelf);
    if (this.#parts.place() === 'extension' || !ref || shelf === BUNDLED_SHELF) return false;
    return vscode.workspace.fs.isWritableFileSystem(vscode.Uri.parse(ref.uri).scheme) !== false;
  }

  /** A library may be a stranger's repository: a link in it leads neither our reading nor our writing out of it. */
  async #isInPlace(shelf: ShelfId, uri: vscode.Uri): Promise<boolean> {
    const ref = this.#isBeside(shelf) && this.#shelf(shelf);
    return !ref || uri.scheme !== 'file' || isReallyBelow(uri.fsPath, vscode.Uri.parse(ref.uri).fsPath);
  }

  #shelf(id: ShelfId): ShelfRef | undefined {
    return this.#parts.shelves().find(shelf => shelf.id === id);
  }

  /** The articles that have a file in this folder or below it. */
  async #below(shelf: ShelfId, folder: vscode.Uri, path: string): Promise<readonly ArticleId[]> {
    this.watch();
    if (!(await this.#isInPlace(shelf, folder))) return [];
    const found = await Promise.all(
      (await entriesOf(folder)).map(async ([name, type]): Promise<readonly ArticleId[]> => {
        const inside = `${path}${name}`;
        if (type === vscode.FileType.Directory) {
          return this.#below(shelf, vscode.Uri.joinPath(folder, name), `${inside}/`);
        }
        return isFile(type) && name.endsWith(ENDING) ? [articleId(shelf, inside.slice(0, -ENDING.length))] : [];
      }),
    );
    return found.flat();
  }
}

/** What lies in a folder; nothing in one that is not there, or of a library that cannot be reached now. */
async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  return vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
}

async function readIfThere(file: vscode.Uri): Promise<HighlightContent | undefined> {
  try {
    // Asked first: `readFile` would bring a film into memory to find out, and never come back from a device.
    const { type, size } = await vscode.workspace.fs.stat(file);
    if (!isFile(type)) return undefined;
    if (size > MAX_PAGE_BYTES) return 'tooLarge';
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** On a disk one step, which leaves either the old file or the new one; VS Code's own would delete the old one first. */
async function moveOver(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  if (from.scheme === 'file') await rename(from.fsPath, to.fsPath);
  else await vscode.workspace.fs.rename(from, to, { overwrite: true });
}

function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

function areSame(a: HighlightContent | undefined, b: HighlightContent | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
