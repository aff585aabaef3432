import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { leashed } from './leashed';
import type { Stage } from './provision';
import { StageError } from './stage-error';

/** VS Code settings by id. */
export type Settings = Readonly<Record<string, unknown>>;

/** How a server is started; everything has a default. */
export interface ServerOptions {
  /** Default: one that is free. */
  readonly port?: number;
  /** `ask` starts in Restricted Mode where the folder is new; `granted`, the default, never asks. */
  readonly trust?: 'granted' | 'ask';
  /** The user's settings. */
  readonly settings?: Settings;
  /** Settings of the machine, where settings of scope `machine` live. */
  readonly machineSettings?: Settings;
  /** The root of another extension, absolute, which is installed there. It may use what VS Code only proposes. */
  readonly installed?: string;
}

/** A VS Code server on this machine. */
export interface Server {
  readonly port: number;
  /** A folder of this server's own, gone with it: for workspaces made for one run. */
  readonly scratch: string;
  /** The exit code, where the server ends by itself. */
  readonly ended: Promise<number>;
  /** Ends the server, its extension hosts and terminals, and removes its folders. */
  dispose(): Promise<void>;
}

/**
 * Starts VS Code's server with no state from earlier runs: `const server = await startServer(stage)`. It answers when the
 * promise resolves, and cannot outlive this process.
 */
export async function startServer(stage: Stage, options: ServerOptions = {}): Promise<Server> {
  const home = await mkdtemp(join(tmpdir(), 'seoga-'));
  const data = join(home, 'server/data');
  const temporary = join(home, 'tmp');
  const scratch = join(home, 'scratch');
  for (const folder of [temporary, scratch]) await mkdir(folder);
  await writeSettings(join(data, 'User/settings.json'), { ...QUIET, ...options.settings });
  await writeSettings(join(data, 'Machine/settings.json'), options.machineSettings ?? {});
  if (options.installed !== undefined) {
    await cp(options.installed, join(home, 'server/extensions', basename(options.installed)), { recursive: true });
  }

  let output = '';
  let heard: () => void = () => undefined;
  const process = leashed(stage.node, [stage.serverMain, ...serverArguments(join(home, 'server'), options)], {
    env: { ...OUR_OWN_WINDOW, TMPDIR: temporary },
    removeAfter: [home],
    onOutput: text => {
      output = (output + text).slice(-20_000);
      heard();
    },
  });
  const told = new Promise<number | 'taken'>(resolve => {
    heard = () => {
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
      // The server would say so, and go on without a port.
      if (output.includes('EADDRINUSE')) resolve('taken');
    };
  });
  const ended = process.ended.then(code => ({ code }) as const);
  const first = await Promise.race([told, ended, setTimeout(60_000, undefined, { ref: false })]);
  if (typeof first !== 'number') {
    await process.stop();
    if (first === 'taken') throw new StageError(`Port ${options.port} is taken.`, 'Choose another, or name none.');
    const why = first === undefined ? 'said nothing for 60 s' : `ended with ${first.code}`;
    throw new StageError(
      `The VS Code server ${why}:\n${output.slice(-2000)}`,
      'Remove .vscode-test and run the command again.',
    );
  }
  return { port: first, scratch, ended: process.ended, dispose: () => process.stop() };
}

function serverArguments(dataFolder: string, options: ServerOptions): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--server-data-dir', dataFolder],
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
    // Without it the workbench silently ignores the extension named in the address.
    '--enable-smoke-test-driver',
    // The default keeps the extension host of a closed page for three hours.
    ...['--reconnection-grace-time', '5'],
    ...(options.trust === 'ask' ? [] : ['--disable-workspace-trust']),
  ];
}

/** What would cover the workbench or reach for the network, none of which is under test. */
const QUIET: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // Where trust is asked for at all, a window begins without it.
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  // Agents would look for accounts and models all the while; a test of chat turns them on again.
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
};

/** Run from a VS Code terminal, the server would otherwise take that window's connections for its own. */
const OUR_OWN_WINDOW = {
  VSCODE_IPC_HOOK_CLI: undefined,
  VSCODE_PID: undefined,
  VSCODE_CWD: undefined,
  ELECTRON_RUN_AS_NODE: undefined,
  NODE_OPTIONS: undefined,
};

async function writeSettings(file: string, settings: Settings): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(settings, undefined, 2));
}
