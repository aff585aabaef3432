/** What one VS Code window opens. Paths are absolute. */
export interface WindowRequest {
  readonly port: number;
  /** The folder or the `.code-workspace` to open; none opens an empty window. */
  readonly folder?: string;
  /** The root of the extension under development. */
  readonly extension: string;
  /** A file to show at once. */
  readonly file?: string;
  /** A module whose `run()` the extension host calls, as `@vscode/test-electron` has it. None: simply VS Code. */
  readonly tests?: string;
  /** Whether extensions may use what VS Code only proposes. */
  readonly proposals?: boolean;
  /** Environment variables of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * The address of a VS Code window with our extension in it:
 * `windowAddress({ port: 8080, extension: '/seoga' })` is `http://127.0.0.1:8080/?ew=true&payload=...`.
 */
export function windowAddress({ port, folder, extension, file, tests, proposals, environment }: WindowRequest): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload: (readonly [string, string])[] = [
    ['extensionDevelopmentPath', remote(extension)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (proposals === true) payload.push(['enableProposedApi', 'true']);
  if (environment !== undefined) payload.push(['extensionEnvironment', JSON.stringify(environment)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (folder === undefined) query.set('ew', 'true');
  else query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  return `http://127.0.0.1:${port}/?${query}`;
}
