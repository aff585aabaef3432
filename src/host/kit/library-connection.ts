import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { type CatalogueChange, readChange } from '../../core/library/catalogue';
import type { ReadingFacts } from '../../core/library/reading';
import type { ThemeSource } from '../../core/markdown/editor-theme';
import type { IndexProgress, ShelfProgress, SuggestProgress } from '../../core/room/answers';
import type { Term, TermTaste } from '../../core/terms/term';
import { CallFailed, type Channel } from '../../protocol/channel';
import type { LibraryHostSide, LibrarySide, StoreTrouble } from '../../protocol/library';

/** The host's end of the pipe to the thread. */
export type LibraryChannel = Channel<LibraryHostSide, LibrarySide>;

/** A thread to talk to, and what it is told before it is asked anything. */
export interface ConnectionHome {
  /** Starts the thread; `onExit` runs when it dies. */
  start(onExit: () => void): { readonly channel: LibraryChannel } & Disposable;
  readonly glossary: {
    terms(): Promise<readonly Term[]>;
    readonly taste: TermTaste;
    onDidChange(listener: () => void): Disposable;
  };
  /** What the user has read so far. */
  reading(): ReadingFacts;
}

/**
 * The way to the library's thread. The first question starts it, and the next one starts anew a thread that has died. Whatever a
 * thread has to know besides, it is told as it starts and whenever that changes: `await connection.channel().call('text', [place])`.
 */
export class LibraryConnection implements Disposable {
  readonly #home: ConnectionHome;
  readonly #listening: Disposable;
  readonly #changed = new Emitter<CatalogueChange>();
  readonly #progress = new Emitter<ShelfProgress>();
  readonly #indexed = new Emitter<IndexProgress>();
  readonly #suggesting = new Emitter<SuggestProgress>();
  readonly #trouble = new Emitter<StoreTrouble>();
  readonly #died = new Emitter<void>();
  #thread: ({ readonly channel: LibraryChannel } & Disposable) | undefined;
  #isDisposed = false;
  #theme: ThemeSource | undefined;

  readonly onDidChange = this.#changed.event;
  readonly onDidProgress = this.#progress.event;
  readonly onDidIndex = this.#indexed.event;
  readonly onDidSuggest = this.#suggesting.event;
  readonly onStoreTrouble = this.#trouble.event;
  /** The thread has died, and what it knew is gone. */
  readonly onDidDie = this.#died.event;

  constructor(home: ConnectionHome) {
    this.#home = home;
    this.#listening = home.glossary.onDidChange(() => this.#thread && this.#tellTerms(this.#thread.channel));
  }

  /** Where questions are asked. Whoever asks for it starts the thread where none runs. */
  channel(): LibraryChannel {
    if (this.#thread) return this.#thread.channel;
    if (this.#isDisposed) throw new CallFailed('disposed', 'The library is closed.');
    const thread = this.#home.start(() => {
      this.#thread = undefined;
      this.#died.fire();
      this.#indexed.fire({ state: 'stopped', indexed: 0, total: 0 });
    });
    this.#thread = thread;
    const { channel } = thread;
    channel.on('changed', change => this.#changed.fire(readChange(change)));
    channel.on('progress', progress => this.#progress.fire(progress));
    channel.on('indexed', progress => this.#indexed.fire(progress));
    channel.on('suggesting', progress => this.#suggesting.fire(progress));
    channel.on('storeTrouble', trouble => this.#trouble.fire(trouble));
    this.#tellReading(channel);
    if (this.#theme) void channel.call('setTheme', [this.#theme]).catch(ignoreClosed);
    this.#tellTerms(channel);
    return channel;
  }

  /** Where questions about terms are asked: the thread is told of the terms as soon as they are read, and before them. */
  async channelWithTerms(): Promise<LibraryChannel> {
    const channel = this.channel();
    await this.#home.glossary.terms();
    return channel;
  }

  /** Tells the thread what was read since; one that is not running will be told when it starts. */
  readingChanged(): void {
    if (this.#thread) this.#tellReading(this.#thread.channel);
  }

  async setTheme(theme: ThemeSource): Promise<void> {
    this.#theme = theme;
    await this.channel().call('setTheme', [theme]);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#listening.dispose();
    this.#thread?.dispose();
    this.#thread = undefined;
    this.#changed.dispose();
    this.#progress.dispose();
    this.#indexed.dispose();
    this.#suggesting.dispose();
    this.#trouble.dispose();
    this.#died.dispose();
  }

  #tellTerms(channel: LibraryChannel): void {
    // Who asks for the glossary hears of its failure; here it only means that there are no terms to tell of.
    void this.#home.glossary.terms().then(
      terms => channel.call('setTerms', [terms, this.#home.glossary.taste]).catch(ignoreClosed),
      () => undefined,
    );
  }

  #tellReading(channel: LibraryChannel): void {
    void channel.call('setReading', [this.#home.reading()]).catch(ignoreClosed);
  }
}

function ignoreClosed(error: unknown): void {
  if (!(error instanceof CallFailed && error.code === 'disposed')) throw error;
}
