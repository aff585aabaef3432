import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { type CommandId, commands } from '../../src/manifest/commands';
import { DRIVER_MARK } from '../host/driver-protocol';
import { until } from '../host/until';
import { windowAddress } from '../stage/address';
import { launchChromium } from '../stage/chromium';
import { provision } from '../stage/provision';
import { type ServerOptions, type Settings, startServer } from '../stage/server';
import { openTestWindow } from '../stage/test-window';
import { writeFiles } from '../stage/write-files';
import { allowModel } from './allow-model';
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
  /** False leaves a model's address in the machine settings as it is: refused. Otherwise it is allowed as the window opens. */
  readonly allowsModel?: boolean;
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
  let browser: Browser | undefined;
  const dispose = async () => {
    await Promise.all([browser?.close(), server.dispose()]);
  };
  try {
    browser = await launchChromium(stage);
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      locale: options.locale ?? 'en',
    });
    // Longer than anything takes that works at all, also where three windows share a slow processor.
    page.setDefaultTimeout(30_000);
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
      ...(options.installed === undefined ? {} : { proposals: true }),
      ...(options.file === undefined ? {} : { file: join(folder, options.file) }),
    };
    const calls = options.driven === false ? await openPlain(page, request) : await openDriven(page, request);
    await untilThere(page);
    const workbench = new Workbench({ page, folder, calls, locale: options.locale, dispose });
    const namesModel = options.machineSettings?.['seoga.model.address'] !== undefined;
    // A window that may be restricted asks about that first, and only the driver gets past its question.
    const canAllow = workbench.isDriven || options.trust !== 'ask';
    if (namesModel && (options.allowsModel ?? canAllow)) await allowModel(workbench);
    return workbench;
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Resolves once the window stands there: on a slow machine a whole window takes its time. */
function untilThere(page: Page): Promise<void> {
  return page.locator('.monaco-workbench .part.activitybar').waitFor({ timeout: 60_000 });
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
  readonly #locale: string | undefined;

  constructor(parts: {
    page: Page;
    folder: string;
    calls: HostCalls | undefined;
    locale: string | undefined;
    dispose: () => Promise<void>;
  }) {
    this.page = parts.page;
    this.folder = parts.folder;
    this.quickPick = new QuickPick(parts.page);
    this.editor = new Editor(parts.page, this.quickPick, parts.calls);
    this.reader = new Reader(parts.page, this.webview);
    this.dispose = parts.dispose;
    this.#calls = parts.calls;
    this.#locale = parts.locale;
  }

  /** Whether `run` reaches the extension host. */
  get isDriven(): boolean {
    return this.#calls !== undefined;
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
    const selected = tab.and(this.page.locator('[aria-selected="true"]'));
    // A click on the icon of an open container closes it, and a window that is loaded again opens one a moment later.
    const isOpen = async () => {
      if (await selected.isVisible()) return true;
      await tab.click();
      return selected.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    };
    await until(isOpen, Boolean);
  }

  /** Runs a command as users do, by its title in the command palette: `palette('Seoga: Search Articles')`. */
  palette(title: string): Promise<void> {
    return this.quickPick.take(`>${title}`, title);
  }

  /** Runs one of our own commands so, by its id: titles may change. */
  ours(command: CommandId): Promise<void> {
    const { en, ko } = commands[command].title;
    return this.palette(this.#locale === 'ko' ? `서가: ${ko}` : `Seoga: ${en}`);
  }

  /** Opens the article of this very title for good, by the search box. */
  async openArticle(title: string): Promise<void> {
    await this.quickPick.insist(async patience => {
      if (this.isDriven) await this.command('seoga.search');
      else await this.ours('seoga.search');
      await this.quickPick.input.fill(title, { timeout: patience });
      await this.quickPick.firstIs(title, { timeout: patience });
      await this.quickPick.accept();
      await this.quickPick.input.waitFor({ state: 'hidden', timeout: patience });
    });
    await this.reader.shows(title);
  }

  /** Closes every tab, and waits until the last one is gone: a tab that closes takes the focus from what opens meanwhile. */
  async closeEditors(): Promise<void> {
    if (this.isDriven) await this.command('workbench.action.closeAllEditors');
    else await this.palette('View: Close All Editors');
    await this.page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
  }

  /** Loads the window again, as its command does. From then on the driver is gone. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: 60_000 });
    await Promise.all([loaded, this.palette('Developer: Reload Window')]);
    await untilThere(this.page);
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

  /** Shows a colour theme, such as `Dark Modern`, and waits until this page has its colours. */
  async setTheme(theme: string, page: { find(selector: string): Locator }): Promise<void> {
    await this.run(
      (api, theme) =>
        api.workspace.getConfiguration().update('workbench.colorTheme', theme, api.ConfigurationTarget.Global),
      theme,
    );
    // Some ids have lost the word since.
    await page.find(`body[data-vscode-theme-id$="${theme.replace(/^Default /, '')}"]`).waitFor();
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
