import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { DRIVER_MARK } from '../host/driver-protocol';
import { windowAddress } from '../stage/address';
import { launchChromium } from '../stage/chromium';
import { provision } from '../stage/provision';
import { type ServerOptions, type Settings, startServer } from '../stage/server';
import { openTestWindow } from '../stage/test-window';
import { Editor } from './editor';
import { HostCalls, type HostFunction, type Json } from './host-calls';
import { QuickPick } from './quick-pick';
import { Tree } from './tree';

/** What kind of window a test wants; everything has a default. */
export interface WorkbenchOptions extends Omit<ServerOptions, 'port'> {
  /** The extension's root. Default: the current directory. */
  readonly root?: string;
  /** The folder to open, absolute. Default: a new one that holds `files`. */
  readonly folder?: string;
  /** Text files of the new folder, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** A colour theme by its settings id, such as `Default Dark Modern`. */
  readonly theme?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** False leaves the driver out: VS Code refuses modal dialogs while tests run in its host. `run` then rejects. */
  readonly driven?: boolean;
}

/**
 * Opens a real VS Code with our extension in a headless browser: `const workbench = await openWorkbench({ theme })`.
 * It takes 5 to 10 seconds, so tests of one file share one, made in `before` and disposed in `after`.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const stage = await provision({ log: console.log });
  const settings: Settings = {
    ...(options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme }),
    'window.autoDetectColorScheme': false,
    'window.autoDetectHighContrast': false,
    ...options.settings,
  };
  const server = await startServer(stage, { ...options, settings });
  try {
    const browser = await launchChromium(stage);
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      locale: options.locale ?? 'en',
    });
    const folder = options.folder ?? (await writeFiles(server.scratch, options.files ?? {}));
    const request = { port: server.port, folder, extension: options.root ?? process.cwd() };
    const calls = options.driven === false ? await openPlain(page, request) : await openDriven(page, request);
    await page.locator('.monaco-workbench .part.activitybar').waitFor();
    const dispose = async () => {
      await browser.close();
      await server.dispose();
    };
    return new Workbench({ page, folder, calls, dispose });
  } catch (error) {
    await server.dispose();
    throw error;
  }
}

/** One window of VS Code, and what a user does in it. */
export class Workbench {
  readonly page: Page;
  /** The folder that is open, absolute. */
  readonly folder: string;
  readonly quickPick: QuickPick;
  readonly editor: Editor;
  /** Closes the window and ends its server. */
  readonly dispose: () => Promise<void>;
  readonly #calls: HostCalls | undefined;

  constructor(parts: { page: Page; folder: string; calls: HostCalls | undefined; dispose: () => Promise<void> }) {
    this.page = parts.page;
    this.folder = parts.folder;
    this.quickPick = new QuickPick(parts.page);
    this.editor = new Editor(parts.page, this.quickPick);
    this.dispose = parts.dispose;
    this.#calls = parts.calls;
  }

  /** The document inside the webview that is in front: `await workbench.webview.locator('#article h1').innerText()`. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** The tree of a view container, opened by a click on its icon in the activity bar. */
  async openTree(container: string): Promise<Tree> {
    const tab = this.page.locator('.part.activitybar [role="tab"]', {
      has: this.page.locator(`[aria-label^="${container}"]`),
    });
    // A click on the icon of an open container would close it.
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    return new Tree(this.page.locator('.part.sidebar'));
  }

  /** Runs a command as users do, by its title in the command palette: `palette('Seoga: Search Articles')`. */
  async palette(title: string): Promise<void> {
    await this.quickPick.openWith(`>${title}`);
    await this.quickPick.row(title).click();
  }

  /** Runs a function inside the extension host, see {@link HostCalls.run}. */
  run<A extends readonly Json[], T>(inHost: HostFunction<A, T>, ...args: A): Promise<T> {
    if (this.#calls === undefined) return Promise.reject(new Error('This window was opened without the driver.'));
    return this.#calls.run(inHost, ...args);
  }

  /** Executes a command by its id and waits for its result: `command('workbench.action.closeAllEditors')`. */
  command(id: string, ...args: readonly Json[]): Promise<Json> {
    return this.run((api, id, args) => api.commands.executeCommand<Json>(id, ...args), id, args);
  }

  /** Saves a picture of the window under `.vscode-test/pictures`, and says where. */
  async screenshot(name: string): Promise<string> {
    const path = join('.vscode-test/pictures', `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}

type Request = Parameters<typeof windowAddress>[0];

async function openPlain(page: Page, request: Request): Promise<undefined> {
  await page.goto(windowAddress(request));
}

async function openDriven(page: Page, request: Request & { readonly extension: string }): Promise<HostCalls> {
  const token = randomUUID();
  let announced: (port: number) => void = () => undefined;
  const port = new Promise<number>(resolve => {
    announced = resolve;
  });
  await openTestWindow(page, {
    ...request,
    tests: join(process.cwd(), 'out/test/host/driver'),
    environment: { SEOGA_DRIVER_TOKEN: token },
    onOutput: line => {
      if (line.startsWith(DRIVER_MARK)) announced(Number(line.slice(DRIVER_MARK.length)));
    },
  });
  return new HostCalls(await port, token);
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
