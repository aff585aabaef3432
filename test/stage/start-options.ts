import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from './server';
import { StageError } from './stage-error';

/** What `npm start -- ...` was told. */
export interface StartOptions {
  /** Folders to read from besides the bundled library, absolute. */
  readonly libraries: readonly string[];
  readonly port: number | undefined;
  readonly tour: boolean;
}

const USAGE = 'Usage: npm start -- [--library FOLDER]... [--port N] [--tour]';

/** Reads the arguments; folders are relative to where npm was called, not to the project. */
export function readStartOptions(args: readonly string[], calledFrom: string): StartOptions {
  const { library, port, tour } = parse(args);
  return {
    libraries: library.map(folder => existingFolder(resolve(calledFrom, folder))),
    port: port === undefined ? undefined : portNumber(port),
    tour,
  };
}

/** The settings that put folders on Seoga's shelves. */
export function librarySettings(folders: readonly string[]): Settings {
  return folders.length === 0 ? {} : { 'seoga.library.folders': folders };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        library: { type: 'string', multiple: true, default: [] },
        port: { type: 'string' },
        tour: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new StageError((error as Error).message, USAGE);
  }
}

function existingFolder(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return folder;
  throw new StageError(
    found ? `${folder} is a file, not a folder.` : `There is no folder ${folder}.`,
    'Name a folder of Markdown articles: npm start -- --library FOLDER',
  );
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StageError(`"${text}" is not a port.`, USAGE);
}
