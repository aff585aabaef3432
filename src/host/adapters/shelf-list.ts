import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { textHash } from '../../core/kit/text-hash';
import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from '../../core/library/shelf';
import type { ArticlePlace } from '../../core/room/answers';
import type { SettingsReader } from '../kit/settings';
import type { Shelves } from '../kit/shelves';
import { pathInShelf } from './shelf-path';

/** Which folders are in the library, as the user's settings say. */
export class ShelfList implements Shelves, Disposable {
  readonly #settings: SettingsReader;
  readonly #extension: vscode.Uri;
  readonly #changed = new Emitter<void>();
  readonly #listening: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(settings: SettingsReader, extension: vscode.Uri) {
    this.#settings = settings;
    this.#extension = extension;
    let known = this.all();
    this.#listening = settings.onDidChange(() => {
      const now = this.all();
      const isSame = now.length === known.length && now.every((shelf, index) => shelf.id === known[index]?.id);
      known = now;
      if (!isSame) this.#changed.fire();
    });
  }

  /** The bundled library first, then the user's folders in the order they were added, each once. */
  all(): readonly ShelfRef[] {
    const bundled: ShelfRef = {
      id: BUNDLED_SHELF,
      uri: vscode.Uri.joinPath(this.#extension, 'data', 'articles').toString(),
      label: vscode.l10n.t('Seoga Library'),
    };
    const own = this.#folders()
      .flatMap(folder => toUri(folder) ?? [])
      .map(shelfOf);
    const shelves = this.#settings.current['seoga.library.showBundled'] ? [bundled, ...own] : own;
    return [...new Map(shelves.map(shelf => [shelf.id, shelf])).values()];
  }

  /** Entries of the setting that name no folder: relative paths, for nobody can say relative to what. */
  unusable(): readonly string[] {
    return this.#folders().filter(folder => toUri(folder) === undefined);
  }

  /** Adds folders that are not in the library yet, and says which those were. */
  async add(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
    const known = new Set(this.all().map(shelf => shelf.id));
    const fresh = folders.filter(folder => !known.has(shelfIdOf(folder)));
    if (fresh.length > 0)
      await this.#settings.set('seoga.library.folders', [...this.#folders(), ...fresh.map(toSetting)]);
    return fresh;
  }

  async remove(shelf: ShelfId): Promise<void> {
    if (shelf === BUNDLED_SHELF) return this.#settings.set('seoga.library.showBundled', false);
    const kept = this.#folders().filter(folder => {
      const uri = toUri(folder);
      return uri === undefined || shelfIdOf(uri) !== shelf;
    });
    await this.#settings.set('seoga.library.folders', kept);
  }

  placeOf(file: vscode.Uri): ArticlePlace {
    const address = file.toString();
    const holder = this.all().find(shelf => address.startsWith(`${shelf.uri.replace(/\/$/, '')}/`));
    const shelf = holder ?? shelfOf(vscode.Uri.joinPath(file, '..'));
    return { shelf, path: pathInShelf(shelf, file) };
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #folders(): readonly string[] {
    return this.#settings.current['seoga.library.folders'];
  }
}

/** What the user is told of such an entry. */
export function unusableSentence(folder: string): string {
  return vscode.l10n.t(
    '“{0}” in the setting seoga.library.folders is not an absolute path; write it as /folder, ~/folder or a URI.',
    folder,
  );
}

function shelfOf(folder: vscode.Uri): ShelfRef {
  return { id: shelfIdOf(folder), uri: folder.toString(), label: basename(folder) };
}

/** A readable name and a hash of the whole address: `bookshelf-1a2b3c`. Ids hold no slash. */
function shelfIdOf(folder: vscode.Uri): ShelfId {
  const hash = textHash(folder.toString().replace(/\/$/, ''));
  return `${basename(folder)}-${hash.toString(36)}` as ShelfId;
}

function basename(uri: vscode.Uri): string {
  return uri.path.replace(/\/+$/, '').split('/').pop() || uri.authority || uri.scheme;
}

/** `~/notes`, `/home/me/notes`, `C:\notes` or any URI, as people write them into settings; undefined for anything else. */
function toUri(folder: string): vscode.Uri | undefined {
  const path = folder.trim().replace(/(?<=[^:/\\])[/\\]+$/, '');
  if (path === '~' || path.startsWith('~/')) return vscode.Uri.file(homedir() + path.slice(1));
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return vscode.Uri.parse(path);
  return /^(?:[/\\]|[a-z]:[/\\])/i.test(path) ? vscode.Uri.file(path) : undefined;
}

function toSetting(folder: vscode.Uri): string {
  return folder.scheme === 'file' ? folder.fsPath : folder.toString();
}
