import type { Clock, Memory } from '../ports';
import { type ArticleId, articleId, placeOf } from './article';
import type { Entry } from './ledger';
import type { ShelfId } from './shelf';

/** What a ledger is kept as. */
export interface LedgerKind<T> {
  /** Where everything is kept on this device. */
  readonly key: string;
  /** Where the latest of it is kept for the user's other devices, and how many bytes of it: what is synced must be small. */
  readonly synced: { readonly key: string; readonly bytes: number };
  /** Reads a value from what was stored; undefined for what is not understood. */
  read(stored: Readonly<Record<string, unknown>>): T | undefined;
}

/** Gives the names by which the user's devices know their shelves. */
export type ShelfNamesNow = () => ReadonlyMap<ShelfId, string>;

/** Clocks of devices differ by minutes, and what says that it is of a later day was said by one that was wrong. In ms. */
const AHEAD = 24 * 60 * 60 * 1000;

/** One entry as it is stored: `{ article, at, ...value }`, or `{ article, at, gone: true }`. */
type Stored = Readonly<Record<string, unknown>> & { readonly article: string; readonly at: number };

/**
 * Keeps a ledger in a memory, twice: whole, with ids of this device, and its latest entries by names that every device
 * understands, for VS Code to sync. Nothing here is lost when a device's synced entries replace another's: the next saving puts
 * them together.
 */
export class LedgerMemory<T extends object> {
  readonly #memory: Memory;
  readonly #kind: LedgerKind<T>;
  readonly #names: ShelfNamesNow;
  readonly #now: Clock;

  constructor(
    memory: Memory,
    kind: LedgerKind<T>,
    { names, now }: { readonly names: ShelfNamesNow; readonly now: Clock },
  ) {
    this.#memory = memory;
    this.#kind = kind;
    this.#names = names;
    this.#now = now;
  }

  /** Everything that this and other devices have stored; one article may be named twice. */
  load(): readonly Entry<T>[] {
    const shelves = new Map([...this.#names()].map(([shelf, name]) => [name, shelf]));
    const fromElsewhere = this.#stored(this.#kind.synced.key).flatMap(stored => {
      const [name, path] = cut(stored.article);
      const shelf = shelves.get(name);
      return shelf === undefined ? [] : [{ ...stored, article: articleId(shelf, path) }];
    });
    return [...this.#stored(this.#kind.key), ...fromElsewhere].flatMap(stored => this.#entryOf(stored) ?? []);
  }

  /** Stores these, the latest first. */
  async save(entries: readonly Entry<T>[]): Promise<void> {
    await this.#memory.set(this.#kind.key, entries.map(storedOf));
    const synced = this.#synced(entries);
    if (synced.length > 0) await this.#memory.set(this.#kind.synced.key, synced);
  }

  /** The latest of these and of what other devices have stored, folders that this one does not have included. */
  #synced(entries: readonly Entry<T>[]): readonly Stored[] {
    const names = this.#names();
    const own = entries.flatMap(entry => {
      const { shelf, path } = placeOf(entry.article);
      const name = names.get(shelf);
      return name === undefined ? [] : [{ ...storedOf(entry), article: `${name}/${path}` }];
    });
    const latest = new Map<string, Stored>();
    for (const stored of [...own, ...this.#stored(this.#kind.synced.key)]) {
      const known = latest.get(stored.article);
      if (!known || known.at < stored.at) latest.set(stored.article, stored);
    }
    let room = this.#kind.synced.bytes;
    return [...latest.values()]
      .sort((a, b) => b.at - a.at)
      .filter(stored => {
        room -= bytesOf(JSON.stringify(stored)) + 1;
        return room >= 0;
      });
  }

  #stored(key: string): readonly Stored[] {
    const list = this.#memory.get<unknown>(key);
    const latest = this.#now() + AHEAD;
    return Array.isArray(list) ? list.flatMap((item, index) => adopted(item, { index, latest }) ?? []) : [];
  }

  #entryOf(stored: Stored): Entry<T> | undefined {
    const { article, at } = stored;
    if (stored['gone'] === true) return { article: article as ArticleId, at, value: undefined };
    const value = this.#kind.read(stored);
    return value && { article: article as ArticleId, at, value };
  }
}

/**
 * Stars were once kept as bare ids, in the order they were given: anything that has a date is later. So it is for what is of a time
 * yet to come, which would be the latest for years.
 */
function adopted(
  item: unknown,
  { index, latest }: { readonly index: number; readonly latest: number },
): Stored | undefined {
  if (typeof item === 'string') return { article: item, at: index };
  if (typeof item !== 'object' || item === null) return undefined;
  const { article, at } = item as Partial<Stored>;
  if (typeof article !== 'string' || at === undefined || !Number.isFinite(at)) return undefined;
  return at > latest ? { ...(item as Stored), at: index } : (item as Stored);
}

function storedOf<T extends object>({ article, at, value }: Entry<T>): Stored {
  return { article, at, ...(value ?? { gone: true }) };
}

function cut(name: string): readonly [shelf: string, path: string] {
  const at = name.indexOf('/');
  return [name.slice(0, at), name.slice(at + 1)];
}

/** In UTF-8, as which it is sent. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
