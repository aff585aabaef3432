/** The library's own thread: the core's reading room behind a channel, with code coloured by the editor's theme. */
import { parentPort } from 'node:worker_threads';
import type { CancellationToken } from '../core/kit/cancellation';
import type { ShelfId } from '../core/library/shelf';
import { ReadingRoom } from '../core/room/reading-room';
import { Channel, type Handler } from '../protocol/channel';
import { trusted } from '../protocol/guard';
import type { LibraryHostSide, LibrarySide } from '../protocol/library';
import { ThemedHighlighter } from './highlighter';
import { readTheme } from './theme-file';

/** Our own host is the only one that can reach this port, so parameters are taken as typed. */
function handle<P extends readonly unknown[], R>(
  answer: (params: P, token: CancellationToken) => R | Promise<R>,
): Handler<P, R> {
  return { accepts: trusted<P>, answer };
}

const port = parentPort;
if (!port) throw new Error('The library runs as a worker thread.');

const highlighter = new ThemedHighlighter({
  info: message => channel.fire('log', message),
  error: (message, error) => channel.fire('log', `${message}: ${error instanceof Error ? error.stack : error}`),
});
const room: ReadingRoom = new ReadingRoom(
  {
    list: (shelf, token) => channel.call('list', [shelf], token),
    read: (shelf, paths) => channel.call('read', [shelf, paths]),
  },
  highlighter,
);

const channel: Channel<LibrarySide, LibraryHostSide> = new Channel<LibrarySide, LibraryHostSide>(
  {
    send: message => port.postMessage(message),
    listen: receive => {
      port.on('message', receive);
      return { dispose: () => port.off('message', receive) };
    },
  },
  {
    setShelves: handle(async ([shelves], token) => {
      await room.setShelves(shelves, token);
      return undefined;
    }),
    reload: handle(async ([shelf], token) => {
      await room.reload(shelf, token);
      return undefined;
    }),
    filesChanged: handle(async ([shelf, changes]) => {
      await room.filesChanged(shelf, changes);
      return undefined;
    }),
    search: handle(([query, options]) => room.search(query, options)),
    open: handle(([place, options]) => room.open(place, options)),
    setTerms: handle(([terms]) => {
      room.setTerms(terms);
      return undefined;
    }),
    articlesWithTerm: handle(([term, limit]) => room.articlesWithTerm(term, limit)),
    setTheme: handle(async ([theme]) => {
      const extension = { id: 'theme' as ShelfId, uri: theme.root, label: '' };
      highlighter.setTheme(await readTheme(theme, async path => (await channel.call('read', [extension, [path]]))[0]));
      return undefined;
    }),
  },
);

room.onDidChange(change => channel.fire('changed', change));
room.onDidProgress(progress => channel.fire('progress', progress));
