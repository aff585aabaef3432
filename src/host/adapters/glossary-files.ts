import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { lazyAsync } from '../../core/kit/lazy';
import { pause } from '../../core/kit/pause';
import type { Log } from '../../core/ports';
import type { GlossaryEntry } from '../../core/terms/glossary/glossary';
import type { GlossaryFile } from '../../core/terms/glossary/glossary-file';
import type { GlossaryHome, GlossaryTrouble, LiveFile } from '../kit/glossary';
import {
  type EditOutcome,
  GLOSSARY_NAMES,
  type GlossaryPlace,
  type OwnGlossaries,
  type TextChange,
} from '../kit/glossary-place';
import { Expected } from '../kit/report';
import type { Shelves } from '../kit/shelves';
import { editTextFile } from './edit-text-file';
import { glossaryPlaces } from './glossary-places';
import { GlossaryWatchers } from './glossary-watchers';
import { isReallyBelow } from './really-below';

/** A glossary of ten thousand terms is half of this. */
const MAX_GLOSSARY_BYTES = 5 * 1024 * 1024;

/** Changes are read together, this long after the first of them, in ms: editors save in bursts, git checks out in floods. */
const SETTLE = 80;

export interface GlossaryFilesParts {
  readonly extension: vscode.Uri;
  /** Where the user's own glossary lies. */
  readonly storage: vscode.Uri;
  readonly shelves: Pick<Shelves, 'all' | 'onDidChange'>;
  /** Finds the terms in a file's text without holding up this thread. */
  parse(name: string, text: string): Promise<GlossaryFile>;
  readonly log: Log;
}

/** A file of Seoga's own glossary, as the build made it of data/glossary; its name is that of the file there. */
type Bundled = readonly { readonly name: string; readonly entries: readonly GlossaryEntry[] }[];

/**
 * The files of terms: of the workspace's folders, of the user, of the library's folders and of Seoga. None is read before somebody
 * asks; from then on they are watched. A file that breaks keeps what it last held in force.
 */
export class GlossaryFiles implements GlossaryHome, OwnGlossaries, Disposable {
  readonly #parts: GlossaryFilesParts;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.own(new Emitter<void>());
  readonly #watchers = this.#store.own(new GlossaryWatchers(() => void this.refresh()));
  readonly #bundled: () => Promise<readonly LiveFile[]>;
  readonly #start: () => Promise<void>;
  #known: ReadonlyMap<string, LiveFile> = new Map();
  #reading: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(parts: GlossaryFilesParts) {
    this.#parts = parts;
    this.#bundled = lazyAsync(() => readBundled(parts.extension));
    this.#start = lazyAsync(async () => {
      await this.#bundled();
      this.#reading = this.#readAll();
      await this.#reading;
    });
    this.#store.own(parts.shelves.onDidChange(() => this.refresh()));
    this.#store.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()));
    this.#store.own(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        // Not every file system tells of changes.
        if (this.isOwn(uri)) void this.refresh();
      }),
    );
  }

  async read(): Promise<readonly LiveFile[]> {
    await this.#start();
    return [...this.#known.values(), ...(await this.#bundled())];
  }

  places(): readonly GlossaryPlace[] {
    return glossaryPlaces(this.#parts.storage, this.#parts.shelves.all());
  }

  isOwn(file: vscode.Uri): boolean {
    return this.#placeOf(file) !== undefined;
  }

  async edit(file: vscode.Uri, change: TextChange): Promise<EditOutcome> {
    const place = this.#placeOf(file);
    if (!place) throw new Error(`${file} is no glossary of the user's.`);
    if (!(await isInPlace(place, file))) {
      throw new Expected(
        vscode.l10n.t('The folder ".seoga" leads out of {0}, so nothing is written to it.', place.label),
      );
    }
    const outcome = await editTextFile(file, change);
    await this.refresh();
    return outcome;
  }

  #placeOf(file: vscode.Uri): GlossaryPlace | undefined {
    const name = GLOSSARY_NAMES.find(name => file.path.endsWith(`/${name}`));
    if (name === undefined) return undefined;
    const uri = file.toString();
    return this.places().find(({ folder }) => vscode.Uri.joinPath(folder, name).toString() === uri);
  }

  /** Reads what changed, a moment later; resolves once it is in force. Nothing is read where nobody has asked for terms yet. */
  refresh(): Promise<void> {
    if (!this.#reading) return Promise.resolve();
    this.#next ??= this.#readNext(this.#reading);
    return this.#next;
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** One reading at a time; whoever asks during one is served by the next. */
  async #readNext(before: Promise<void>): Promise<void> {
    await Promise.all([pause(SETTLE), before]);
    this.#next = undefined;
    if (this.#store.isDisposed) return;
    this.#reading = this.#readAll();
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    const isFirst = this.#reading === undefined;
    const places = this.places();
    this.#watchers.watch(places);
    const read = await Promise.all(places.map(place => this.#readPlace(place)));
    const known = new Map(read.flat().map(file => [file.uri, file]));
    const isSame = known.size === this.#known.size && [...known].every(([uri, file]) => this.#known.get(uri) === file);
    this.#known = known;
    if (isSame || isFirst) return;
    this.#changed.fire();
    // Whoever waits for this reading finds those in step that listen.
    await pause(0);
  }

  /** The glossaries that lie in a place. */
  async #readPlace(place: GlossaryPlace): Promise<readonly LiveFile[]> {
    const found = await vscode.workspace.fs.readDirectory(place.folder).then(undefined, isGone);
    if (found === true) return [];
    if (found === false) {
      // A folder that cannot be reached now may never have held one; what it held before still counts.
      const below = `${place.folder}/`;
      return [...this.#known.values()].filter(({ uri }) => uri.startsWith(below));
    }
    const names = GLOSSARY_NAMES.filter(name => found.some(([own, type]) => own === name && isFile(type)));
    const files = await Promise.all(names.map(name => this.#readFile(place, name)));
    return files.filter(file => file !== undefined);
  }

  /** The file as it is now, the same object as before where it says the same; undefined where there is none. */
  async #readFile(place: GlossaryPlace, name: string): Promise<LiveFile | undefined> {
    const file = vscode.Uri.joinPath(place.folder, name);
    const uri = file.toString();
    const before = this.#known.get(uri);
    const { layer, label } = place;
    const content = await contentOf(place, file);
    if (content === undefined) return undefined;
    const { text, trouble } = content;
    const isSame = before?.text === text && (text !== undefined || before?.trouble === trouble);
    if (before && isSame && before.label === label && before.layer === layer) return before;
    const read = text === undefined ? undefined : await this.#parse(name, text);
    if (read && !read.isBroken) return { layer, label, uri, text, mistakes: read.mistakes, entries: read.entries };
    const why = trouble ?? (read ? 'broken' : 'unreadable');
    this.#parts.log.info(`The glossary ${uri} is not read: ${why}`);
    const known = { layer, label, uri, trouble: why, entries: before?.entries ?? [] };
    return read ? { ...known, text, mistakes: read.mistakes } : { ...known, mistakes: [] };
  }

  async #parse(name: string, text: string): Promise<GlossaryFile | undefined> {
    try {
      return await this.#parts.parse(name, text);
    } catch (error) {
      // The thread may die over something else. The others' terms are worth having, and the next change tries again.
      this.#parts.log.error('A glossary could not be read', error);
      return undefined;
    }
  }
}

interface Content {
  readonly text?: string;
  readonly trouble?: GlossaryTrouble;
}

/** What a file says, or why that cannot be told; undefined where there is none. */
async function contentOf(place: GlossaryPlace, file: vscode.Uri): Promise<Content | undefined> {
  try {
    // Asked first: `readFile` would bring a film into memory to find out, and never come back from a device.
    const { type, size } = await vscode.workspace.fs.stat(file);
    if (!isFile(type)) return undefined;
    if (size > MAX_GLOSSARY_BYTES) return { trouble: 'tooLarge' };
    if (!(await isInPlace(place, file))) return { trouble: 'outside' };
    const bytes = await vscode.workspace.fs.readFile(file);
    // As the editor would, in whatever encoding the user's settings say.
    const text = await vscode.workspace.decode(bytes, { uri: file }).then(undefined, () => undefined);
    return text === undefined ? { trouble: 'notText' } : { text };
  } catch (error) {
    return isGone(error) ? undefined : { trouble: 'unreadable' };
  }
}

/** A folder may be a stranger's repository: a link in it leads neither our reading nor our writing out of it. */
async function isInPlace({ root, layer }: GlossaryPlace, { scheme, fsPath }: vscode.Uri): Promise<boolean> {
  return layer === 'user' || scheme !== 'file' || isReallyBelow(fsPath, root.fsPath);
}

function isGone(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);
}

function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

async function readBundled(extension: vscode.Uri): Promise<readonly LiveFile[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'glossary.json'));
  const bundled: Bundled = JSON.parse(new TextDecoder().decode(bytes));
  const folder = vscode.Uri.joinPath(extension, 'data', 'glossary');
  return bundled.map(({ name, entries }) => ({
    layer: 'bundled',
    label: vscode.l10n.t('Seoga Library'),
    uri: vscode.Uri.joinPath(folder, name).toString(),
    mistakes: [],
    entries,
  }));
}
