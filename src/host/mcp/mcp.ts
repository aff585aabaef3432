import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { SettingsReader } from '../kit/settings';
import type { Shelves } from '../kit/shelves';

export interface McpParts {
  readonly extension: vscode.Uri;
  /** Of the extension: VS Code asks the server for its tools again when it changes. */
  readonly version: string;
  /** Where the extension keeps what it makes; the server's index gets a folder of its own there. */
  readonly storage: vscode.Uri;
  readonly shelves: Shelves;
  readonly settings: SettingsReader;
}

/** Named in `contributes.mcpServerDefinitionProviders`. */
const PROVIDER = 'seoga.library';
const LABEL = 'Seoga';

/**
 * Offers the library to the editor's own agents, as an MCP server over the same folders as the sidebar's. Nothing is started
 * or read here: the editor starts the server once an agent wants it.
 */
export function activateMcp(parts: McpParts): Disposable {
  const store = new DisposableStore();
  // Editors made from VS Code may lack it, and everything else works without.
  if (!('registerMcpServerDefinitionProvider' in vscode.lm)) return store;
  const changed = store.own(new vscode.EventEmitter<void>());
  store.own(parts.shelves.onDidChange(() => changed.fire()));
  let wasOffered = isOffered(parts.settings);
  store.own(
    parts.settings.onDidChange(() => {
      if (isOffered(parts.settings) === wasOffered) return;
      wasOffered = !wasOffered;
      changed.fire();
    }),
  );
  store.own(
    vscode.lm.registerMcpServerDefinitionProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => {
        const folders = isOffered(parts.settings) ? foldersOnDisk(parts.shelves) : [];
        return folders.length > 0 ? [serverFor(folders, parts)] : [];
      },
      resolveMcpServerDefinition: async () => {
        const folders = await thoseThere(foldersOnDisk(parts.shelves));
        return folders.length > 0 ? serverFor(folders, parts) : undefined;
      },
    }),
  );
  return store;
}

/** Not beside the tools of the editor, which are the same: an agent that is given both is given everything twice. */
function isOffered(settings: SettingsReader): boolean {
  const offer = settings.current['seoga.agents.offer'];
  return offer === 'mcpServer' || (offer === 'tools' && !('registerTool' in vscode.lm));
}

/** The server reads its files itself, so it can have only folders of this machine. */
function foldersOnDisk(shelves: Shelves): readonly vscode.Uri[] {
  return shelves
    .all()
    .map(shelf => vscode.Uri.parse(shelf.uri))
    .filter(uri => uri.scheme === 'file');
}

/** A folder that is away, such as one on a drive that is not plugged in, must not keep the others from being served. */
async function thoseThere(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(
    folders.map(async folder => {
      try {
        await vscode.workspace.fs.stat(folder);
        return folder;
      } catch {
        return undefined;
      }
    }),
  );
  return found.filter(folder => folder !== undefined);
}

/** Runs on the extension host's own Node, which in the desktop editor is Electron's. */
function serverFor(
  folders: readonly vscode.Uri[],
  { extension, version, storage }: McpParts,
): vscode.McpStdioServerDefinition {
  const script = vscode.Uri.joinPath(extension, 'dist', 'mcp.js').fsPath;
  const libraries = folders.flatMap(folder => ['--library', folder.fsPath]);
  const index = ['--index', vscode.Uri.joinPath(storage, 'mcp').fsPath];
  const env = process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' };
  return new vscode.McpStdioServerDefinition(LABEL, process.execPath, [script, ...libraries, ...index], env, version);
}
