import { Worker } from 'node:worker_threads';
import type { Disposable } from '../../core/kit/disposable';
import type { ArticleSource, Log } from '../../core/ports';
import { Channel } from '../../protocol/channel';
import { trusted } from '../../protocol/guard';
import type { LibraryHostSide, LibrarySide, LibraryStart } from '../../protocol/library';

/** A running library thread and the channel to it. Disposed, it puts its store away and ends by itself. */
export interface LibraryThread extends Disposable {
  readonly channel: Channel<LibraryHostSide, LibrarySide>;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
}

/** A thread that is told to end and does not is ended by force so much later, in ms: VS Code waits a few seconds for all of us. */
const LAST_MOMENT = 500;

/**
 * Megabytes. Left alone, V8 lets the young objects of a worker grow to ten times this before it collects them, and keeps far more
 * of the old ones than it uses: measured over 67 MB of texts, 278 MB at the peak of indexing became 150, and 96 after searching became
 * 40, no slower. The benchmark fills a library of 50,000 articles under this cap.
 */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

/** What a thread is started with. */
export interface ThreadParts {
  readonly script: string;
  readonly start: LibraryStart;
  /** Reads what does not lie on this machine's disks. */
  readonly source: ArticleSource;
  readonly log: Log;
}

/** Starts the library's thread. `onExit` runs when it ends by itself, which only a bug or a lack of memory makes it do. */
export function startLibraryThread({ script, start, source, log }: ThreadParts, onExit: () => void): LibraryThread {
  const worker = new Worker(script, { workerData: start, resourceLimits: MEMORY });
  const channel = new Channel<LibraryHostSide, LibrarySide>(
    {
      send: message => worker.postMessage(message),
      listen: receive => {
        worker.on('message', receive);
        return { dispose: () => worker.off('message', receive) };
      },
    },
    {
      list: { accepts: trusted, answer: ([shelf], token) => source.list(shelf, token) },
      read: { accepts: trusted, answer: ([shelf, paths]) => source.read(shelf, paths) },
    },
  );
  channel.on('log', line => log.info(line));
  let isDisposed = false;
  worker.on('error', error => log.error('The library thread failed', error));
  const ended = new Promise<void>(resolve => worker.on('exit', () => resolve()));
  void ended.then(() => {
    channel.dispose();
    if (!isDisposed) onExit();
  });
  return {
    channel,
    ended,
    dispose: () => {
      isDisposed = true;
      // Closing this end tells the other one.
      channel.dispose();
      const late = setTimeout(() => void worker.terminate(), LAST_MOMENT);
      void ended.then(() => clearTimeout(late));
    },
  };
}
