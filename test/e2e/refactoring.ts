import type { Locator } from 'playwright-core';
import { type Reply, type ScriptedServer, scripted, streams } from '../fixtures/scripted-models';
import { until } from '../host/until';
import { type LibraryWindow, openLibraryWindow } from './library-window';
import type { Workbench, WorkbenchOptions } from './workbench';

/** A window whose model is a scripted server, and what one does in it to have selected code rewritten. */
export class Refactoring {
  readonly workbench: Workbench;
  readonly server: ScriptedServer;
  readonly #window: LibraryWindow;
  #reply: Reply = streams('');

  private constructor(window: LibraryWindow, server: ScriptedServer) {
    this.#window = window;
    this.workbench = window.workbench;
    this.server = server;
  }

  static async open(options: WorkbenchOptions): Promise<Refactoring> {
    let made: Refactoring | undefined;
    const server = await scripted((response, heard) => made?.reply(response, heard));
    const window = await openLibraryWindow({
      ...options,
      machineSettings: {
        'seoga.model.source': 'endpoint',
        'seoga.model.address': server.address,
        'seoga.model.name': 'scripted',
        'seoga.completion.enabled': false,
        ...options.machineSettings,
      },
    });
    made = new Refactoring(window, server);
    await made.workbench.run(api =>
      api.extensions
        .getExtension('seoga.seoga')
        ?.activate()
        .then(() => undefined),
    );
    return made;
  }

  /** What the model does from now on. */
  get reply(): Reply {
    return this.#reply;
  }

  set reply(reply: Reply) {
    this.#reply = reply;
  }

  /** Answers one after the other, round and round, each in a fence. */
  answers(...all: readonly string[]): void {
    let asked = 0;
    this.#reply = (response, heard) => streams(fenced(all[asked++ % all.length] ?? ''))(response, heard);
  }

  /** Opens a file by its path: one that was only just written quick open does not know yet. */
  async show(path: string): Promise<void> {
    await this.workbench.run(async (api, path) => {
      await api.window.showTextDocument(api.Uri.file(path), { preview: false });
    }, path);
  }

  /** Selects a text in the editor in front: all of it, or where it first stands. */
  async select(text: string): Promise<void> {
    // The host hears of an editor a moment after it is seen.
    const isInFront = () =>
      this.workbench.run((api, text) => api.window.activeTextEditor?.document.getText().includes(text) ?? false, text);
    await until(isInFront, Boolean);
    await this.workbench.run((api, text) => {
      const editor = api.window.activeTextEditor;
      if (!editor) throw new Error('No editor is open.');
      const at = editor.document.getText().indexOf(text);
      const [start, end] = [editor.document.positionAt(at), editor.document.positionAt(at + text.length)];
      editor.selection = new api.Selection(start, end);
    }, text);
  }

  /** Not waited for: what asks something ends when it is answered. */
  async begin(command: string, ...args: readonly string[]): Promise<void> {
    await this.workbench.run(
      (api, command, args) => {
        void api.commands.executeCommand(command, ...args);
      },
      command,
      args,
    );
  }

  /** What an editor holds: of a file of the folder, since candidates that were checked may be open for a while, or of what we show. */
  textOf(path: string): Promise<string> {
    const { workbench } = this;
    return workbench.run(
      (api, path) => api.workspace.textDocuments.find(({ uri }) => uri.path === path)?.getText() ?? '',
      path.startsWith('/') ? path : `${workbench.folder}/${path}`,
    );
  }

  /** The host hears of what was written a moment after the preview has gone. */
  async isWritten(path: string, text: string): Promise<void> {
    await until(
      () => this.textOf(path),
      now => now === text,
    );
  }

  /** The rows of the preview, one for each change. */
  get changes(): Locator {
    return this.workbench.page.locator('.part.panel .monaco-list-row[aria-label^="line "]');
  }

  /** What the status bar says of the candidate in front. */
  get status(): Locator {
    return this.workbench.page.locator('.statusbar-item[id*="seoga.candidates"]');
  }

  /** Makes the changes that are ticked. */
  async apply(): Promise<void> {
    await this.workbench.page.locator('.part.panel .monaco-button', { hasText: 'Apply' }).click();
    await this.isGone();
  }

  /** What the user was told, in the list behind the bell: VS Code shows no toasts while tests run in its host. */
  async told(): Promise<readonly string[]> {
    await this.workbench.command('notifications.showList');
    const list = this.workbench.page.locator('.notifications-center.visible');
    await list.waitFor();
    const told = await list.locator('.notification-list-item-message').allInnerTexts();
    await this.workbench.command('notifications.hideList');
    return told;
  }

  async isTold(sentence: RegExp): Promise<void> {
    await until(
      () => this.told(),
      told => told.some(said => sentence.test(said)),
    );
  }

  /** The preview has been put away. */
  async isGone(): Promise<void> {
    await this.changes.first().waitFor({ state: 'hidden' });
    await this.status.waitFor({ state: 'hidden' });
  }

  /** The messages of the last request. */
  get sent(): readonly { readonly content: string }[] {
    const body = this.server.heard.at(-1)?.body as { messages: readonly { content: string }[] } | undefined;
    return body?.messages ?? [];
  }

  /** Leaves nothing open for the next test. */
  async tidy(): Promise<void> {
    await this.workbench.command('refactorPreview.discard');
    await this.workbench.command('notifications.clearAll');
    await this.workbench.command('workbench.action.files.revert');
    await this.workbench.command('workbench.action.closeAllEditors');
  }

  async dispose(): Promise<void> {
    await this.#window.dispose();
    await this.server.close();
  }
}

export function fenced(code: string): string {
  return `Here it is:\n\n\`\`\`\n${code}\n\`\`\`\n`;
}
