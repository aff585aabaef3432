import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Heard, type Reply, type ScriptedServer, scripted } from '../fixtures/scripted-models';
import { type LibraryWindow, openLibraryWindow, SHELF, TITLES } from './library-window';
import type { Workbench, WorkbenchOptions } from './workbench';

/** What a suite wants besides a window. */
export interface ModelWindowOptions extends WorkbenchOptions {
  /** Articles besides those of the fixtures, by file. */
  readonly articles?: Readonly<Record<string, string>>;
  /** What the model is called. */
  readonly model?: string;
}

/** A window whose library has been read and is asked with a model, and the scripted server that is the model. */
export interface ModelWindow {
  readonly workbench: Workbench;
  readonly server: ScriptedServer;
  /** Every address that the window asked for. */
  readonly requests: readonly string[];
  /** From now on these are the replies, one after the other; the last one is repeated. */
  replying(...replies: readonly Reply[]): void;
  /** What the model was asked since the replies were said. */
  heard(): readonly Heard[];
  /** Closes the window, and then the server. */
  dispose(): Promise<void>;
}

/** `const model = await openModelWindow(); model.replying(streams('하나'))` */
export async function openModelWindow({
  articles = {},
  model = 'scripted',
  ...options
}: ModelWindowOptions = {}): Promise<ModelWindow> {
  let replies: readonly Reply[] = [];
  let from = 0;
  const server = await scripted((response, heard) => {
    const reply = replies[Math.min(server.heard.length - from, replies.length) - 1];
    return reply?.(response, heard);
  });
  let window: LibraryWindow | undefined;
  const dispose = async (): Promise<void> => {
    await window?.dispose();
    await server.close();
  };
  try {
    window = await openLibraryWindow({
      viewport: { width: 1600, height: 1000 },
      ...options,
      machineSettings: {
        'seoga.model.source': 'endpoint',
        'seoga.model.address': server.address,
        'seoga.model.name': model,
        ...options.machineSettings,
      },
    });
    const { workbench, library } = window;
    for (const [file, text] of Object.entries(articles)) await writeFile(join(library, file), text);
    const requests: string[] = [];
    workbench.page.context().on('request', request => requests.push(request.url()));
    await readLibrary(workbench);
    const replying = (...next: readonly Reply[]): void => {
      replies = next;
      from = server.heard.length;
    };
    return { workbench, server, requests, replying, heard: () => server.heard.slice(from), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Waits until everything is in the index: a row is there once its article is read. */
export async function readLibrary(workbench: Workbench): Promise<void> {
  await (await workbench.openView('Seoga', 'Articles')).expand(SHELF, TITLES['column.md']);
}
