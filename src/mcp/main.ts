/** `node dist/mcp.js`: Seoga for agents, an MCP server on stdin and stdout. Nothing but the protocol goes to stdout. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pause } from '../core/kit/pause';
import { DiskSource } from '../node/disk-source';
import { AnsweringTransport } from './answering-transport';
import { type Arguments, HELP, readArguments } from './arguments';
import { ConfinedSource } from './confined-source';
import { readGlossaries } from './glossaries';
import { indexFolder } from './index-folder';
import { fromHome, shelvesOf } from './library-folder';
import { RoomLibrary } from './room-library';
import { createServer, VERSION } from './server';
import { openServerStore } from './server-store';
import { UsageError } from './usage-error';

/** Beside this file, as the build lays them out. */
const HERE = dirname(fileURLToPath(import.meta.url));
const BUNDLED_ARTICLES = join(HERE, '..', 'data', 'articles');
const BUNDLED_GLOSSARY = join(HERE, 'glossary.json');

/** So long the last answers may take once nobody asks any more, in ms: one to a cancelled request never comes. */
const LAST_ANSWERS = 5000;

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked.kind === 'help') return void process.stdout.write(HELP);
  if (asked.kind === 'version') return void process.stdout.write(`${VERSION}\n`);
  await serve(asked);
}

async function serve({ libraries, glossaries, index }: Arguments & { readonly kind: 'serve' }): Promise<void> {
  const shelves = shelvesOf(libraries, BUNDLED_ARTICLES);
  const terms = readGlossaries({ files: glossaries, shelves, bundled: BUNDLED_GLOSSARY, warn: say });
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const folder = index === undefined ? indexFolder(machine) : fromHome(index);
  // A turn later: the first reading may meet a broken store before there is a library to refill it from.
  const store = await openServerStore(folder, { complain, refill: () => setImmediate(() => library.restore()) });
  const source = new ConfinedSource(new DiskSource());
  const library = new RoomLibrary({ shelves, terms, source, store, clock: Date.now, onError: complain });
  const transport = new AnsweringTransport();
  const stop = (): void => {
    library.dispose();
    process.exit(0);
  };
  // A client ends its server by closing the input, or dies and closes everything.
  process.stdin.on('end', () => void Promise.race([transport.answered(), pause(LAST_ANSWERS)]).then(stop));
  process.stdout.on('error', stop);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  await createServer(library).connect(transport);
}

function complain(error: unknown): void {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function say(sentence: string): void {
  process.stderr.write(`seoga: ${sentence}\n`);
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) say(error.message);
  else complain(error);
  process.exit(error instanceof UsageError ? 2 : 1);
});
