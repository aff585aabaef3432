import type { ToolLibrary } from './tool-library';

/** What the tools are called where they are offered: answers and descriptions tell which to call next. */
export interface ToolNames {
  readonly search: string;
  readonly read: string;
  readonly define: string;
  /** Not offered everywhere. */
  readonly topics?: string;
}

/** What every tool works with. */
export interface ToolParts {
  readonly library: ToolLibrary;
  readonly names: ToolNames;
  /** Some letters that nobody can guess: `'9f86d081'`. */
  readonly newMark: () => string;
}
