import type { Disposable } from '../kit/disposable';
import { Emitter } from '../kit/event';
import { isRecord } from '../kit/is-record';
import { mapLimited } from '../kit/map-limited';
import { pause } from '../kit/pause';
import type { ArticleId } from '../library/article';
import type { AnnotationFiles, Clock, HighlightContent } from '../ports';
import type { Annotation, AnnotationChange, AnnotationId, Colour, TextSelectors } from './annotation';
import { changedEntry, entryOf, sourceOf } from './annotation-entry';
import {
  type AnnotationPage,
  EMPTY_PAGE,
  inOrder,
  itemsOf,
  MAX_PAGE_BYTES,
  type PageProblem,
  parsePage,
  printPage,
} from './annotation-page';
import { modifiedAfter } from './modified-after';

/** What an article's file says. */
export interface ArticleAnnotations {
  readonly article: ArticleId;
  /** In the order of the text. */
  readonly annotations: readonly Annotation[];
  /** How many entries are no highlights that can be read; they stay in the file. */
  readonly unread: number;
  /** What is wrong with the file as a whole. */
  readonly problem: PageProblem | undefined;
  /** How the first highlight names the article. */
  readonly source: string | undefined;
}

/** What a reader chose to highlight. `address` is the article's file, as a URI. */
export interface Selection {
  readonly address: string;
  readonly selectors: TextSelectors;
  readonly colour: Colour;
  readonly note: string;
}

/** A file could not be read when it was to be written; what it held is kept under this name. */
export interface CopyKept {
  readonly article: ArticleId;
  readonly copy: string;
}

export interface StoreParts {
  readonly files: AnnotationFiles;
  readonly now: Clock;
  /** A new `urn:uuid:`. */
  readonly newId: () => AnnotationId;
}

/** A file that is written by others just then is tried so often. */
const TRIES = 5;

/** A window that read the file before this one wrote it has written by then, in ms. */
const SETTLED = 150;

/** Files read at a time for a list of all. */
const READS = 16;

/** What one change makes of a page; undefined where there is nothing to change. `isAgain`: another window may have undone it. */
type Change = (page: AnnotationPage, isAgain: boolean) => AnnotationPage | undefined;

/** With this change a file would be larger than any that is read; nothing was written. */
export class PageFull extends Error {
  override readonly name = 'PageFull';
}

/**
 * The highlights of all articles. Nothing is held in memory: every change is made to what the file holds then, so that two
 * windows, or git, never undo each other's work, and what one deleted does not come back with the other's next change.
 */
export class AnnotationStore implements Disposable {
  readonly #parts: StoreParts;
  readonly #changed = new Emitter<ArticleId | undefined>();
  readonly #copied = new Emitter<CopyKept>();
  readonly #listening: Disposable;
  /** The last change of each article; the next one waits for it. */
  readonly #under = new Map<ArticleId, Promise<unknown>>();
  /** What was removed in this session, as it stood in the file. */
  readonly #removed = new Map<AnnotationId, unknown>();

  /** The highlights of this article are others, through this window or not; undefined: those of any may be. */
  readonly onDidChange = this.#changed.event;
  readonly onDidKeepCopy = this.#copied.event;

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.#listening = parts.files.onDidChange(article => this.#changed.fire(article));
  }

  /** Every article that has highlights, or a file that may hold some. */
  async all(): Promise<readonly ArticleAnnotations[]> {
    const articles = await this.#parts.files.list();
    return mapLimited(articles, READS, article => this.of(article));
  }

  async of(article: ArticleId): Promise<ArticleAnnotations> {
    const read = await this.#read(article);
    const { page, problem } = read;
    const annotations = inOrder(page.items).flatMap(({ annotation }) => annotation ?? []);
    const unread = page.items.length - annotations.length;
    const source = page.items.map(({ entry }) => sourceOf(entry)).find(name => name !== undefined);
    return { article, annotations, unread, problem, source };
  }

  async add(article: ArticleId, { address, selectors, colour, note }: Selection): Promise<Annotation> {
    const { files, newId } = this.#parts;
    const id = newId();
    const created = this.#time();
    await this.#apply(article, page => {
      if (has(page, id)) return undefined;
      // The place may be another one by the second look, and each names an article in its own way.
      const source = files.nameOf(article, address);
      return withEntry(page, entryOf({ id, colour, note, selectors, created, source }));
    });
    return { id, colour, note, selectors, created, modified: created };
  }

  /** False where the highlight is gone: somebody else removed it, and it stays so. */
  async change(article: ArticleId, id: AnnotationId, change: AnnotationChange): Promise<boolean> {
    let modified = '';
    return this.#apply(article, (page, isAgain) => {
      const old = page.items.find(({ annotation }) => annotation?.id === id);
      if (!old?.annotation || !isRecord(old.entry) || isSame(old.annotation, change)) return undefined;
      // What somebody else wrote after it stays. Until then nothing is newer, whatever another clock said.
      if (isAgain && Date.parse(old.annotation.modified) > Date.parse(modified)) return undefined;
      modified = modifiedAfter(old.annotation.modified, this.#parts.now());
      const changed = changedEntry(old.entry, change, modified);
      return { ...page, items: itemsOf(page.items.map(({ entry }) => (entry === old.entry ? changed : entry))) };
    });
  }

  /** False where it was gone already. */
  async remove(article: ArticleId, id: AnnotationId): Promise<boolean> {
    return this.#apply(article, page => {
      const old = page.items.find(({ annotation }) => annotation?.id === id);
      if (!old) return undefined;
      this.#removed.set(id, old.entry);
      return { ...page, items: page.items.filter(item => item !== old) };
    });
  }

  /** Takes back what `remove` did in this session, every word of the entry as it was. */
  async restore(article: ArticleId, id: AnnotationId): Promise<boolean> {
    const entry = this.#removed.get(id);
    if (entry === undefined) return false;
    return this.#apply(article, page => (has(page, id) ? undefined : withEntry(page, entry)));
  }

  /** Adds entries as another place has them, unless they are there already. */
  async adopt(article: ArticleId, entries: readonly unknown[]): Promise<boolean> {
    return this.#apply(article, page => {
      const known = new Set(page.items.map(({ entry }) => JSON.stringify(entry)));
      const ids = new Set(page.items.map(({ annotation }) => annotation?.id));
      const fresh = itemsOf(entries).filter(
        ({ entry, annotation }) => !(annotation && ids.has(annotation.id)) && !known.has(JSON.stringify(entry)),
      );
      if (fresh.length === 0) return undefined;
      return { ...page, items: itemsOf([...page.items, ...fresh].map(({ entry }) => entry)) };
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
    this.#copied.dispose();
  }

  /** Makes a change once those before it are made, and again should another window have written over it. */
  #apply(article: ArticleId, change: Change): Promise<boolean> {
    const before = this.#under.get(article) ?? Promise.resolve();
    const made = before.then(() => this.#write(article, change));
    const settled = made.then(async wasMade => {
      let isLost = wasMade;
      for (let attempt = 0; isLost && attempt < TRIES; attempt++) {
        // Not as long as the other window waits: both would write at one time again.
        await pause(SETTLED * (1 + Math.random()));
        isLost = await this.#write(article, change, { isAgain: true });
      }
    });
    const under = settled.catch(() => undefined);
    this.#under.set(article, under);
    void under.then(() => {
      if (this.#under.get(article) === under) this.#under.delete(article);
    });
    return made;
  }

  async #write(article: ArticleId, change: Change, { isAgain = false } = {}): Promise<boolean> {
    const { files } = this.#parts;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const { bytes, page, problem } = await this.#read(article);
      const changed = change(page, isAgain);
      if (!changed) return false;
      const text = printPage(changed);
      if (text !== undefined && new TextEncoder().encode(text).length > MAX_PAGE_BYTES) throw new PageFull(article);
      if (problem) this.#copied.fire({ article, copy: await files.keepCopy(article) });
      if (await files.replace(article, bytes, text)) {
        this.#changed.fire(article);
        return true;
      }
    }
    throw new Error(`The highlights of ${article} are written by others all the time.`);
  }

  async #read(article: ArticleId): Promise<{
    readonly bytes: HighlightContent | undefined;
    readonly page: AnnotationPage;
    readonly problem: PageProblem | undefined;
  }> {
    const bytes = await this.#parts.files.read(article);
    const page = bytes ? parsePage(bytes) : EMPTY_PAGE;
    return typeof page === 'string' ? { bytes, page: EMPTY_PAGE, problem: page } : { bytes, page, problem: undefined };
  }

  #time(): string {
    return new Date(this.#parts.now()).toISOString();
  }
}

function has({ items }: AnnotationPage, id: AnnotationId): boolean {
  return items.some(({ annotation }) => annotation?.id === id);
}

function withEntry(page: AnnotationPage, entry: unknown): AnnotationPage {
  return { ...page, items: itemsOf([...page.items.map(item => item.entry), entry]) };
}

function isSame(annotation: Annotation, { colour, note }: AnnotationChange): boolean {
  return (colour === undefined || colour === annotation.colour) && (note === undefined || note === annotation.note);
}
