import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CancellationSource } from '../core/kit/cancellation';
import type { Disposable } from '../core/kit/disposable';
import { pause } from '../core/kit/pause';
import type { Article, ArticleId } from '../core/library/article';
import { Catalogue } from '../core/library/catalogue';
import type { ShelfId, ShelfRef } from '../core/library/shelf';
import type { ArticleSource, Clock, LibraryStore } from '../core/ports';
import type { ReadText, SearchAnswer, ShelfProgress } from '../core/room/answers';
import { ReadingRoom } from '../core/room/reading-room';
import type { Term } from '../core/terms/term';
import type { LibraryState, ToolLibrary } from '../core/tools/tool-library';

/** So long questions wait for a reading from its beginning, in ms: enough for a few hundred new files, or for all known ones. */
const PATIENCE = 1000;

/** A question that comes so long after the last reading begins another, in ms. A server without questions watches nothing. */
const FRESH = 30_000;

export interface RoomLibraryParts {
  readonly shelves: readonly ShelfRef[];
  readonly terms: readonly Term[];
  readonly source: ArticleSource;
  readonly store: LibraryStore;
  readonly clock: Clock;
  /** Told what fails in the background. */
  readonly onError: (error: unknown) => void;
}

/** The core's reading room, in process, as the tools see it. Reads in the background from the beginning. */
export class RoomLibrary implements ToolLibrary, Disposable {
  readonly #parts: RoomLibraryParts;
  readonly #room: ReadingRoom;
  readonly #catalogue = new Catalogue();
  readonly #progress = new Map<ShelfId, ShelfProgress>();
  readonly #stop = new CancellationSource();
  #reading: Promise<void> | undefined;
  #isIndexing = false;
  #readFrom = 0;
  #readUntil = 0;

  constructor(parts: RoomLibraryParts) {
    this.#parts = parts;
    this.#room = new ReadingRoom({ source: parts.source, store: parts.store });
    this.#room.setTerms(parts.terms);
    this.#room.onDidChange(change => this.#catalogue.apply(change));
    this.#room.onDidProgress(progress => this.#progress.set(progress.shelf, progress));
    this.#read(() => this.#room.setShelves(parts.shelves, this.#stop.token));
  }

  get state(): LibraryState {
    const shelves = [...this.#progress.values()];
    return {
      isReading: this.#reading !== undefined,
      isIndexing: this.#isIndexing,
      files: shelves.reduce((sum, { files }) => sum + files, 0),
      read: shelves.reduce((sum, { read }) => sum + read, 0),
      missing: this.#parts.shelves
        .filter(({ id }) => this.#progress.get(id)?.state === 'missing')
        .map(({ uri }) => fileURLToPath(uri)),
    };
  }

  async terms(): Promise<readonly Term[]> {
    return this.#parts.terms;
  }

  async settle(): Promise<void> {
    if (!this.#reading && this.#parts.clock() - this.#readUntil > FRESH) this.#read(() => this.#reload());
    await Promise.race([this.#reading, pause(Math.max(0, this.#readFrom + PATIENCE - this.#parts.clock()))]);
  }

  articles(): readonly Article[] {
    return this.#catalogue.all();
  }

  async article(id: string): Promise<Article | undefined> {
    return this.#catalogue.get(id as ArticleId);
  }

  async text({ shelf, path }: Article): Promise<ReadText> {
    const ref = this.#parts.shelves.find(({ id }) => id === shelf);
    return ref ? this.#room.text({ shelf: ref, path }) : { kind: 'problem', problem: 'missing' };
  }

  fileOf({ shelf, path }: Article): string {
    const ref = this.#parts.shelves.find(({ id }) => id === shelf);
    return ref ? join(fileURLToPath(ref.uri), path) : path;
  }

  async search(query: string, limit: number): Promise<SearchAnswer> {
    const answer = await this.#room.find(query, { limit, kinds: ['article'] });
    // A store that this query has met broken is being filled again a turn later: then `state` says so, beside the answer.
    if (answer.unindexed > 0) await pause(0);
    return answer;
  }

  async similarTerms(name: string, limit: number): Promise<readonly Term[]> {
    const { rows } = await this.#room.find(name, { limit, kinds: ['term'] });
    return rows.flatMap(row => this.#parts.terms.find(term => term.id === row.id) ?? []);
  }

  async articlesAbout(term: Term, limit: number): Promise<readonly Article[]> {
    return this.#room.articlesWithTerm(term.id, limit).flatMap(id => this.#catalogue.get(id) ?? []);
  }

  /** Puts everything into a store that has lost it. */
  restore(): void {
    this.#room.restore();
    this.#fillIndex();
  }

  dispose(): void {
    this.#stop.cancel();
    this.#room.stopIndexing();
    this.#parts.store.dispose();
  }

  async #reload(): Promise<void> {
    for (const { id } of this.#parts.shelves) await this.#room.reload(id, this.#stop.token);
  }

  /** Reads in the background, then brings the full-text index in step with what was read. */
  #read(work: () => Promise<void>): void {
    this.#readFrom = this.#parts.clock();
    this.#reading = work()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#reading = undefined;
        this.#readUntil = this.#parts.clock();
        this.#fillIndex();
      });
  }

  #fillIndex(): void {
    if (this.#stop.token.isCancellationRequested) return;
    this.#isIndexing = true;
    this.#room
      .fillIndex()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#isIndexing = false;
      });
  }

  /** What fails because it was stopped is no failure. */
  #fail(error: unknown): void {
    if (!this.#stop.token.isCancellationRequested) this.#parts.onError(error);
  }
}
