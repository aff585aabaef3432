/** The library's own thread: the core's reading room behind a channel, with its store on disk and code coloured by the editor's theme. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CancellationToken } from '../core/kit/cancellation';
import { lazyAsync } from '../core/kit/lazy';
import type { ShelfId } from '../core/library/shelf';
import type { EditorTheme, ThemeSource } from '../core/markdown/editor-theme';
import { ReadingRoom } from '../core/room/reading-room';
import type { TermDraft } from '../core/terms/glossary/term-draft';
import { mixedSource } from '../node/mixed-source';
import { Channel, type Handler } from '../protocol/channel';
import { trusted } from '../protocol/guard';
import type { LibraryHostSide, LibrarySide, LibraryStart } from '../protocol/library';
import type { ThemedHighlighter } from './highlighter';
import { openLibraryStore } from './library-store';

const port = parentPort;
if (!port) throw new Error('The library runs as a worker thread.');
const { storeFile } = workerData as LibraryStart;

/**
 * Has the room answer, once it is open; questions keep their order. Our own host is the only one that can reach this port, so
 * parameters are taken as typed.
 */
function ask<P extends readonly unknown[], R>(
  answer: (room: ReadingRoom, params: P, token: CancellationToken) => R | Promise<R>,
): Handler<P, R> {
  return { accepts: trusted<P>, answer: async (params, token) => answer(await opening, params, token) };
}

/** The same for what is done for its effect and answers nothing. */
function run<P extends readonly unknown[]>(
  work: (room: ReadingRoom, params: P, token: CancellationToken) => unknown,
): Handler<P, undefined> {
  return ask(async (room, params: P, token) => {
    await work(room, params, token);
    return undefined;
  });
}

const channel: Channel<LibrarySide, LibraryHostSide> = new Channel<LibrarySide, LibraryHostSide>(
  {
    send: message => port.postMessage(message),
    listen: receive => {
      port.on('message', receive);
      // Let go of only once the host has closed its end.
      return { dispose: () => void end() };
    },
  },
  {
    setShelves: run(async (room, [shelves, all], token) => {
      const reading = readAndIndex(room, () => room.setShelves(shelves, token, all));
      // While the disk is looked at: who types first finds the names ready.
      setImmediate(() => room.prepare());
      await reading;
    }),
    reload: run(async (room, [shelf], token) => {
      await readAndIndex(room, () => room.reload(shelf, token));
    }),
    filesChanged: run(async (room, [shelf, changes]) => {
      if (await room.filesChanged(shelf, changes)) fillIndex(room);
    }),
    stopIndexing: run(room => room.stopIndexing()),
    search: ask((room, [query, options]) => room.search(query, options)),
    completions: ask((room, [query]) => room.completions(query)),
    find: ask((room, [query, options], token) => room.find(query, options, token)),
    passages: ask((room, [query, options], token) => room.passages(query, options, token)),
    setReading: run((room, [facts]) => room.setReading(facts)),
    open: ask((room, [place, options]) => room.open(place, options)),
    text: ask((room, [place]) => room.text(place)),
    evidence: ask((room, [question, options], token) => room.evidence(question, options, token)),
    otherNames: ask((room, [question]) => room.otherNames(question)),
    pieces: ask((room, [article]) => room.pieces(article)),
    relations: ask((room, [article]) => room.relations(article)),
    preview: ask((room, [place, heading]) => room.preview(place, heading)),
    setTerms: run((room, [terms, taste]) => room.setTerms(terms, taste)),
    termLine: ask((room, [term]) => room.termLine(term)),
    suggestTerms: ask((room, [limit], token) =>
      room.suggestTerms(limit, { token, tell: progress => channel.fire('suggesting', progress) }),
    ),
    articlesWithTerm: ask((room, [term, limit]) => room.articlesWithTerm(term, limit)),
    termsNamed: ask((room, [name, limit]) => room.termsNamed(name, limit)),
    usesOfTerm: ask((room, [term, limits], token) => room.usesOfTerm(term, limits, token)),
    // These need no room, and must not wait for one to open.
    renderAnswer: {
      accepts: trusted<[markdown: string]>,
      answer: async ([markdown]) => {
        const [{ answerHtml }, made] = await Promise.all([import('../core/ask/answer-html'), renderer()]);
        return answerHtml(markdown, made);
      },
    },
    readGlossary: {
      accepts: trusted<[name: string, text: string]>,
      answer: async ([name, text]) => (await import('../core/terms/glossary/read-glossary')).readGlossary(name, text),
    },
    addTerms: {
      accepts: trusted<[text: string, drafts: readonly TermDraft[]]>,
      answer: async ([text, drafts]) =>
        (await import('../core/terms/glossary/added-entry')).addedEntry(text, ...drafts),
    },
    setTheme: run(async (_room, [source]) => {
      const extension = { id: 'theme' as ShelfId, uri: source.root, label: '' };
      themeSource = source;
      const { readTheme } = await import('./theme-file');
      const read = await readTheme(source, async path => (await channel.call('read', [extension, [path]]))[0]);
      // VS Code tells of a new theme more than once: the one asked for last stands, however long its files take.
      if (source !== themeSource) return;
      theme = read;
      highlighter?.setTheme(theme);
    }),
  },
);

const log = (message: string, error?: unknown): void =>
  channel.fire('log', error === undefined ? message : `${message}: ${error instanceof Error ? error.stack : error}`);

let theme: EditorTheme | undefined;
let themeSource: ThemeSource | undefined;
let highlighter: ThemedHighlighter | undefined;

/** Loaded with the first article: who searches first must not wait for a Markdown parser and its colours. */
const renderer = lazyAsync(async () => {
  const [markdown, colours] = await Promise.all([import('../core/markdown/render'), import('./highlighter')]);
  highlighter = new colours.ThemedHighlighter({ info: message => log(message), error: log });
  if (theme) highlighter.setTheme(theme);
  return markdown.createRenderer({ highlighter });
});

const storing = openLibraryStore(storeFile, {
  tell: trouble => channel.fire('storeTrouble', trouble),
  log,
  refill: async () => {
    const room = await opening;
    room.restore();
    fillIndex(room);
  },
});
const opening = openRoom();

async function openRoom(): Promise<ReadingRoom> {
  const source = mixedSource({
    list: (shelf, token) => channel.call('list', [shelf], token),
    read: (shelf, paths) => channel.call('read', [shelf, paths]),
  });
  const room = new ReadingRoom({ source, store: await storing, renderer });
  room.onDidChange(change => channel.fire('changed', change));
  room.onDidProgress(progress => channel.fire('progress', progress));
  room.onDidIndex(progress => channel.fire('indexed', progress));
  return room;
}

/** What a reading that was cancelled or failed has found is indexed as well. */
async function readAndIndex(room: ReadingRoom, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } finally {
    fillIndex(room);
  }
}

/** In the background: whoever wanted the shelves read has them. What keeps the index from being filled has been told. */
function fillIndex(room: ReadingRoom): void {
  room.fillIndex().catch(error => log('The index cannot be filled', error));
}

/** The host is done with us: lets go of the store for the next window. Each transaction runs in one go, so none is cut off. */
async function end(): Promise<void> {
  (await storing).dispose();
  // Ends this thread only.
  process.exit();
}
