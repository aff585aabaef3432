import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { type CommandId, commands } from '../../src/manifest/commands';
import { DRIVER_MARK } from '../host/driver-protocol';
import { windowAddress } from '../stage/address';
import { launchChromium } from '../stage/chromium';
import { provision } from '../stage/provision';
import { type ServerOptions, type Settings, startServer } from '../stage/server';
import { openTestWindow } from '../stage/test-window';
import { writeFiles } from '../stage/write-files';
import { Editor } from './editor';
import { HostCalls, type HostFunction, type Json } from './host-calls';
import { QuickPick } from './quick-pick';
import { Reader } from './reader';
import { Tree } from './tree';

/** What kind of window a test wants; everything has a default. */
export interface WorkbenchOptions extends ServerOptions {
  /** The extension's root. Default: the current directory. */
  readonly root?: string;
  /** The folder to open, absolute. Default: a new one, gone with the window. */
  readonly folder?: string;
  /** Text files to write into it first, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** One of the folder's files, shown at once. */
  readonly file?: string;
  /** A colour theme by its settings id, such as `Default Dark Modern`. */
  readonly theme?: string;
  /** The display language that extensions see, such as `ko`. VS Code's own words need a language pack and stay English. */
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of the screen per CSS pixel. Default: 1. */
  readonly scale?: number;
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
      deviceScaleFactor: options.scale ?? 1,
      locale: options.locale ?? 'en',
    });
    page.setDefaultTimeout(15_000);
    // What a language pack would set: `vscode.env.language` and the extension's own words follow.
    if (options.locale !== undefined) {
      await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.locale)}`);
    }
    const folder = options.folder ?? server.scratch;
    if (options.files !== undefined) await writeFiles(folder, options.files);
    const request = {
      port: server.port,
      folder,
      extension: options.root ?? process.cwd(),
      ...(options.file === undefined ? {} : { file: join(folder, options.file) }),
    };
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
  readonly reader: Reader;
  /** Closes the window and ends its server. */
  readonly dispose: () => Promise<void>;
  readonly #calls: HostCalls | undefined;

  constructor(parts: { page: Page; folder: string; calls: HostCalls | undefined; dispose: () => Promise<void> }) {
    this.page = parts.page;
    this.folder = parts.folder;
    this.quickPick = new QuickPick(parts.page);
    this.editor = new Editor(parts.page, this.quickPick);
    this.reader = new Reader(parts.page, this.webview);
    this.dispose = parts.dispose;
    this.#calls = parts.calls;
  }

  /** The document inside the webview that is in front: `await workbench.webview.locator('#readerArticle h1').innerText()`. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** The tree of a view container, opened by a click on its icon in the activity bar. */
  async openTree(container: string): Promise<Tree> {
    await this.#openContainer(container);
    return new Tree(this.page.locator('.part.sidebar'));
  }

  /** One view of a container, by its name: `await (await workbench.openView('Seoga', 'Topics')).rows()`. */
  async openView(container: string, view: string): Promise<Tree> {
    await this.#openContainer(container);
    const header = this.page.locator(`.pane-header[aria-label^="${view} "]`);
    return new Tree(this.page.locator('.part.sidebar .pane', { has: header }));
  }

  /** The tabs of the editor, from left to right, group by group. */
  tabs(): Promise<readonly string[]> {
    return this.page.locator('.tabs-container .tab .label-name').allInnerTexts();
  }

  /** What VS Code shows at the lower right: errors, warnings, news. */
  notifications(): Promise<readonly string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  async #openContainer(container: string): Promise<void> {
    const tab = this.page.locator('.part.activitybar [role="tab"]', {
      has: this.page.locator(`[aria-label^="${container}"]`),
    });
    // A click on the icon of an open container would close it.
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  }

  /** Runs a command as users do, by its title in the command palette: `palette('Seoga: Search Articles')`. */
  palette(title: string): Promise<void> {
    return this.quickPick.take(`>${title}`, title);
  }

  /** Runs one of our own commands so, by its id: titles may change. */
  ours(command: CommandId): Promise<void> {
    return this.palette(`Seoga: ${commands[command].title.en}`);
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
  const late = setTimeout(90_000, undefined, { ref: false });
  const answered = await Promise.race([port, late]);
  if (answered === undefined) throw new Error('The extension host did not start the driver within 90 s.');
  return new HostCalls(answered, token);
}
